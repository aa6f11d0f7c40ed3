import { defineCheck } from './check.ts';
import { hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '628',
  says: 'Whether she is a mother is answered of a care leaver who was not looked after in the year',
  todo: 'Leave MOTHER and MC_DOB blank, or send the episodes of the year.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MOTHER'] },
  find: ({ Header, Episodes, OC3 }) =>
    Episodes.length === 0 && OC3.some(hasCareLeaverItem)
      ? Header.filter(({ text }) => text.MOTHER !== '')
      : [],
});
