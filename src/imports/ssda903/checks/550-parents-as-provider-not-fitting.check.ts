import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '550',
  says: 'Parents are given as the provider (PR0) of a placement that is not with parents',
  todo: 'Put PLACE_PROVIDER right, or send PLACE as P1 if the child lives with a parent.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => text.PLACE_PROVIDER === 'PR0' && text.PLACE !== 'P1'),
});
