import { byar, wilson } from './intervals.ts';
import { hasFailed, type Failure, type Outcome } from './judge.ts';
import type { Answer, Measure } from './measure.ts';

/** How many people a measure answered in each way. */
export interface Tally {
  met: number;
  notMet: number;
  unknown: number;
  excluded: number;
  outside: number;
  /** Of a mix: how many are among each kind. */
  among: Record<string, number>;
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
  /** Null for a mix, whose kinds each have their own. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly excluded: number | null;
  readonly outside: number | null;
  /** A share from 0 to 1, a count, or a rate for each 10,000. */
  readonly value: number | null;
  /** 95% interval, in the unit of `value`; none for a count. */
  readonly lower: number | null;
  readonly upper: number | null;
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
  failed: null,
});

/** Adds one person to the tally, in place, and gives it back. */
export function count(tally: Tally, outcome: Outcome): Tally {
  if (hasFailed(outcome)) {
    tally.failed ??= outcome;
    return tally;
  }
  tally[box[outcome.answer]] += 1;
  const kind = outcome.among;
  if (kind !== undefined) tally.among[kind] = (tally.among[kind] ?? 0) + 1;
  return tally;
}

/** Both tallies together. However pages are put together, the result is the same. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const among = { ...a.among };
  for (const [kind, people] of Object.entries(b.among)) among[kind] = (among[kind] ?? 0) + people;
  return {
    met: a.met + b.met,
    notMet: a.notMet + b.notMet,
    unknown: a.unknown + b.unknown,
    excluded: a.excluded + b.excluded,
    outside: a.outside + b.outside,
    among,
    failed: a.failed ?? b.failed,
  };
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
    numerator: measure.kinds ? null : met,
    denominator,
    unknown,
    excluded,
    outside,
    ...(missing === null && valueOf(measure, met, denominator, population)),
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
  kinds: [],
  population: null,
  missing: null,
};

type Value = Pick<Figure, 'value' | 'lower' | 'upper'>;
const noValue: Value = { value: null, lower: null, upper: null };

function reasonMissing(measure: Measure, { failed, among }: Tally, population?: Population): string | null {
  if (failed) return 'The measure failed on at least one person, so it has no figure.';
  const stray = Object.keys(among).find((kind) => !measure.kinds?.includes(kind));
  if (stray !== undefined) return `"${stray}" is not one of the kinds of ${measure.id}`;
  if (measure.shows === 'rate per 10,000' && !(population && population.people > 0))
    return 'No estimate of the population aged 0 to 17 is held for the year before';
  return null;
}

function valueOf(measure: Measure, met: number, denominator: number, population?: Population): Value {
  if (measure.kinds) return noValue;
  if (measure.shows === 'count') return { ...noValue, value: met };
  if (measure.shows === 'share') return shareOf(met, denominator);
  return rateOf(met, population!.people);
}

function shareOf(x: number, n: number): Value {
  return n === 0 ? noValue : { value: x / n, ...wilson(x, n)! };
}

function rateOf(x: number, people: number): Value {
  const { lower, upper } = byar(x);
  const rate = (of: number) => (of / people) * 10_000;
  return { value: rate(x), lower: rate(lower), upper: rate(upper) };
}
