import { reasonEpisodeCeasedCodes } from '../../../domain/codes/reason-episode-ceased.codes.ts';
import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '432',
  says: 'Care had ended with the episode before, but this one is not said to start it again',
  todo: 'Send RNE as S; or, if care had not ended, X1 as the REC of the episode before.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      ({ text }, before) =>
        text.RNE !== 'S' && before.text.REC !== 'X1' && reasonEpisodeCeasedCodes.has(before.text.REC),
    ),
});
