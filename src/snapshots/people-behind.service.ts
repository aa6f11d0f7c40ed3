import type { EntityManager } from 'typeorm';
import { monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import type { Measure } from '../measures/measure.ts';
import type { Role } from '../platform/access/policy.ts';
import { Problem } from '../platform/http/problems.ts';
import { figuresOf, latestMonthEnd, peopleCounted, type CountedFigure } from './figure.store.ts';
import { listedAnswers, type ListedAnswer } from './people-behind.dto.ts';
import {
  answersInSight,
  answersOfAll,
  peopleAnswering,
  type AnswerCounts,
  type PersonBehind,
} from './people-behind.store.ts';
import { mayReadFigures } from './rights.ts';

export interface PeopleWanted {
  readonly measureId: string;
  readonly answer: ListedAnswer;
  /** Null for the latest month-end that is counted. */
  readonly asAt: PlainDate | null;
  /** Null for the latest count. */
  readonly knownAt: string | null;
  readonly after?: string;
  readonly limit: number;
}

/** Throws Problem `not-found` when there is no such measure. */
export function measureNamed({ measures }: Catalogue, id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new Problem('not-found', 'There is no such measure. GET /api/v1/measures lists them.');
  return found;
}

/** The day, or the latest month-end that is counted. Throws Problem `not-found` when none is. */
export async function countedDay(db: EntityManager, asAt: PlainDate | null): Promise<PlainDate> {
  const day = asAt ?? (await latestMonthEnd(db));
  if (!day)
    throw new Problem('not-found', 'Nothing is counted yet. Run: pledgekeeper nightly --as-at 2019-01-31');
  return day;
}

/** The last day of a month written like `2019-01`. */
export const lastDayOf = (month: string): PlainDate => monthEnd(`${month}-01` as PlainDate);

/**
 * The people behind a figure, as far as the asker sees them, with how many there are of each answer. Whoever is told the
 * council's figure is told the council's totals too and how many of the answer are out of sight; others get the totals of
 * the people they see, because the council's hold small numbers.
 */
export async function peopleBehind(db: EntityManager, wanted: PeopleWanted, acting: readonly Role[]) {
  const { measureId, answer, limit } = wanted;
  const counted = await countOf(db, wanted);
  const { snapshotId, asAt, knownAt, version } = counted;
  const seen = await answersInSight(db, snapshotId, measureId);
  const all = await answersOfAll(db, snapshotId, measureId);
  if (!Object.keys(all).length && (await peopleCounted(db, snapshotId)) > 0)
    throw new Problem(
      'not-found',
      `Who was behind this count was not kept. Leave known_at out for the latest count, or count it anew: pledgekeeper nightly --as-at ${asAt}`,
    );
  const isTold = mayReadFigures(acting);
  const found = await peopleAnswering(db, { snapshotId, measureId, answer }, wanted);
  return {
    about: {
      measureId,
      version,
      asAt,
      knownAt,
      answer,
      figure: isTold ? counted.figure : null,
      totals: totalsOf(isTold ? all : seen),
      hidden: isTold ? (all[answer] ?? 0) - (seen[answer] ?? 0) : null,
    },
    found,
    next: found.length > limit ? found[limit - 1]!.personId : null,
  };
}

async function countOf(db: EntityManager, wanted: PeopleWanted): Promise<CountedFigure> {
  const { measureId, knownAt } = wanted;
  const asAt = await countedDay(db, wanted.asAt);
  const [counted] = await figuresOf(db, measureId, [asAt], { knownAt, version: null });
  if (counted?.figure) return counted;
  const known = knownAt ? ` --known-at ${knownAt}` : '';
  throw new Problem(
    'not-found',
    `${asAt} is not counted${knownAt ? ' as it was known then' : ''}. Run: pledgekeeper nightly --as-at ${asAt}${known}`,
  );
}

const totalsOf = (counts: AnswerCounts) =>
  Object.fromEntries(listedAnswers.map((answer) => [answer, counts[answer] ?? 0]));

/** A person without a name, as everybody is shown who may see them. */
export function withoutName({ personId, childId, said: [answer, sentence, more] }: PersonBehind) {
  return {
    personId,
    childId,
    answer,
    sentence,
    ...(typeof more === 'string' && { among: more }),
    ...(typeof more === 'number' && { value: more }),
  };
}
