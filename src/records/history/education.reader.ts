import type { EntityManager } from 'typeorm';
import type {
  AttendanceCount,
  Disability,
  EducationPlanStep,
  ExamResult,
  History,
  KeyStage4,
  SchoolExclusion,
  SchoolYear,
} from '../../domain/history/history.ts';
import { happeningsOf, spansOf } from './facts.reader.ts';

type Education = Pick<
  History,
  | 'educationPlans'
  | 'attendance'
  | 'exclusions'
  | 'schoolYears'
  | 'keyStage4'
  | 'examResults'
  | 'disabilities'
>;

/** How these people fared at school, and what disabilities they are known to have. */
export async function educationOf(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => Education> {
  const [plans, attendance, exclusions, schoolYears, keyStage4, examResults, disabilities] =
    await Promise.all([
      happeningsOf<EducationPlanStep>(
        db,
        ids,
        'personal_education_plan',
        'done_on, step',
        'done_on as "doneOn", step',
      ),
      happeningsOf<AttendanceCount>(
        db,
        ids,
        'school_attendance',
        'counted_to',
        `counted_to as "countedTo", sessions_possible as "sessionsPossible", sessions_authorised as "sessionsAuthorised",
     sessions_unauthorised as "sessionsUnauthorised"`,
      ),
      happeningsOf<SchoolExclusion>(db, ids, 'school_exclusion', 'began_on', 'began_on as "beganOn", kind'),
      happeningsOf<SchoolYear>(
        db,
        ids,
        'school_year',
        'academic_year',
        `academic_year as "academicYear", sessions_possible as "sessionsPossible", sessions_authorised as "sessionsAuthorised",
     sessions_unauthorised as "sessionsUnauthorised", suspensions, was_permanently_excluded as "wasPermanentlyExcluded"`,
      ),
      happeningsOf<KeyStage4>(
        db,
        ids,
        'key_stage_4',
        'academic_year',
        'academic_year as "academicYear", was_matched as "wasMatched", attainment_8_tenths as "attainment8Tenths"',
      ),
      happeningsOf<ExamResult>(
        db,
        ids,
        'exam_result',
        'academic_year, subject',
        'academic_year as "academicYear", subject, grade',
      ),
      spansOf<Disability>(db, ids, 'disability', 'code'),
    ]);
  return (id) => ({
    educationPlans: plans(id),
    attendance: attendance(id),
    exclusions: exclusions(id),
    schoolYears: schoolYears(id),
    keyStage4: keyStage4(id),
    examResults: examResults(id),
    disabilities: disabilities(id),
  });
}
