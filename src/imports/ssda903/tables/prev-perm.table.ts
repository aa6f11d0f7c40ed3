import { localAuthorityCodes } from '../../../domain/codes/local-authority.codes.ts';
import { placementAuthoritySpecialCodes } from '../../../domain/codes/placement-la-special.codes.ts';
import { previousPermanenceCodes } from '../../../domain/codes/previous-permanence.codes.ts';
import { code, partialDate, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

/** LA_PERM names an English authority by its DfE code, or says where else (rule 633). */
const authorities = Object.assign(new Map([...localAuthorityCodes, ...placementAuthoritySpecialCodes]), {
  source: `${localAuthorityCodes.source}; ${placementAuthoritySpecialCodes.source}`,
});

export const prevPerm = defineTable({
  id: 'PrevPerm',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    PREV_PERM: code(previousPermanenceCodes).expected().rule('631'),
    LA_PERM: code(authorities).rule('633'),
    DATE_PERM: partialDate().rule('632'),
  },
  key: ['CHILD'],
});
