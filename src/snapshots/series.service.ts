import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from '../measures/measure.ts';
import { unitOf } from '../measures/series.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { besideFigure, type BesideFigure } from './comparators/beside-figure.ts';
import { neighboursOf, publishedAs, targetsOf } from './comparators/comparators.reader.ts';
import { monthsCounted } from './series.store.ts';
import { shownSeries, type ShownSeries } from './shown-series.ts';

/** Month-ends from the one day to the other; `knownAt` null for the latest counts. */
export interface SeriesWanted {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly knownAt: string | null;
}

export interface SeriesRead extends SeriesWanted {
  readonly measureId: string;
  readonly title: string;
  /** Of the definition that counts now. */
  readonly version: number;
  readonly better: Measure['better'];
  readonly window: Measure['window'];
  /** Of charts and targets. */
  readonly unit: string;
  readonly series: readonly ShownSeries[];
  readonly comparators: BesideFigure;
}

/** The model of statistical neighbours in use (DOMAIN 6.4). */
export const neighboursModel = 2025;

/**
 * The figures of a measure as they may be read: each with its words, status, colour and arrow, each version's chart, and what
 * is published beside the last of them. `authority` is an ONS code. Needs a transaction, which with `knownAt` also reads the
 * targets as they were known then.
 */
export async function readSeries(
  db: EntityManager,
  measure: Measure,
  authority: string,
  wanted: SeriesWanted,
): Promise<SeriesRead> {
  const { from, to, knownAt } = wanted;
  if (knownAt !== null) await readAsKnownAt(db, knownAt);
  const months = await monthsCounted(db, measure.id, to, knownAt);
  const series = shownSeries(measure, months, await targetsOf(db, measure.id), from);
  const last = series.at(-1)?.points.at(-1);
  return {
    measureId: measure.id,
    title: measure.title,
    version: measure.version,
    better: measure.better,
    window: measure.window,
    unit: unitOf(measure),
    ...wanted,
    series,
    comparators: last
      ? besideFigure(measure, measure.comparator ? await publishedAs(db, measure.comparator) : [], {
          authority,
          neighbours: await neighboursOf(db, authority, neighboursModel),
          asAt: last.asAt,
        })
      : { sentence: null, because: 'There is no figure of ours for anything published to stand beside.' },
  };
}
