import { reasonPlacedCeasedCodes } from '../../../domain/codes/adoption.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '120',
  says: 'The reason a child should no longer be placed for adoption is not a code of the list',
  todo: 'Send RD1 to RD4 as REASON_PLACED_CEASED.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['REASON_PLACED_CEASED'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'PlacedAdoption', 'REASON_PLACED_CEASED', reasonPlacedCeasedCodes, collectionYear),
});
