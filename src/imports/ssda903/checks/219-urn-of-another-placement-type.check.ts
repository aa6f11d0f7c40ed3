import { defineCheck } from './check.ts';
import { atFaultWithSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '219',
  says: 'The Ofsted URN is of a setting of another type than the placement',
  todo: 'Put URN or PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN', 'PLACE'] },
  needs: ['providers'],
  find: ({ Episodes }, context) =>
    atFaultWithSetting(
      Episodes,
      context,
      ({ text }, { placements }) => placements.length > 0 && !placements.includes(text.PLACE),
    ),
});
