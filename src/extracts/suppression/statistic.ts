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

/**
 * What names the denominator of a statistic in a set of hidden ones. It is there only together with the statistic itself; a
 * hidden statistic whose denominator is not named keeps it: "[c] of 61".
 */
export const denominatorKeyOf = (
  statistic: Pick<Statistic, 'measure' | 'asAt' | 'breakdown' | 'value'>,
): string => `${keyOf(statistic)}|of`;

/** The breakdown of those whom a measure counts but cannot judge, or leaves out, and its two values. */
export const record = { breakdown: 'record', notKnown: 'Not known', leftOut: 'Left out' } as const;

/** What was shown to the public once, with what was hidden of it. */
export interface Release {
  /** `2019-01`. */
  readonly month: string;
  readonly version: number;
  readonly statistics: readonly Statistic[];
  /** By `keyOf` and `denominatorKeyOf`. */
  readonly hidden: ReadonlySet<string>;
}
