import { isValidIn } from '../../../domain/codes/code-list.ts';
import { localAuthorityCodes } from '../../../domain/codes/local-authority.codes.ts';
import { placementAuthoritySpecialCodes } from '../../../domain/codes/placement-la-special.codes.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '633',
  says: 'The authority that arranged the previous permanence order is not a code of the list',
  todo: "Send the authority's three-digit code as LA_PERM; WAL, SCO, NIR or NUK outside England; 999 if it is not known.",
  severity: 'stage 1 error',
  from: 2023,
  fields: { PrevPerm: ['LA_PERM'] },
  find: ({ PrevPerm }, { collectionYear }) =>
    PrevPerm.filter(
      ({ text: { LA_PERM } }) =>
        LA_PERM !== '' &&
        !isValidIn(localAuthorityCodes, LA_PERM, collectionYear) &&
        // A placement may be confidential (CON); who arranged an order is not.
        (LA_PERM === 'CON' || !isValidIn(placementAuthoritySpecialCodes, LA_PERM, collectionYear)),
    ),
});
