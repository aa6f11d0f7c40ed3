import { approvalEnds } from '../../domain/fostering/foster-household.ts';
import { flag, integer, oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** As what a household was approved to foster from when until when: one row until something of it changes. */
export const fosterHouseholds = defineTable({
  id: 'FosterHouseholds',
  recorded: true,
  columns: {
    HOUSEHOLD_ID: text(20).required(),
    KIND: oneOf('mainstream', 'kinship').required(),
    PROVIDER: oneOf('local-authority', 'agency').required(),
    // 1 is the approval of a relative or friend for the time being (regulation 24).
    TEMPORARY: flag().required(),
    PLACES: integer(0, 20).required(),
    ON_HOLD: flag().required(),
    APPROVAL_START: ukDate().required(),
    APPROVAL_END: ukDate().blankWhileOpen(),
    ENDED_BECAUSE: oneOf(...approvalEnds),
  },
  key: ['HOUSEHOLD_ID', 'APPROVAL_START'],
  span: ['APPROVAL_START', 'APPROVAL_END'],

  check({ row, refusal }) {
    if (row.TEMPORARY && row.KIND !== 'kinship')
      refusal(
        'TEMPORARY',
        'not-kinship',
        'Only relatives and friends are approved for the time being. Write 0, or kinship.',
      );
    if (row.ENDED_BECAUSE !== null && row.APPROVAL_END === null)
      refusal(
        'ENDED_BECAUSE',
        'reason-without-end',
        'Nothing has ended. Write APPROVAL_END, or no ENDED_BECAUSE.',
      );
  },
});
