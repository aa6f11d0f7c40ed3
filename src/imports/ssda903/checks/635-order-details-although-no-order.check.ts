import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '635',
  says: 'No previous permanence order is named (Z1 or blank), yet its day or authority is given',
  todo: 'Send the code of the order as PREV_PERM, or leave LA_PERM and DATE_PERM blank.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PrevPerm: ['LA_PERM', 'DATE_PERM', 'PREV_PERM'] },
  // The rule's words name Z1, the public validator finds a blank; both say that there was no order.
  find: ({ PrevPerm }) =>
    PrevPerm.filter(
      ({ text: { PREV_PERM, LA_PERM, DATE_PERM } }) =>
        (PREV_PERM === 'Z1' || PREV_PERM === '') && (LA_PERM !== '' || DATE_PERM !== ''),
    ),
});
