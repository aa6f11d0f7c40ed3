import { byar, wilson } from './intervals.ts';
import { hasFailed, type Failure, type Outcome } from './judge.ts';
import type { Answer, Measure } from './measure.ts';
import { quartilesOf, type Quartiles } from './quartiles.ts';

/** How many people a measure answered in each way; of `several`, how many of their happenings. */
export interface Tally {
  met: number;
  notMet: number;
  unknown: number;
  excluded: number;
  outside: number;
  /** Of a mix: how many are among each kind. */
  among: Record<string, number>;
  /** Of a median: how many people have each number, so that pages come together exactly. */
  values: Record<string, number>;
  /** The first person on whom the measure threw: there is no figure then. */
  failed: Failure | null;
}

/** The population of the district aged 0 to 17, and the year of the mid-year estimate it comes from. */
export interface Population {
  readonly people: number;
  readonly midYear: number;
}

/** One kind of a mix; a share of the same denominator as every other kind. */
export interface KindFigure {
  readonly kind: string;
  readonly count: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What a measure found. Everything is null that cannot be said: nothing missing is ever told as nought. */
export interface Figure {
  /** Null for a mix, whose kinds each have their own, and for a median. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly excluded: number | null;
  readonly outside: number | null;
  /** A share from 0 to 1, a count, a rate for each 10,000, or a median in the measure's unit. */
  readonly value: number | null;
  /** 95% interval, in the unit of `value`; none for a count or a median. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Of a median: a quarter of those in the count have less than the lower, a quarter more than the upper. */
  readonly quartiles: { readonly lower: number; readonly upper: number } | null;
  readonly kinds: readonly KindFigure[];
  readonly population: Population | null;
  /** Why there is no value though there should be one. */
  readonly missing: string | null;
}

const box = {
  met: 'met',
  'not-met': 'notMet',
  unknown: 'unknown',
  excluded: 'excluded',
  outside: 'outside',
} as const satisfies Record<Answer, keyof Tally>;

export const emptyTally = (): Tally => ({
  met: 0,
  notMet: 0,
  unknown: 0,
  excluded: 0,
  outside: 0,
  among: {},
  values: {},
  failed: null,
});

/** Adds one person, or their happenings, to the tally, in place, and gives it back. */
export function count(tally: Tally, outcome: Outcome): Tally {
  if (hasFailed(outcome)) {
    tally.failed ??= outcome;
    return tally;
  }
  const { answer, among: kind, value, counts } = outcome;
  if (counts) {
    tally.met += counts.met;
    tally.notMet += counts.notMet;
    tally.unknown += counts.unknown;
  } else {
    tally[box[answer]] += 1;
  }
  if (kind !== undefined) add(tally.among, kind, 1);
  if (value !== undefined) add(tally.values, String(value), 1);
  return tally;
}

/** Both tallies together. However pages are put together, the result is the same. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    met: a.met + b.met,
    notMet: a.notMet + b.notMet,
    unknown: a.unknown + b.unknown,
    excluded: a.excluded + b.excluded,
    outside: a.outside + b.outside,
    among: together(a.among, b.among),
    values: together(a.values, b.values),
    failed: a.failed ?? b.failed,
  };
}

function together(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const both = { ...a };
  for (const [key, people] of Object.entries(b)) add(both, key, people);
  return both;
}

function add(to: Record<string, number>, key: string, people: number): void {
  to[key] = (to[key] ?? 0) + people;
}

/** The figure of a measure. A rate needs `population`; nothing else looks at it. */
export function figureOf(measure: Measure, tally: Tally, population?: Population): Figure {
  const missing = reasonMissing(measure, tally, population);
  if (tally.failed) return missingFigure(missing!);

  const { met, notMet, unknown, excluded, outside } = tally;
  const denominator = met + notMet + (measure.unknownCounts ? unknown : 0);
  const isRate = measure.shows === 'rate per 10,000';
  return {
    ...nothing,
    numerator: measure.kinds || measure.shows === 'median' ? null : met,
    denominator,
    unknown,
    excluded,
    outside,
    ...(missing === null && valueOf(measure, tally, denominator, population)),
    kinds: (measure.kinds ?? []).map((kind) => {
      const people = tally.among[kind] ?? 0;
      return { kind, count: people, ...shareOf(people, denominator) };
    }),
    population: isRate ? (population ?? null) : null,
    missing,
  };
}

/** No figure, and why. */
export const missingFigure = (missing: string): Figure => ({ ...nothing, missing });

const nothing: Figure = {
  numerator: null,
  denominator: null,
  unknown: null,
  excluded: null,
  outside: null,
  value: null,
  lower: null,
  upper: null,
  quartiles: null,
  kinds: [],
  population: null,
  missing: null,
};

type Value = Pick<Figure, 'value' | 'lower' | 'upper'>;
type Found = Value & Partial<Pick<Figure, 'quartiles'>>;
const noValue: Value = { value: null, lower: null, upper: null };

function reasonMissing(measure: Measure, tally: Tally, population?: Population): string | null {
  const { failed, among, values, met, notMet } = tally;
  if (failed) return 'The measure failed on at least one person, so it has no figure.';
  const stray = Object.keys(among).find((kind) => !measure.kinds?.includes(kind));
  if (stray !== undefined) return `"${stray}" is not one of the kinds of ${measure.id}`;
  const numbers = Object.values(values).reduce((sum, people) => sum + people, 0);
  if (numbers !== (measure.shows === 'median' ? met + notMet : 0))
    return `${measure.id} takes a median of everybody in the count, or of nobody: ${numbers} have a number`;
  if (measure.shows === 'rate per 10,000' && !(population && population.people > 0))
    return 'No estimate of the population aged 0 to 17 is held for the year before';
  return null;
}

function valueOf(
  measure: Measure,
  { met, values }: Tally,
  denominator: number,
  population?: Population,
): Found {
  if (measure.kinds) return noValue;
  if (measure.shows === 'median') return medianOf(quartilesOf(values));
  if (measure.shows === 'count') return { ...noValue, value: met };
  if (measure.shows === 'share') return shareOf(met, denominator);
  return rateOf(met, population!.people);
}

const medianOf = (quartiles: Quartiles | null): Found =>
  quartiles === null
    ? noValue
    : {
        ...noValue,
        value: quartiles.median,
        quartiles: { lower: quartiles.lower, upper: quartiles.upper },
      };

function shareOf(x: number, n: number): Value {
  return n === 0 ? noValue : { value: x / n, ...wilson(x, n)! };
}

function rateOf(x: number, people: number): Value {
  const { lower, upper } = byar(x);
  const rate = (of: number) => (of / people) * 10_000;
  return { value: rate(x), lower: rate(lower), upper: rate(upper) };
}
