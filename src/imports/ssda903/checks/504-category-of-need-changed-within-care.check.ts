import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '504',
  says: 'The category of need differs from the episode before, within one period of care',
  todo: 'Send the CIN that was given when this period of care began: it does not change until care ends.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['CIN'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      ({ text, day }, before) =>
        before.text.REC === 'X1' &&
        day.DECOM !== null &&
        day.DECOM === before.day.DEC &&
        text.CIN !== before.text.CIN,
    ),
});
