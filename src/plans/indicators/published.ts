import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import type { KeptObservation } from '../../records/observations/observation.ts';
import { publishedOf } from '../../records/observations/observations.store.ts';

/** A number of an indicator as it is kept. */
export interface PublishedNumber extends IndicatorObservation {
  readonly id: string;
  readonly recordedAt: Date;
  /** The observation whose place it takes, and why; both null when it takes nobody's. */
  readonly corrects: string | null;
  readonly reason: string | null;
  /** Whether it is the last release of its period, place and group: what a reader is told who asks for one number. */
  readonly isLatest: boolean;
}

export const asPublished = (kept: KeptObservation, isLatest: boolean): PublishedNumber => {
  const { id, start, end, geography, group, numerator, denominator, source, publishedOn, release } = kept;
  const { of: indicator, value, recordedAt, corrects, reason } = kept;
  return {
    id,
    indicator,
    start,
    end,
    geography,
    group,
    value: value!,
    numerator,
    denominator,
    source,
    publishedOn,
    release,
    recordedAt,
    corrects,
    reason,
    isLatest,
  };
};

/** What a number is of: its indicator, period, place and group. */
export const cellOf = ({ indicator, start, end, geography, group }: IndicatorObservation): string =>
  JSON.stringify([indicator, start, end, geography.kind, geography.name, group]);

/** Marks the first of each cell, which is the last release: `publishedOf` gives them in that order. */
export function markLatest(kept: readonly KeptObservation[]): PublishedNumber[] {
  const seen = new Set<string>();
  return kept.map((one) => {
    const number = asPublished(one, false);
    const cell = cellOf(number);
    const isLatest = !seen.has(cell);
    seen.add(cell);
    return { ...number, isLatest };
  });
}

/** Every number that stands of these indicators, of those published by `asAt` when it is given; the latest period first. */
export const numbersOf = async (
  db: EntityManager,
  indicatorIds: readonly string[],
  asAt: PlainDate | null,
): Promise<PublishedNumber[]> => markLatest(await publishedOf(db, indicatorIds, asAt));

/** The last release of each number of these indicators, published by `asAt` when it is given; the latest period first. */
export const observedOf = async (
  db: EntityManager,
  indicatorIds: readonly string[],
  { asAt }: { readonly asAt: PlainDate | null },
): Promise<IndicatorObservation[]> =>
  (await numbersOf(db, indicatorIds, asAt)).filter(({ isLatest }) => isLatest);
