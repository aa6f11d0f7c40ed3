import { reasonPlaceChangeCodes } from '../../../domain/codes/reason-place-change.codes.ts';
import { defineCheck } from './check.ts';
import { withUntakenCode } from './shared/episode-codes.ts';

export default defineCheck({
  rule: '1009',
  says: 'The reason for the change of placement is not a code that the return took at that time',
  todo: 'Send a REASON_PLACE_CHANGE of the list, like CARPL for a planned change.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['REASON_PLACE_CHANGE'] },
  find: withUntakenCode('REASON_PLACE_CHANGE', reasonPlaceChangeCodes, 'DEC'),
});
