import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** One count of people that a release may show: what suppression decides on, and what the ledger of releases keeps. */
export interface Statistic {
  readonly measure: string;
  readonly asAt: PlainDate;
  /** `total`, `kind` for the parts of a mix, or the id of a breakdown. */
  readonly breakdown: string;
  /** The part: `Total`, a kind, or a value of the breakdown. */
  readonly value: string;
  readonly numerator: number;
  /** Of how many; null where the measure only counts. */
  readonly denominator: number | null;
}

/** What names a statistic in a set of hidden ones. */
export const keyOf = ({
  measure,
  asAt,
  breakdown,
  value,
}: Pick<Statistic, 'measure' | 'asAt' | 'breakdown' | 'value'>): string =>
  [measure, asAt, breakdown, value].join('|');
