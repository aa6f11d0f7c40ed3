import { previousPermanenceCodes } from '../../../domain/codes/previous-permanence.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '631',
  says: 'Previous permanence is not a code of the list',
  todo: 'Send P1 to P4 as PREV_PERM, or Z1 if there was no such order.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PrevPerm: ['PREV_PERM'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'PrevPerm', 'PREV_PERM', previousPermanenceCodes, collectionYear),
});
