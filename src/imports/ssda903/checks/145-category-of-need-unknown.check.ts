import { categoryOfNeedCodes } from '../../../domain/codes/category-of-need.codes.ts';
import { defineCheck } from './check.ts';
import { withUntakenCode } from './shared/episode-codes.ts';

export default defineCheck({
  rule: '145',
  says: 'The category of need is not a code of the list',
  todo: 'Send CIN as one of N1 to N8.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['CIN'] },
  find: withUntakenCode('CIN', categoryOfNeedCodes, 'DECOM'),
});
