import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { SchoolKind } from '../../src/domain/codes/school-kinds.ts';
import type { Place } from '../../src/domain/care/episode.ts';
import type {
  Disability,
  EducationPlanStep,
  ExamResult,
  History,
  KeyStage4,
  SchoolExclusion,
  SchoolYear,
} from '../../src/domain/history/history.ts';
import { nowhere } from './places.ts';

export type SchoolFacts = Pick<
  History,
  | 'educationPlans'
  | 'schoolPlaces'
  | 'attendance'
  | 'exclusions'
  | 'schoolRecordedFrom'
  | 'schoolYears'
  | 'keyStage4'
  | 'examResults'
  | 'disabilities'
>;

export const nothingAtSchool: SchoolFacts = {
  educationPlans: [],
  schoolPlaces: [],
  attendance: [],
  exclusions: [],
  schoolRecordedFrom: {},
  schoolYears: [],
  keyStage4: [],
  examResults: [],
  disabilities: [],
};

const untold: Omit<SchoolYear, 'academicYear'> = {
  sessionsPossible: null,
  sessionsAuthorised: null,
  sessionsUnauthorised: null,
  suspensions: null,
  wasPermanentlyExcluded: null,
};

/** What can be said of a person at school, and of disability; `P` is the person. */
export abstract class AtSchool<P> {
  protected abstract readonly school: SchoolFacts;
  protected abstract withSchool(facts: Partial<SchoolFacts>): P;

  /** A personal education plan was made, or reviewed if so said. */
  educationPlan(doneOn: PlainDate, step: EducationPlanStep['step'] = 'made'): P {
    return this.withSchool({ educationPlans: [...this.school.educationPlans, { doneOn, step }] });
  }

  /** On roll, or without a place; nobody knows where the school is unless said. */
  schoolPlace(kind: SchoolKind, start: PlainDate, end: PlainDate | null = null, place: Place = nowhere): P {
    return this.withSchool({ schoolPlaces: [...this.school.schoolPlaces, { kind, start, end, place }] });
  }

  /** Half-days of the academic year counted to the day: how many there were, and of them missed with leave and without. */
  attendance(countedTo: PlainDate, possible: number, authorised = 0, unauthorised = 0): P {
    const count = {
      countedTo,
      sessionsPossible: possible,
      sessionsAuthorised: authorised,
      sessionsUnauthorised: unauthorised,
    };
    return this.withSchool({ attendance: [...this.school.attendance, count] });
  }

  /** Suspended, unless said otherwise. */
  excluded(beganOn: PlainDate, kind: SchoolExclusion['kind'] = 'suspension'): P {
    return this.withSchool({ exclusions: [...this.school.exclusions, { beganOn, kind }] });
  }

  /** Of a council of which the first school place and exclusion of anybody was on the day. */
  whereSchoolIsRecordedFrom(day: PlainDate): P {
    return this.withSchool({ schoolRecordedFrom: { place: day, exclusion: day } });
  }

  /** As schools told of the academic year that ended in that year; nothing but what is said. */
  schoolYear(academicYear: number, told: Partial<SchoolYear> = {}): P {
    return this.withSchool({
      schoolYears: [...this.school.schoolYears, { ...untold, academicYear, ...told }],
    });
  }

  /** At the end of key stage 4 in the summer of that year, and matched, unless said otherwise. */
  endedKeyStage4(
    academicYear: number,
    attainment8Tenths: number | null = null,
    { wasMatched = true }: Partial<Pick<KeyStage4, 'wasMatched'>> = {},
  ): P {
    return this.withSchool({
      keyStage4: [...this.school.keyStage4, { academicYear, wasMatched, attainment8Tenths }],
    });
  }

  /** GCSEs of one academic year: `{ 'english language': '4' }`. */
  gcses(academicYear: number, grades: Readonly<Record<string, string>>): P {
    const results = Object.entries(grades).map(([subject, grade]): ExamResult => {
      return { academicYear, subject, grade };
    });
    return this.withSchool({ examResults: [...this.school.examResults, ...results] });
  }

  /** Known to have a disability, or to have NONE. */
  disability(code: Disability['code'], start: PlainDate, end: PlainDate | null = null): P {
    return this.withSchool({ disabilities: [...this.school.disabilities, { code, start, end }] });
  }
}
