import type { PlainDate } from '../domain/dates/plain-date.ts';
import { chartPoints } from './chart-points.ts';
import { mayChart, type Measure } from './measure.ts';
import { isMostlyUnknown, isTooFew, printed } from './rag.ts';
import type { Figure } from './tally.ts';
import type { Point } from './xmr-signals.ts';
import { xmr, type Phase } from './xmr.ts';

/** What a version of a measure's definition found at a day. */
export interface CountedPoint {
  readonly day: PlainDate;
  readonly version: number;
  readonly figure: Figure;
}

type Charted = Pick<Measure, 'shows' | 'window' | 'kinds' | 'unit' | 'unknownCounts'>;

/** The XmR chart of a series in the unit the measure is printed in, or the sentence why there is none. */
export type Chart =
  | {
      readonly chart: 'xmr';
      readonly unit: string;
      readonly monthsApart: 1 | 3;
      /** With fewer than twelve points the limits are trial limits, and say so. */
      readonly phases: readonly Phase[];
      readonly because: null;
    }
  | { readonly chart: 'none'; readonly because: string };

/**
 * What may be drawn of a series: the values in the unit the measure is printed in, none of fewer than 20 people or of those of
 * whom most is not known.
 */
export const valuesOf = (
  measure: Pick<Measure, 'shows' | 'unknownCounts'>,
  points: readonly CountedPoint[],
): Point[] =>
  points.flatMap(({ day, figure }) => {
    const isShown = !isTooFew(measure, figure) && !isMostlyUnknown(measure, figure);
    const value = isShown ? printed(measure, figure) : null;
    return value === null ? [] : { day, value };
  });

/** `points` are of one version, in order of day. Throws a RangeError when they are of two: those are never joined. */
export function chartOf(measure: Charted, points: readonly CountedPoint[]): Chart {
  if (new Set(points.map(({ version }) => version)).size > 1)
    throw new RangeError('Points of two versions of a definition are never joined in one chart.');
  const may = mayChart(measure);
  if (may.chart === 'none') return may;
  if (measure.kinds) return { chart: 'none', because: 'A mix has no one value to draw.' };
  const phases = xmr(chartPoints(measure, valuesOf(measure, points)));
  if (phases.length === 0)
    return { chart: 'none', because: 'There is no value to draw: none was counted, or of too few people.' };
  return { chart: 'xmr', unit: unitOf(measure), monthsApart: may.monthsApart, phases, because: null };
}

/** The unit a measure is printed in, and its targets and chart with it. */
export function unitOf({ shows, unit }: Pick<Measure, 'shows' | 'unit'>): string {
  if (shows === 'share') return '%';
  return shows === 'rate per 10,000' ? 'per 10,000' : (unit ?? 'number');
}
