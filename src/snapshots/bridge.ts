import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Answer, Measure } from '../measures/measure.ts';
import { count, emptyTally, figureOf, type Figure, type Tally } from '../measures/tally.ts';
import type { RecordChange } from './changes.store.ts';
import { asOutcome, type StoredAnswer } from './stored-answer.ts';

/** Why one person is answered otherwise. */
export type Cause =
  | 'recorded late'
  | 'corrected'
  | 'withdrawn'
  | 'new on the record'
  | 'no longer on the record'
  | 'duplicate removed'
  | 'told by a duplicate'
  | 'merge undone'
  | 'a place, a worker or a promise told otherwise';

/** How much a person, or several, add to the figure; the numerator is null where the figure has none. */
export interface Effect {
  readonly numerator: number | null;
  readonly denominator: number;
}

/** One person whose answer changed. */
export interface Step extends Effect {
  /** Null while the person is not on the record. */
  readonly from: StoredAnswer | null;
  readonly to: StoredAnswer | null;
  readonly cause: Cause;
  readonly records: readonly RecordChange[];
}

/** People whose answers changed alike and for the same cause: nobody in particular. */
export interface CauseCount extends Effect {
  readonly cause: Cause;
  readonly from: Answer | 'failed' | null;
  readonly to: Answer | 'failed' | null;
  readonly people: number;
}

/** How one figure became another: `from` + the definition + the causes = `to`, in numerator and in denominator. */
export interface Bridge {
  readonly measureId: string;
  /** Of the measure, by which everybody is judged here. */
  readonly version: number;
  readonly asAt: PlainDate;
  readonly from: { readonly knownAt: string; readonly version: number; readonly figure: Figure };
  readonly to: { readonly knownAt: string; readonly version: number; readonly figure: Figure };
  /** What another definition counted otherwise, before anything was recorded; null when it is the same. */
  readonly definition: (Effect & { readonly fromVersion: number; readonly toVersion: number }) | null;
  readonly causes: readonly CauseCount[];
  /** How many people's answers changed. */
  readonly changed: number;
}

/** A person alone, as the measure counts them. */
function effectOf(measure: Measure, said: StoredAnswer | undefined): Effect {
  const { numerator, denominator } = figureOf(measure, tallyOf(said ? [said] : []));
  return { numerator, denominator: denominator ?? 0 };
}

/** Everything these answers come to. */
export const tallyOf = (said: Iterable<StoredAnswer>): Tally =>
  [...said].reduce((tally, one) => count(tally, asOutcome(one)), emptyTally());

const less = (to: Effect, from: Effect): Effect => ({
  numerator: to.numerator === null || from.numerator === null ? null : decimal(to.numerator - from.numerator),
  denominator: decimal(to.denominator - from.denominator),
});

/** 27.3 FTE less 27.2 are 0.1, which binary fractions miss by a little; of people it changes nothing. */
const decimal = (difference: number): number => Math.round(difference * 1e9) / 1e9;

/** What is between two answers; null when only the sentence differs. Who is not on the record is outside of everything. */
export function stepBetween(
  measure: Measure,
  from: StoredAnswer | undefined,
  to: StoredAnswer | undefined,
): Pick<Step, 'from' | 'to' | 'numerator' | 'denominator'> | null {
  const meant = (said: StoredAnswer | undefined) =>
    JSON.stringify(said ? [said[0], said[2]] : ['outside', null]);
  if (meant(from) === meant(to)) return null;
  return { from: from ?? null, to: to ?? null, ...less(effectOf(measure, to), effectOf(measure, from)) };
}

/** What a merge made of somebody: their record went into another, another went into theirs, or either was undone. */
export type MadeOne = 'went' | 'kept' | 'undone';

export function causeOf(
  { from, to }: Pick<Step, 'from' | 'to'>,
  records: readonly RecordChange[],
  madeOne?: MadeOne,
): Cause {
  if (madeOne === 'went' && !to) return 'duplicate removed';
  // Where more was recorded of them than what went over, that is the cause.
  const onlyMoved = records.length > 0 && records.every(({ change }) => change === 'moved');
  if (madeOne === 'kept' && onlyMoved) return 'told by a duplicate';
  if (madeOne === 'undone' && onlyMoved) return 'merge undone';
  if (!from) return 'new on the record';
  if (!to) return 'no longer on the record';
  const changes = new Set(records.map(({ change }) => change));
  if (changes.has('added')) return 'recorded late';
  if (changes.has('changed')) return 'corrected';
  if (changes.has('withdrawn')) return 'withdrawn';
  return 'a place, a worker or a promise told otherwise';
}

/** The steps counted, by cause and by what became of the answer. */
export function causesOf(steps: Iterable<Step>): CauseCount[] {
  const found = new Map<string, CauseCount>();
  for (const { cause, from, to, numerator, denominator } of steps) {
    const key = `${cause} ${from?.[0]} ${to?.[0]}`;
    const so = found.get(key);
    found.set(key, {
      cause,
      from: from?.[0] ?? null,
      to: to?.[0] ?? null,
      people: (so?.people ?? 0) + 1,
      numerator: numerator === null ? null : decimal((so?.numerator ?? 0) + numerator),
      denominator: decimal((so?.denominator ?? 0) + denominator),
    });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cause]) => cause);
}

/** The tally, in which nobody failed, without some people and with others: those who changed, as they were and as they are. */
export function tallyAfter(all: Tally, were: Tally, are: Tally): Tally {
  const after = emptyTally();
  for (const box of ['met', 'notMet', 'unknown', 'excluded', 'outside'] as const)
    after[box] = all[box] - were[box] + are[box];
  for (const box of ['among', 'values'] as const)
    for (const key of new Set([...Object.keys(all[box]), ...Object.keys(are[box])])) {
      const people = (all[box][key] ?? 0) - (were[box][key] ?? 0) + (are[box][key] ?? 0);
      if (people) after[box][key] = people;
    }
  after.failed = are.failed;
  return after;
}

/** What the definition alone makes of the figure; null when both were found by the same one. */
export function definitionBetween(
  counted: { version: number; figure: Figure } | null,
  found: { version: number; figure: Figure },
): Bridge['definition'] {
  if (!counted || counted.version === found.version) return null;
  const effect = ({ numerator, denominator }: Figure): Effect => ({
    numerator,
    denominator: denominator ?? 0,
  });
  return {
    fromVersion: counted.version,
    toVersion: found.version,
    ...less(effect(found.figure), effect(counted.figure)),
  };
}
