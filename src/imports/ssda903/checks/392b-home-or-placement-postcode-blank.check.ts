import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isForAdoption } from './shared/placements.ts';
import { isOrWasUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '392b',
  says: 'The child is looked after, and the postcode of their home or of the placement is blank',
  todo: 'Send HOME_POST, where the child lived when they came into care, and PL_POST.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['HOME_POST', 'PL_POST'] },
  // Adopters' addresses are not kept (DOMAIN 5), so whether theirs was sent is not known.
  find: (child) =>
    isOrWasUasc(child)
      ? []
      : child.Episodes.filter(
          (episode) =>
            !isShortBreak(episode) &&
            (episode.text.HOME_POST === '' || (episode.text.PL_POST === '' && !isForAdoption(episode))),
        ),
});
