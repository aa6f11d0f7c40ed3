import { placementCodes } from '../../../domain/codes/placement.codes.ts';
import { defineCheck } from './check.ts';
import { withUntakenCode } from './shared/episode-codes.ts';

export default defineCheck({
  rule: '146',
  says: 'The placement type is not a code that the return took at that time',
  todo: "Send a PLACE of the year's list. K3 stands for H5 and P2 from 28 October 2023, Z11 to Z14 for Z1 from 2025/26.",
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['PLACE'] },
  find: withUntakenCode('PLACE', placementCodes, 'DECOM'),
});
