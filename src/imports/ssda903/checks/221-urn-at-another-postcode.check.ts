import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { postcodeOf } from './shared/placement-changes.ts';
import { atFaultWithSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '221',
  says: 'The Ofsted URN is of a setting at another postcode than the placement',
  todo: 'Put URN or PL_POST right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_POST'] },
  needs: ['providers'],
  // Only where the child lives at the setting itself; H5 had URNs in 2023/24 alone.
  find: ({ Episodes }, context) => {
    const atSetting = context.collectionYear === 2024 ? /^(K1|K2|R3|S1|H5)$/ : /^(K1|K2|R3|S1)$/;
    return atFaultWithSetting(
      Episodes,
      context,
      (episode, { postcode }) =>
        atSetting.test(episode.text.PLACE) &&
        !isShortBreak(episode) &&
        episode.text.PL_POST !== '' &&
        postcode !== null &&
        postcodeOf(episode.text.PL_POST) !== postcode,
    );
  },
});
