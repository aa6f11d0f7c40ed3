import { reasonNewEpisodeCodes } from '../../../domain/codes/reason-new-episode.codes.ts';
import { defineCheck } from './check.ts';
import { withUntakenCode } from './shared/episode-codes.ts';

export default defineCheck({
  rule: '143',
  says: 'The reason for the new episode is not a code of the list',
  todo: 'Send RNE as S, L, P, T, B or U.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['RNE'] },
  find: withUntakenCode('RNE', reasonNewEpisodeCodes, 'DECOM'),
});
