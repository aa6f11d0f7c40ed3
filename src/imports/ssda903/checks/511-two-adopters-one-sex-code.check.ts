import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '511',
  says: 'Two adopted the child, and the sex of the adopters is of one',
  todo: 'Send MM, FF or MF as SEX_ADOPTR, or 1 as NB_ADOPTR.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { AD1: ['NB_ADOPTR', 'SEX_ADOPTR'] },
  find: ({ AD1 }) =>
    AD1.filter(
      ({ text }) => text.NB_ADOPTR === '2' && (text.SEX_ADOPTR === 'M1' || text.SEX_ADOPTR === 'F1'),
    ),
});
