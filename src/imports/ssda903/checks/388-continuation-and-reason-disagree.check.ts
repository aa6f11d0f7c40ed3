import { defineCheck } from './check.ts';
import { withNext } from './shared/care.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '388',
  says: 'The episode ended because a new one began (X1), but none begins that day; or one does, but the reason is not X1',
  todo: 'Send the episode that begins on this DEC; or, if care ended, why as REC; or X1 if the next episode goes straight on.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find: ({ Episodes }) =>
    withNext(dated(Episodes)).flatMap(([episode, next]) => {
      const { REC } = episode.text;
      const { DEC } = episode.day;
      if (REC === '' || DEC === null) return [];
      return (REC === 'X1') === (next?.day.DECOM === DEC) ? [] : [episode];
    }),
});
