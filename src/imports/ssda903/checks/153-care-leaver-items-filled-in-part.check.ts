import { defineCheck } from './check.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '153',
  says: "Some of a care leaver's items are filled in and some are blank",
  todo: 'Send IN_TOUCH, ACTIV and ACCOM together, with 0 as ACTIV or ACCOM where there is nothing to say; or leave all three blank.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  find: ({ OC3 }) =>
    OC3.filter((row) => hasCareLeaverItem(row) && careLeaverItems.some((item) => row.text[item] === '')),
});
