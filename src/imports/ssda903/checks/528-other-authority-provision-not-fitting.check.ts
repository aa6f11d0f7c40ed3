import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '528',
  says: "Another authority's provision (PR2) does not go with this placement",
  todo: 'Put PLACE_PROVIDER or PLACE right: no authority provides P1, R2 or R5.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) =>
    Episodes.filter(({ text }) => text.PLACE_PROVIDER === 'PR2' && /^(P1|R2|R5)$/.test(text.PLACE)),
});
