import { defineCheck } from './check.ts';
import { goesOnAfter } from './shared/episode-pairs.ts';
import { atFaultWithSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '228',
  says: 'The setting had already closed when the episode ended, or at the end of the year while it goes on',
  todo: 'Check URN and DEC: send the DEC of the day the child left, and where they went, or the new URN of the setting.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN', 'DEC'] },
  needs: ['providers'],
  find: ({ Episodes }, context) =>
    atFaultWithSetting(
      Episodes,
      context,
      (episode, { closedOn }) =>
        closedOn !== null &&
        goesOnAfter(episode, closedOn) &&
        (episode.text.DEC !== '' || context.lastDay > closedOn),
    ),
});
