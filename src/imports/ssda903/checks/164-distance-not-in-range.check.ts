import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isOrWasUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '164',
  says: 'The distance from home is not between 0 and 999.9 miles',
  todo: 'Check HOME_POST and PL_POST: the distance is worked out from them.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['PL_DISTANCE'] },
  needs: ['places'],
  find: (child) =>
    isOrWasUasc(child)
      ? []
      : child.Episodes.filter(
          (episode) =>
            episode.text.PL_DISTANCE !== '' &&
            !isShortBreak(episode) &&
            !(Number(episode.text.PL_DISTANCE) >= 0 && Number(episode.text.PL_DISTANCE) <= 999.9),
        ),
});
