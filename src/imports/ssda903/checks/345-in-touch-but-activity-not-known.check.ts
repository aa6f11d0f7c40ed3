import { defineCheck } from './check.ts';
import { careLeaverItems } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '345',
  says: 'The authority is in touch with a care leaver, and activity or accommodation is 0',
  todo: 'Send what the care leaver does as ACTIV and where they live as ACCOM, or put IN_TOUCH right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  find: ({ OC3 }) =>
    OC3.filter(
      ({ text: { IN_TOUCH, ACTIV, ACCOM } }) => IN_TOUCH === 'YES' && (ACTIV === '0' || ACCOM === '0'),
    ),
});
