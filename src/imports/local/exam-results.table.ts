import { text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { academicYear, gcseGrade, subject } from './school-cells.ts';

/** GCSEs, a row for each subject, by the academic year in which they were sat. */
export const examResults = defineTable({
  id: 'ExamResults',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    ACADEMIC_YEAR: academicYear().required(),
    SUBJECT: subject().required(),
    GRADE: gcseGrade().required(),
  },
  key: ['CHILD', 'ACADEMIC_YEAR', 'SUBJECT'],
});
