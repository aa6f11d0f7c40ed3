import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isOrWasUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '392a',
  says: 'The child is looked after, and no distance from home can be worked out',
  todo: 'Check HOME_POST and PL_POST: send both postcodes whole.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_DISTANCE'] },
  needs: ['places'],
  find: (child) =>
    isOrWasUasc(child)
      ? []
      : child.Episodes.filter((episode) => episode.text.PL_DISTANCE === '' && !isShortBreak(episode)),
});
