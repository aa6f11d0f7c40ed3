import { defineCheck } from './check.ts';
import { atFaultWithSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '224',
  says: 'The Ofsted URN is of a setting of another provider than the placement',
  todo: 'Put URN or PLACE_PROVIDER right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE_PROVIDER'] },
  needs: ['providers'],
  find: ({ Episodes }, context) =>
    atFaultWithSetting(
      Episodes,
      context,
      ({ text }, { providers }) => providers.length > 0 && !providers.includes(text.PLACE_PROVIDER),
    ),
});
