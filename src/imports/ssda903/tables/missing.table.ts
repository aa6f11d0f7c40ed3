import { missingTypeCodes } from '../../../domain/codes/missing-type.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const missing = defineTable({
  id: 'Missing',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    MISSING: code(missingTypeCodes).expected().rule('1006'),
    MIS_START: ukDate().required().rule('1004'),
    MIS_END: ukDate().blankWhileOpen().rule('1005'),
  },
  key: ['CHILD', 'MIS_START'],
  // Most are back on the day they went, so the end may be the start's own day.
  check({ row: { MIS_START, MIS_END }, refusal }) {
    if (MIS_END !== null && MIS_END < MIS_START)
      refusal('MIS_END', '567', 'The child was back before they went. Put MIS_START or MIS_END right.');
  },
});
