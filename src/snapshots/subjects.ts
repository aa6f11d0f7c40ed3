import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { judgeCaseload, judgeHousehold, type Outcome } from '../measures/judge.ts';
import type { SubjectMeasure } from '../measures/measure.ts';
import { fosterHouseholds, type KnownHousehold } from '../records/carers/foster-households.reader.ts';
import { caseloads, type KnownCaseload } from '../records/workforce/caseloads.reader.ts';

export type SubjectCohort = SubjectMeasure['cohort'];

/** What is judged besides people: workers and vacancies, and households. Few hundred, so they are read at once. */
export interface Subjects {
  readonly workforce: readonly KnownCaseload[];
  readonly 'foster-households': readonly KnownHousehold[];
}

/** As the transaction knows them; of the cohorts that are asked for. */
export async function subjectsFor(db: EntityManager, measures: readonly SubjectMeasure[]): Promise<Subjects> {
  const isAsked = (cohort: SubjectCohort) => measures.some((measure) => measure.cohort === cohort);
  return {
    workforce: isAsked('workforce') ? await caseloads(db) : [],
    'foster-households': isAsked('foster-households') ? await fosterHouseholds(db) : [],
  };
}

export interface SubjectOutcome {
  readonly subjectId: string;
  /** The council's own reference. */
  readonly ref: string;
  readonly outcome: Outcome;
}

/** What the measure says of each of them at the end of the day. */
export function judgeSubjects(
  measure: SubjectMeasure,
  subjects: Subjects,
  asAt: PlainDate,
): SubjectOutcome[] {
  if (measure.cohort === 'workforce')
    return subjects.workforce.map(({ ref, caseload }) => ({
      subjectId: caseload.subjectId,
      ref,
      outcome: judgeCaseload(measure, caseload, asAt),
    }));
  return subjects['foster-households'].map(({ ref, household }) => ({
    subjectId: household.subjectId,
    ref,
    outcome: judgeHousehold(measure, household, asAt),
  }));
}
