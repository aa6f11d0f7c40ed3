import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Interval } from './intervals.ts';
import { signalsIn, slackOf, type Lines, type Point, type Signal } from './xmr-signals.ts';

/** From this day on the points are held against lines of their own. */
export interface Rebase {
  readonly day: PlainDate;
  readonly reason: string;
}

/** The points between two rebases, their lines and signals. All values are in the unit of the points. */
export interface Phase extends Lines {
  /** The rebase that began it; null for the points before any. */
  readonly rebase: Rebase | null;
  readonly points: readonly Point[];
  /** Null for one point alone. */
  readonly meanMovingRange: number | null;
  /** With fewer than twelve points the limits are trial limits. */
  readonly isTrial: boolean;
  readonly signals: readonly Signal[];
}

// NHS-R, NHSRplotthedots (DOMAIN 6.3).
const limitFactor = 2.66;
const screeningFactor = 3.267;
const fewestForLimits = 12;

/**
 * The XmR chart of the points, a phase for each rebase that has points, in order of day; none without points. Limits are
 * not held to 0 or 100. Throws a RangeError for points out of order, a value that is no number, or a rebase without a
 * reason.
 */
export function xmr(points: readonly Point[], rebases: readonly Rebase[] = []): Phase[] {
  check(points, rebases);
  const inOrder = rebases.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const phases = new Map<Rebase | null, Point[]>();
  for (const point of points) {
    const rebase = inOrder.findLast(({ day }) => day <= point.day) ?? null;
    phases.set(rebase, [...(phases.get(rebase) ?? []), point]);
  }
  return [...phases].map(([rebase, held]) => phaseOf(rebase, held));
}

function check(points: readonly Point[], rebases: readonly Rebase[]) {
  points.forEach(({ day, value }, i) => {
    const before = points[i - 1]?.day;
    if (before !== undefined && before >= day)
      throw new RangeError(`Send the points in order of day, one for each: ${day} came after ${before}.`);
    if (!Number.isFinite(value))
      throw new RangeError(`Send a number for ${day}, or leave the day out: ${value} cannot be charted.`);
  });
  const silent = rebases.find(({ reason }) => reason.trim() === '');
  if (silent) throw new RangeError(`Give the reason for the rebase of ${silent.day}.`);
}

function phaseOf(rebase: Rebase | null, points: readonly Point[]): Phase {
  const mean = average(points.map(({ value }) => value));
  const meanMovingRange = points.length > 1 ? meanRange(points) : null;
  const around = (factor: number): Interval | null =>
    meanMovingRange === null
      ? null
      : { lower: mean - factor * meanMovingRange, upper: mean + factor * meanMovingRange };
  const lines: Lines = { mean, limits: around(limitFactor), nearLimits: around((limitFactor * 2) / 3) };
  return {
    ...lines,
    rebase,
    points,
    meanMovingRange,
    isTrial: points.length < fewestForLimits,
    signals: signalsIn(points, lines),
  };
}

/** Screened once: one freak step would widen the limits and hide what comes after it. */
function meanRange(points: readonly Point[]): number {
  const ranges = points.slice(1).map(({ value }, i) => Math.abs(value - points[i]!.value));
  const slack = slackOf(points);
  const all = average(ranges);
  // Of a flat series every range is "or more" than nought; none is a freak.
  if (all <= slack) return 0;
  return average(ranges.filter((range) => range < screeningFactor * all - slack));
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
