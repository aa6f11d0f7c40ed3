import { csv, ukDate } from './csv.ts';
import { pupilsOf } from './key-stage-4.ts';
import type { Life } from './life.ts';
import { disabilitiesOf, plansOf, schoolYearsOf } from './school.ts';

export interface SchoolFiles {
  readonly 'education-plans.csv': string;
  readonly 'school-years.csv': string;
  readonly 'key-stage-4.csv': string;
  readonly 'exam-results.csv': string;
  readonly 'disabilities.csv': string;
}

const year = '2017/18';

/** How the children fare at school, and their disabilities. */
export function schoolFiles(lives: readonly Life[]): SchoolFiles {
  const pupils = pupilsOf(lives);
  return {
    'education-plans.csv': csv(
      ['CHILD', 'PEP', 'PEP_ON'],
      plansOf(lives).map(({ child, step, on }) => [child, step, ukDate(on)]),
    ),
    'school-years.csv': csv(
      [
        'CHILD',
        'ACADEMIC_YEAR',
        'SESSIONS_POSSIBLE',
        'SESSIONS_AUTHORISED',
        'SESSIONS_UNAUTHORISED',
        'SUSPENSIONS',
        'PERMANENTLY_EXCLUDED',
      ],
      schoolYearsOf(lives).map((one) => [
        one.child,
        year,
        one.possible,
        one.authorised,
        one.unauthorised,
        one.suspensions,
        one.isExcluded ? 1 : 0,
      ]),
    ),
    'key-stage-4.csv': csv(
      ['CHILD', 'ACADEMIC_YEAR', 'MATCHED', 'ATTAINMENT_8'],
      pupils.map(({ child, isMatched, attainment8 }) => [child, year, isMatched ? 1 : 0, attainment8]),
    ),
    'exam-results.csv': csv(
      ['CHILD', 'ACADEMIC_YEAR', 'SUBJECT', 'GRADE'],
      pupils.flatMap(({ child, results }) =>
        results.map(([subject, grade]) => [child, year, subject, grade]),
      ),
    ),
    'disabilities.csv': csv(
      ['CHILD', 'DISABILITY', 'DISABILITY_START', 'DISABILITY_END'],
      disabilitiesOf(lives).map(({ child, code, start }) => [child, code, ukDate(start), null]),
    ),
  };
}
