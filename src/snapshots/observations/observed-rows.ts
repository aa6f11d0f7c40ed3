import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { ObservedMeasure } from '../../measures/observed/observed-measure.ts';
import { everObserved } from '../../records/observations/observations.store.ts';
import { daysInWords, saidInWords, sourceInWords } from './observation-in-words.ts';

/** What was last observed of a measure that nobody counts, each with its days and its source. */
export interface ObservedRow {
  readonly measure: ObservedMeasure;
  readonly said: readonly { readonly words: string; readonly source: string }[];
}

/** What stands of each, of the latest period that had been observed by the day. One read for all. */
export async function observedRows(
  db: EntityManager,
  measures: readonly ObservedMeasure[],
  asAt: PlainDate,
): Promise<ObservedRow[]> {
  const known = await everObserved(
    db,
    measures.map(({ id }) => id),
  );
  const standing = known.filter(({ isCorrected, observedOn }) => !isCorrected && observedOn <= asAt);
  return measures.map((measure) => {
    const own = standing.filter(({ of }) => of === measure.id);
    const last = own
      .map(({ end }) => end ?? '9999-12-31')
      .toSorted()
      .at(-1);
    return {
      measure,
      said: own
        .filter(({ end }) => (end ?? '9999-12-31') === last)
        .map((one) => ({
          words: `${one.aspect ? `${one.aspect}: ` : ''}${saidInWords(measure.scale, one)}, ${daysInWords(one)}`,
          source: sourceInWords(one.source),
        })),
    };
  });
}
