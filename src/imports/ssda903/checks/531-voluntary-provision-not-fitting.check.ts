import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '531',
  says: 'Voluntary provision (PR5) does not go with a placement with parents',
  todo: 'Send PLACE_PROVIDER as PR0 for P1, or put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => text.PLACE_PROVIDER === 'PR5' && text.PLACE === 'P1'),
});
