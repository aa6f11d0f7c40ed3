import { reasonEpisodeCeasedCodes } from '../../../domain/codes/reason-episode-ceased.codes.ts';
import { defineCheck } from './check.ts';
import { withUntakenCode } from './shared/episode-codes.ts';

export default defineCheck({
  rule: '149',
  says: 'The reason the episode ended is not a code that the return took at that time',
  todo: 'Send a REC of the list: X1 where another episode follows on the same day, else why care ended. E45 to E48 stand for E43 and E44 from 2018/19.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find: withUntakenCode('REC', reasonEpisodeCeasedCodes, 'DEC'),
});
