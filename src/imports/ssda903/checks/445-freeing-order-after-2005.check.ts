import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '445',
  says: 'A freeing order (D1) is recorded of an episode that began after December 2005',
  todo: 'Put LS or DECOM right; a placement order is E1.',
  severity: 'stage 2 error',
  from: 2023,
  to: 2024,
  fields: { Episodes: ['LS', 'DECOM'] },
  find: ({ Episodes }) =>
    Episodes.filter(({ text, day }) => text.LS === 'D1' && day.DECOM !== null && day.DECOM > '2005-12-31'),
});
