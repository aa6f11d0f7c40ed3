import { legalStatusCodes } from '../../../domain/codes/legal-status.codes.ts';
import { defineCheck } from './check.ts';
import { withUntakenCode } from './shared/episode-codes.ts';

export default defineCheck({
  rule: '144',
  says: 'The legal status is not a code of the list',
  todo: 'Send LS as one of C1, C2, D1, E1, V2, V3, V4, J1, J2, J3, L1, L2 or L3.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['LS'] },
  find: withUntakenCode('LS', legalStatusCodes, 'DECOM'),
});
