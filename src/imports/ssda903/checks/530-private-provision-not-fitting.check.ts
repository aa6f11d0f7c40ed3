import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '530',
  says: 'Private provision (PR4) does not go with a placement with parents',
  todo: 'Send PLACE_PROVIDER as PR0 for P1, or put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => text.PLACE_PROVIDER === 'PR4' && text.PLACE === 'P1'),
});
