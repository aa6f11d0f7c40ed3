import type { Change } from '../../measures/comparators.ts';

/** A figure as it was published. */
export interface PublishedRow {
  readonly area: string;
  /** Null of an average of several authorities. */
  readonly onsCode: string | null;
  /** In the publisher's words: `year to 31 Mar 2019`. */
  readonly period: string;
  /** In the unit; null where a symbol stands in its place. */
  readonly value: number | null;
  /** `c`, `z`, `x`, `k` or `-`, as printed: never nought. */
  readonly symbol: string | null;
  readonly unit: string;
  readonly source: string;
  readonly note: string | null;
  readonly release: string;
}

export interface Told {
  readonly kind: 'published';
  /** Less the year before in the same release; null unless both years have a figure. */
  readonly change: Change | null;
  /** Says whose figure it is, of when, and that it is published. */
  readonly sentence: string;
}
export type Published = PublishedRow & Told;

/** What the neighbours have between them in one period of one release. */
export interface PublishedAverage extends Told {
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly release: string;
  readonly averaged: 'mean' | 'median';
  readonly modelYear: number;
  /** How many of the neighbours have a figure. */
  readonly counted: number;
  readonly label: string;
}

/** Of one release, unit and kind of period: the years of one series. */
export const sameSeries = (a: PublishedRow, b: PublishedRow): boolean =>
  a.release === b.release && a.unit === b.unit && seriesOf(a.period).words === seriesOf(b.period).words;

/** `year to 31 Mar 2019` is the year 2019 of `year to 31 Mar`; a period that does not end in its only year is of none. */
export function seriesOf(period: string): { words: string; year: number | null } {
  const [words, last, rest, ...more] = period.split(/\b(\d{4})\b/);
  const endsInOne = rest === '' && more.length === 0;
  return endsInOne ? { words: words!, year: Number(last) } : { words: period, year: null };
}

const symbolWords: Readonly<Record<string, string>> = {
  c: 'c (suppressed)',
  z: 'z (not applicable)',
  x: 'x (not available; to 2017, suppressed)',
  k: 'k (rounds to nought and is not nought)',
  '-': '- (no value held)',
};

/** Says whose figure it is, of when, and that it is published. */
export function sentenceOf(
  whose: string,
  { period, value, symbol, unit, release }: Omit<PublishedRow, 'area' | 'onsCode' | 'source' | 'note'>,
): string {
  const shown =
    value === null
      ? (symbolWords[symbol ?? ''] ?? 'no value')
      : `${value}${unit.startsWith('%') ? unit : ` ${unit}`}`;
  return `Published, not counted from this record: ${whose}, ${period}: ${shown} (${release}).`;
}

/** 0.1 + 0.2 of published decimals is 0.3. */
export const round = (value: number): number => Number(value.toPrecision(12));

export const tidy = (change: Change | null): Change | null => change && { ...change, by: round(change.by) };
