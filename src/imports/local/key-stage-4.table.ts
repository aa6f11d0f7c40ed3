import { flag, text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { academicYear, attainment8 } from './school-cells.ts';

/** Pupils who were at the end of key stage 4 in the summer of an academic year. */
export const keyStage4 = defineTable({
  id: 'KeyStage4',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    ACADEMIC_YEAR: academicYear().required(),
    // 0 where no pupil was found for the child, say because there is no UPN.
    MATCHED: flag().required(),
    ATTAINMENT_8: attainment8(),
  },
  key: ['CHILD', 'ACADEMIC_YEAR'],
});
