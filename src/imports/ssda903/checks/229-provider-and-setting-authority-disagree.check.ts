import { defineCheck } from './check.ts';
import { takesNoUrn } from './shared/placements.ts';
import { atFaultWithSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '229',
  says: "The placement is own provision, but the setting stands in another authority; or another authority's, but it stands in our own",
  todo: 'Put PLACE_PROVIDER (PR1 own, PR2 another authority) or URN right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN', 'PLACE_PROVIDER'] },
  needs: ['providers'],
  // From 2025/26 not of supported accommodation, nor of placements that take no URN.
  find: ({ Episodes }, context) =>
    atFaultWithSetting(
      Episodes,
      context,
      (episode, { authority }) =>
        authority !== null &&
        episode.text.PLACE_PROVIDER === (authority === context.authority ? 'PR2' : 'PR1') &&
        !(context.collectionYear >= 2026 && (episode.text.PLACE === 'K3' || takesNoUrn(episode, context))),
    ),
});
