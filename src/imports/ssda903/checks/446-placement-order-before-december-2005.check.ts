import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '446',
  says: 'A placement order (E1) is recorded of an episode that began before December 2005',
  todo: 'Put LS or DECOM right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'DECOM'] },
  find: ({ Episodes }) =>
    Episodes.filter(({ text, day }) => text.LS === 'E1' && day.DECOM !== null && day.DECOM < '2005-12-01'),
});
