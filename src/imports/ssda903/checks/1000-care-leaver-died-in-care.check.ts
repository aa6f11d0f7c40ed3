import { defineCheck } from './check.ts';
import { careLeaverItems } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '1000',
  says: 'A child who died in care is among the care leavers',
  todo: 'Take the row of OC3 out, or put REC right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  // Last year's episodes are looked at where they are held; without them this year's are.
  find: ({ OC3, Episodes, lastYear }) =>
    [...Episodes, ...(lastYear?.Episodes ?? [])].some(({ text }) => text.REC === 'E2') ? OC3 : [],
});
