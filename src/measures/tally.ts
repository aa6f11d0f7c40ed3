import { byar, wilson } from './intervals.ts';
import { hasFailed, type Failure, type Outcome } from './judge.ts';
import { meanOf } from './mean.ts';
import { isOfNumbers, type Answer, type Measure, type Weights } from './measure.ts';
import { quartilesOf } from './quartiles.ts';

/** How many people a measure answered in each way; of `several`, how many of their happenings. */
export interface Tally {
  met: number;
  notMet: number;
  unknown: number;
  excluded: number;
  outside: number;
  /** Of a mix: how many are among each kind. */
  among: Record<string, number>;
  /** Of a median or a mean: how many people, or happenings, have each number, so that pages come together exactly. */
  values: Record<string, number>;
  /** Of a ratio: both sums, in whole numbers. */
  weights: Weights;
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
  /**
   * Null for a mix, whose kinds each have their own, and for a median or a mean. Of a ratio the upper sum, of a net change the change,
   * which may be below nought.
   */
  readonly numerator: number | null;
  /** How many are in the count; of a ratio the lower sum. */
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly excluded: number | null;
  readonly outside: number | null;
  /** A share from 0 to 1, a count, a rate for each 10,000, a median or mean in the unit, a ratio (0.1 for 10%), or a change. */
  readonly value: number | null;
  /** 95% interval, in the unit of `value`; none but of a share and a rate. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Of a median or a mean: a quarter of those in the count have less than the lower, a quarter more than the upper. */
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
  weights: { of: 0, over: 0 },
  failed: null,
});

/** Where an outcome is counted that says nothing beside its answer; null of any other. */
export const boxOf = (outcome: Outcome): (typeof box)[Answer] | null =>
  hasFailed(outcome) ||
  outcome.counts ||
  outcome.weights ||
  outcome.among !== undefined ||
  outcome.value !== undefined
    ? null
    : box[outcome.answer];

/** Adds one person, or their happenings, to the tally, in place, and gives it back. */
export function count(tally: Tally, outcome: Outcome): Tally {
  if (hasFailed(outcome)) {
    tally.failed ??= outcome;
    return tally;
  }
  const { answer, among: kind, value, counts, weights } = outcome;
  if (counts) {
    tally.met += counts.met;
    tally.notMet += counts.notMet;
    tally.unknown += counts.unknown;
    for (const each of counts.values ?? []) add(tally.values, String(each), 1);
  } else {
    tally[box[answer]] += 1;
  }
  if (kind !== undefined) add(tally.among, kind, 1);
  if (value !== undefined) add(tally.values, String(value), 1);
  if (weights) tally.weights = sumOf(tally.weights, weights);
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
    weights: sumOf(a.weights, b.weights),
    failed: a.failed ?? b.failed,
  };
}

const sumOf = (a: Weights, b: Weights): Weights => ({ of: a.of + b.of, over: a.over + b.over });

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
  const inCount = met + notMet + (measure.unknownCounts ? unknown : 0);
  const isRate = measure.shows === 'rate per 10,000';
  return {
    ...nothing,
    ...partsOf(measure, tally, inCount, missing),
    unknown,
    excluded,
    outside,
    ...(missing === null && valueOf(measure, tally, inCount, population)),
    kinds: (measure.kinds ?? []).map((kind) => {
      const people = tally.among[kind] ?? 0;
      return { kind, count: people, ...shareOf(people, inCount) };
    }),
    population: isRate ? (population ?? null) : null,
    missing,
  };
}

function partsOf(
  measure: Measure,
  { met, notMet, weights }: Tally,
  inCount: number,
  missing: string | null,
): Pick<Figure, 'numerator' | 'denominator'> {
  const { kinds, shows, perOne = 1 } = measure;
  if (shows === 'ratio') return { numerator: weights.of / perOne, denominator: weights.over / perOne };
  if (shows === 'net change')
    return { numerator: missing === null ? met - notMet : null, denominator: inCount };
  return { numerator: kinds || isOfNumbers(measure) ? null : met, denominator: inCount };
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
  const { failed, among, values, met, notMet, unknown, excluded, outside, weights } = tally;
  if (failed) return 'The measure failed on at least one person, so it has no figure.';
  const stray = Object.keys(among).find((kind) => !measure.kinds?.includes(kind));
  if (stray !== undefined) return `"${stray}" is not one of the kinds of ${measure.id}`;
  const numbers = Object.values(values).reduce((sum, people) => sum + people, 0);
  if (numbers !== (isOfNumbers(measure) ? met + notMet : 0))
    return `${measure.id} takes a median or mean of everybody in the count, or of nobody: ${numbers} have a number`;
  if (weights.of + weights.over > 0 !== (measure.shows === 'ratio' && met + notMet > 0))
    return `${measure.id} divides sums of everybody in the count, or of nobody`;
  if (measure.shows === 'net change' && unknown > 0 && met + notMet + excluded === 0)
    return 'The record cannot tell of anybody how it was at both ends';
  if (measure.shows === 'count' && unknown > 0 && met + notMet + excluded + outside === 0)
    return 'The record cannot tell of anything how it was on the day';
  if (measure.shows === 'rate per 10,000' && !(population && population.people > 0))
    return 'No estimate of the population aged 0 to 17 is held for the year before';
  return null;
}

function valueOf(
  measure: Measure,
  { met, notMet, values, weights }: Tally,
  inCount: number,
  population?: Population,
): Found {
  if (measure.kinds) return noValue;
  if (measure.shows === 'median') return withSpread(quartilesOf(values)?.median, values);
  if (measure.shows === 'mean') return withSpread(meanOf(values), values);
  if (measure.shows === 'count') return { ...noValue, value: met };
  if (measure.shows === 'net change') return { ...noValue, value: met - notMet };
  if (measure.shows === 'ratio') return ratioOf(weights);
  if (measure.shows === 'share') return shareOf(met, inCount);
  return rateOf(met, population!.people);
}

/** The value with the quartiles of what it was made of; nothing of nobody. */
function withSpread(value: number | null | undefined, values: Tally['values']): Found {
  const quartiles = quartilesOf(values);
  if (value == null || !quartiles) return noValue;
  return { ...noValue, value, quartiles: { lower: quartiles.lower, upper: quartiles.upper } };
}

function shareOf(x: number, n: number): Value {
  return n === 0 ? noValue : { value: x / n, ...wilson(x, n)! };
}

const ratioOf = ({ of, over }: Weights): Value => (over === 0 ? noValue : { ...noValue, value: of / over });

function rateOf(x: number, people: number): Value {
  const { lower, upper } = byar(x);
  const rate = (of: number) => (of / people) * 10_000;
  return { value: rate(x), lower: rate(lower), upper: rate(upper) };
}
