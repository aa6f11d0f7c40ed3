import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isForAdoption, isFoster } from './shared/placements.ts';

export default defineCheck({
  rule: '1015',
  says: 'The placement is own provision, but stands in another authority',
  todo: 'Put PLACE_PROVIDER or PL_POST right: PR2 where another authority provides it.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_LA'] },
  needs: ['places'],
  // Own foster carers and adopters may live anywhere; so may supported accommodation stand, from 2025/26.
  find: ({ Episodes }, { authority, collectionYear }) =>
    Episodes.filter((episode) => {
      const { PLACE, LS, PLACE_PROVIDER, PL_LA } = episode.text;
      const mayBeAnywhere =
        isFoster(episode) || isForAdoption(episode) || (PLACE === 'K3' && collectionYear >= 2026);
      return (
        PLACE_PROVIDER === 'PR1' &&
        !['', authority].includes(PL_LA) &&
        PLACE !== '' &&
        LS !== '' &&
        !isShortBreak(episode) &&
        !mayBeAnywhere
      );
    }),
});
