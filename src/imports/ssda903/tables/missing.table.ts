import { missingTypeCodes } from '../../../domain/codes/missing-type.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const missing = defineTable({
  id: 'Missing',
  recorded: false,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    MISSING: code(missingTypeCodes).expected().rule('1006'),
    MIS_START: ukDate().required().rule('1004'),
    MIS_END: ukDate().blankWhileOpen().rule('1005'),
  },
  key: ['CHILD', 'MIS_START'],
});
