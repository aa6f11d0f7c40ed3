import type { EntityManager } from 'typeorm';
import { monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { isOfPeople, type Measure } from '../measures/measure.ts';
import { shownFigure } from '../measures/shown-figure.ts';
import type { Role } from '../platform/access/policy.ts';
import { Problem } from '../platform/http/problems.ts';
import { figuresOf, latestMonthEnd, peopleCounted, type CountedFigure } from './figure.store.ts';
import { listedAnswers, type ListedAnswer } from './people-behind.dto.ts';
import {
  answersOfAll,
  peopleInSight,
  type AnswerCounts,
  type PersonBehind,
  type ReasonCount,
} from './people-behind.store.ts';
import { mayReadFigures } from './rights.ts';
import {
  subjectsAnswering,
  subjectsInSight,
  subjectsOfAll,
  type SubjectBehind,
} from './subjects-behind.store.ts';

export interface PeopleWanted {
  readonly measure: Measure;
  readonly answer: ListedAnswer;
  /** Null for the latest month-end that is counted. */
  readonly asAt: PlainDate | null;
  /** Null for the latest count. */
  readonly knownAt: string | null;
  readonly after?: string;
  readonly limit: number;
}

/** Throws Problem `not-found` when there is no such measure, `observed-not-counted` when nothing is counted of it. */
export function measureNamed({ measures, observed }: Catalogue, id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found) return found;
  if (observed.some((measure) => measure.id === id))
    throw new Problem('observed-not-counted', observedWords(id));
  throw new Problem('not-found', 'There is no such measure. GET /api/v1/measures lists them.');
}

const observedWords = (id: string): string =>
  `This measure is observed, not counted from this record, so there is no figure and nobody behind it. GET /api/v1/measures/${id}/observations tells what was observed and where it stands.`;

/** The day, or the latest month-end that is counted. Throws Problem `not-found` when none is. */
export async function countedDay(db: EntityManager, asAt: PlainDate | null): Promise<PlainDate> {
  const day = asAt ?? (await latestMonthEnd(db));
  if (!day)
    throw new Problem('not-found', 'Nothing is counted yet. Run: pledgekeeper nightly --as-at 2019-01-31');
  return day;
}

/** The last day of a month written like `2019-01`. */
export const lastDayOf = (month: string): PlainDate => monthEnd(`${month}-01` as PlainDate);

/** Somebody or something behind a figure: a person, or a worker, a vacancy or a household. */
export type Behind = (PersonBehind | SubjectBehind) & { readonly id: string };

/**
 * The people behind a figure, or the workers, vacancies or households, as far as the asker sees them, with how many there are
 * of each answer. Whoever is told the council's figure is told the council's totals too and how many of the answer are out of
 * sight; others get the totals of those they see, because the council's hold small numbers.
 */
export async function peopleBehind(db: EntityManager, wanted: PeopleWanted, acting: readonly Role[]) {
  const { measure, answer, limit } = wanted;
  const counted = await countOf(db, wanted);
  const { snapshotId, asAt, knownAt, version } = counted;
  const { seen, all, found, reasons, wereThere } = await read(db, snapshotId, wanted);
  if (!Object.keys(all).length && (wereThere ?? counted.figure?.missing === null))
    throw new Problem(
      'not-found',
      `Who was behind this count was not kept. Leave known_at out for the latest count, or count it anew: pledgekeeper nightly --as-at ${asAt}`,
    );
  const isTold = mayReadFigures(acting);
  return {
    about: {
      measureId: measure.id,
      version,
      asAt,
      knownAt,
      answer,
      figure: isTold && counted.figure ? shownFigure(measure, counted.figure) : null,
      totals: totalsOf(isTold ? all : seen),
      hidden: isTold ? (all[answer] ?? 0) - (seen[answer] ?? 0) : null,
    },
    found,
    reasons,
    next: found.length > limit ? found[limit - 1]!.id : null,
  };
}

interface Read {
  readonly seen: AnswerCounts;
  readonly all: AnswerCounts;
  readonly found: Behind[];
  readonly reasons: readonly ReasonCount[];
  readonly wereThere: boolean | null;
}

/** Those of the answer and one more than wanted, how many there are of each, and whether there was anybody to be counted. */
async function read(db: EntityManager, snapshotId: string, wanted: PeopleWanted): Promise<Read> {
  const { answer } = wanted;
  const { id: measureId, cohort } = wanted.measure;
  if (isOfPeople(wanted.measure)) {
    const { found, counts, reasons } = await peopleInSight(db, { snapshotId, measureId, answer }, wanted);
    const people = await peopleCounted(db, snapshotId);
    const inSight = Object.values(counts).reduce((sum, one) => sum + one, 0);
    return {
      seen: counts,
      // Whoever sees everybody who was counted has them all: counting the large rows again would say the same.
      all: inSight === people ? counts : await answersOfAll(db, snapshotId, measureId),
      found: found.map((person) => ({ ...person, id: person.personId })),
      reasons,
      wereThere: people > 0,
    };
  }
  const of = { snapshotId, cohort, measureId };
  const subjects = await subjectsAnswering(db, { ...of, answer }, wanted);
  return {
    seen: await subjectsInSight(db, of),
    all: await subjectsOfAll(db, of),
    found: subjects.map((subject) => ({ ...subject, id: subject.subjectId })),
    reasons: [],
    wereThere: null,
  };
}

async function countOf(db: EntityManager, wanted: PeopleWanted): Promise<CountedFigure> {
  const { measure, knownAt } = wanted;
  const asAt = await countedDay(db, wanted.asAt);
  const [counted] = await figuresOf(db, measure.id, [asAt], { knownAt, version: null });
  if (counted?.figure) return counted;
  const known = knownAt ? ` --known-at ${knownAt}` : '';
  throw new Problem(
    'not-found',
    `${asAt} is not counted${knownAt ? ' as it was known then' : ''}. Run: pledgekeeper nightly --as-at ${asAt}${known}`,
  );
}

const totalsOf = (counts: AnswerCounts) =>
  Object.fromEntries(listedAnswers.map((answer) => [answer, counts[answer] ?? 0]));

/** Who it is without a name, as everybody is shown who may see them. */
export function withoutName(behind: Behind) {
  const [answer, sentence, more] = behind.said;
  const who =
    'personId' in behind
      ? { personId: behind.personId, childId: behind.childId }
      : { subjectId: behind.subjectId, ref: behind.ref };
  return {
    ...who,
    answer,
    sentence,
    ...(typeof more === 'string' && { among: more }),
    ...(typeof more === 'number' && { value: more }),
  };
}

/** With the name that is recorded; a vacancy and a household have none. */
export function withName(behind: Behind) {
  const name =
    'personId' in behind
      ? { givenName: behind.givenName, familyName: behind.familyName }
      : { name: behind.name };
  return { ...withoutName(behind), ...name };
}
