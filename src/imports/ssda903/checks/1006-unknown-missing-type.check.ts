import { missingTypeCodes } from '../../../domain/codes/missing-type.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '1006',
  says: 'Whether a child was missing or away is not a code of the list',
  todo: 'Send M (missing) or A (away without authorisation) as MISSING.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Missing: ['MISSING'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'Missing', 'MISSING', missingTypeCodes, collectionYear),
});
