import { Controller } from '@nestjs/common';
import { wholeAcademicYear } from '../../domain/dates/academic-year.ts';
import { subjectOf, subjectsTold } from '../../domain/education/gcse.ts';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { readers } from '../facts/staff.ts';
import { ExamResultSent, KeyStage4Sent } from './education.dto.ts';
import { ExamResult, KeyStage4 } from './education.entities.ts';
import { schoolKeepers } from './school-keepers.ts';

/** Results belong to an academic year, and no day of them is known: from its first day on. */
const knownFrom = ({ academicYear }: { academicYear: number }) => wholeAcademicYear(academicYear).start;

/** At the end of key stage 4: whether matched to a pupil, and Attainment 8. */
@Controller('api/v1/people/:personId/key-stage-4')
export class KeyStage4Controller extends happeningRoutes({
  entity: KeyStage4,
  day: 'academicYear',
  knownFrom,
  Sent: KeyStage4Sent,
  keepers: schoolKeepers,
  readers,
  listed: 'At the end of key stage 4, by academic year: whether matched to a pupil, and Attainment 8',
  recorded: 'Record that they were at the end of key stage 4, and their Attainment 8',
  example: { academicYear: 2018, wasMatched: true, attainment8: 21.5 },
  async faults(_db, _personId, { attainment8 }) {
    return [
      attainment8 != null &&
        Math.abs(attainment8 * 10 - Math.round(attainment8 * 10)) > 1e-9 && {
          pointer: '#/attainment8',
          detail: 'attainment8 must have one decimal place at most: 21.5',
        },
    ];
  },
}) {}

/** GCSEs, one row a subject, by the academic year in which they were sat. */
@Controller('api/v1/people/:personId/exam-results')
export class ExamResultsController extends happeningRoutes({
  entity: ExamResult,
  day: 'academicYear',
  knownFrom,
  Sent: ExamResultSent,
  keepers: schoolKeepers,
  readers,
  listed: 'GCSEs, by academic year: subject and grade',
  recorded: 'Record the grade of a GCSE',
  example: { academicYear: 2018, subject: 'english language', grade: '5' },
  async faults(_db, _personId, { subject }) {
    return [
      subjectOf(subject) === null && {
        pointer: '#/subject',
        detail: `subject must be one of ${subjectsTold.join(', ')}, or not begin with English or maths`,
      },
    ];
  },
}) {}
