import type { Measure } from './measure.ts';

/**
 * Why nothing published may stand beside a figure of the measure, in a sentence; null where something may, because it asks the
 * same of the same people.
 */
export function whyNoComparator({
  comparator,
  cohort,
  window,
  kinds,
}: Pick<Measure, 'comparator' | 'cohort' | 'window' | 'kinds'>): string | null {
  if (comparator !== undefined) return null;
  if (kinds) return 'Nobody publishes figures that this mix as a whole may be compared with.';
  if (cohort === 'care-leavers' && window === 'day')
    return 'Nobody publishes figures of the live caseload: those published of care leavers are of people around a birthday.';
  return 'Nobody publishes figures that this measure may be compared with.';
}

/** The statistical neighbours of an authority in one model. The relation is one-way. */
export interface Neighbours {
  /** The year of the model: 2021 and 2025 share few neighbours. */
  readonly modelYear: number;
  /** Codes of the neighbours, as the values name them. */
  readonly codes: readonly string[];
}

/** What the neighbours have between them, and how that was made. */
export interface NeighbourFigure {
  /** Unrounded; null when no neighbour has a figure. */
  readonly value: number | null;
  readonly averaged: 'mean' | 'median';
  readonly modelYear: number;
  /** How many of the neighbours have a figure. */
  readonly counted: number;
  readonly label: string;
}

/**
 * The mean of the neighbours, as LAIT shows it, or their median, as the CSC dashboard does (DOMAIN 6.4). `values` holds the
 * published figures of one measure and year by code; a neighbour without one is left out, never counted as nought.
 */
export function ofNeighbours(
  { modelYear, codes }: Neighbours,
  values: ReadonlyMap<string, number>,
  averaged: 'mean' | 'median' = 'mean',
): NeighbourFigure {
  const known = codes.flatMap((code) => values.get(code) ?? []);
  const some = known.length < codes.length ? `${known.length} of ${codes.length}` : `${codes.length}`;
  const average = averaged === 'mean' ? meanOf : (of: readonly number[]) => quantile(of, 0.5);
  return {
    value: known.length === 0 ? null : average(known),
    averaged,
    modelYear,
    counted: known.length,
    label: `${averaged === 'mean' ? 'Mean' : 'Median'} of ${some} statistical neighbours, ${modelYear} model`,
  };
}

/** A change, unrounded, and its unit: `percentage points` where the figures are percentages. */
export interface Change {
  readonly by: number;
  readonly unit: string;
}

/**
 * The year less the year before, null unless both have a figure: never less an older year in its place (DOMAIN 6.4).
 * `values` holds one published series of one release by year; `unit` is as published.
 */
export function changeFromYearBefore(
  values: ReadonlyMap<number, number | null>,
  year: number,
  unit: string,
): Change | null {
  const [now, before] = [values.get(year) ?? null, values.get(year - 1) ?? null];
  if (now === null || before === null) return null;
  return { by: now - before, unit: unit.startsWith('%') ? 'percentage points' : unit };
}

export type Band = 'A' | 'B' | 'C' | 'D';

/**
 * The quarter of all authorities' values that a value lies in, A the best (LAIT; DOMAIN 6.4). A value on the line between
 * two quarters lies in the lower of them, whichever is better, as in LAIT. Null where neither high nor low is good, and
 * where all have one value, which have no quarters.
 */
export function bandOf(better: Measure['better'], value: number, all: readonly number[]): Band | null {
  if (better === 'neither' || new Set(all).size < 2) return null;
  const quarter = [0.25, 0.5, 0.75].filter((share) => value > quantile(all, share)).length;
  const bands = better === 'lower' ? 'ABCD' : 'DCBA';
  return bands.charAt(quarter) as Band;
}

/** 1 for the best of all authorities; ties share the best rank. Null where neither high nor low is good. */
export function rankOf(better: Measure['better'], value: number, all: readonly number[]): number | null {
  if (better === 'neither') return null;
  return 1 + all.filter((other) => (better === 'lower' ? other < value : other > value)).length;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Between the two nearest values in proportion, as R does by default (type 7), with which LAIT is written. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
}
