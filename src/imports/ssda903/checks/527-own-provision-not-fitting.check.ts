import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '527',
  says: 'Own provision (PR1) does not go with this placement',
  todo: 'Put PLACE_PROVIDER or PLACE right: the authority provides no P1, R2 or R5.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) =>
    Episodes.filter(({ text }) => text.PLACE_PROVIDER === 'PR1' && /^(P1|R2|R5)$/.test(text.PLACE)),
});
