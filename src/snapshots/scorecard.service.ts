import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from '../measures/measure.ts';
import { everyTarget } from './comparators/comparators.reader.ts';
import { countedDays, type CountedDay } from './figure.store.ts';
import { shownSeries, type ShownPoint } from './shown-series.ts';
import { monthEndsTo } from './tick.service.ts';

/** A measure and what the last count of the day found of it; null when that count did not know it. */
export interface Scored {
  readonly measure: Measure;
  readonly point: ShownPoint | null;
}

/** Every figure of one month-end, each read with its target and its past. Instants are text, to the microsecond. */
export interface Scorecard {
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly rows: readonly Scored[];
}

/** How far back a reading looks: further than any chart or comparison does. */
const months = 60;

/** The scorecard of a month-end by its last count, in two reads however many measures there are; null when it is not counted. */
export async function scorecardOf(
  db: EntityManager,
  measures: readonly Measure[],
  asAt: PlainDate,
): Promise<Scorecard | null> {
  const days = await countedDays(db, monthEndsTo(asAt, months));
  const last = days.at(-1);
  if (last?.asAt !== asAt) return null;
  const targets = await everyTarget(db);
  const rows = measures.map((measure) => {
    const ofMeasure = targets.filter((target) => target.measure === measure.id);
    return { measure, point: pointOf(measure, days, ofMeasure, last) };
  });
  return { asAt, knownAt: last.knownAt, rows };
}

function pointOf(
  measure: Measure,
  days: readonly CountedDay[],
  targets: Parameters<typeof shownSeries>[2],
  { asAt, versions }: CountedDay,
): ShownPoint | null {
  const version = versions.get(measure.id);
  if (version === undefined) return null;
  const counted = days.flatMap(({ asAt: day, knownAt, catalogueVersion, figures, versions: of }) => {
    const figure = figures.get(measure.id);
    return figure && of.get(measure.id) === version
      ? [{ day, version, figure, knownAt, catalogueVersion, earlier: null }]
      : [];
  });
  return shownSeries(measure, counted, targets, asAt)[0]!.points[0]!;
}
