import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from '../measures/measure.ts';
import { everyTarget } from './comparators/comparators.reader.ts';
import { countedDays, type CountedDay } from './figure.store.ts';
import { shownSeries, type ShownPoint, type ShownSeries } from './shown-series.ts';
import { monthEndsTo } from './tick.service.ts';

/** A measure and what the last count of the day found of it; null when that count did not know it. */
export interface Scored {
  readonly measure: Measure;
  readonly point: ShownPoint | null;
}

/** What was counted at one month-end. Instants are text, to the microsecond. */
interface CountOf<Row> {
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly rows: readonly Row[];
}

/** Every figure of one month-end, each read with its target and its past. */
export type Scorecard = CountOf<Scored>;

/** How far back a reading looks: further than any chart or comparison does. */
const months = 60;

/** The scorecard of a month-end by its last count, in two reads however many measures there are; null when it is not counted. */
export async function scorecardOf(
  db: EntityManager,
  measures: readonly Measure[],
  asAt: PlainDate,
): Promise<Scorecard | null> {
  const counted = await seriesTo(db, measures, asAt, asAt);
  return (
    counted && {
      ...counted,
      rows: counted.rows.map(({ measure, series }) => ({ measure, point: series && series.points[0]! })),
    }
  );
}

/**
 * The series of each measure from `from` to a month-end, of the version that was counted last on it and up to that day, in two
 * reads however many measures there are; null when the month-end is not counted. A series is null where the last count of the
 * month-end did not know its measure.
 */
export async function seriesTo(
  db: EntityManager,
  measures: readonly Measure[],
  asAt: PlainDate,
  from: PlainDate,
): Promise<CountOf<{ measure: Measure; series: ShownSeries | null }> | null> {
  const days = await countedDays(db, monthEndsTo(asAt, months));
  const last = days.at(-1);
  if (last?.asAt !== asAt) return null;
  const targets = await everyTarget(db);
  const rows = measures.map((measure) => {
    const ofMeasure = targets.filter((target) => target.measure === measure.id);
    return { measure, series: seriesOf(measure, days, ofMeasure, { ...last, from }) };
  });
  return { asAt, knownAt: last.knownAt, rows };
}

function seriesOf(
  measure: Measure,
  days: readonly CountedDay[],
  targets: Parameters<typeof shownSeries>[2],
  { versions, from }: Pick<CountedDay, 'versions'> & { from: PlainDate },
): ShownSeries | null {
  const version = versions.get(measure.id);
  if (version === undefined) return null;
  const counted = days.flatMap(({ asAt: day, knownAt, catalogueVersion, figures, versions: of }) => {
    const figure = figures.get(measure.id);
    return figure && of.get(measure.id) === version
      ? [{ day, version, figure, knownAt, catalogueVersion, earlier: null }]
      : [];
  });
  return shownSeries(measure, counted, targets, from)[0]!;
}
