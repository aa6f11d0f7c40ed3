import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Interval } from './intervals.ts';

export interface Point {
  readonly day: PlainDate;
  readonly value: number;
}

/** What the points of a chart are held against, in their unit; one point alone has no limits. */
export interface Lines {
  readonly mean: number;
  readonly limits: Interval | null;
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLimits: Interval | null;
}

export type Rule =
  | 'outside the limits'
  | 'seven on one side of the mean'
  | 'seven rising or falling'
  | 'two of three beyond a near limit';

/** More than chance alone would do. */
export interface Signal {
  readonly rule: Rule;
  /** Above the mean or rising is up; below it or falling is down. */
  readonly direction: 'up' | 'down';
  /** In order of day. Of two of three, only those beyond the near limit. */
  readonly points: readonly Point[];
}

const inARow = 7;

/** Every signal among the points, which stand in order of day (DOMAIN 6.3): those up, then those down. */
export const signalsIn = (points: readonly Point[], lines: Lines): Signal[] => [
  ...signalsOf('up', points, lines),
  ...signalsOf('down', points, lines),
];

function signalsOf(direction: Signal['direction'], points: readonly Point[], lines: Lines): Signal[] {
  const sign = direction === 'up' ? 1 : -1;
  const slack = slackOf(points);
  const isBeyond = ({ value }: Point, line: number) => sign * (value - line) > slack;
  const isBeyondEdge = (interval: Interval | null) => (point: Point) =>
    interval !== null && isBeyond(point, direction === 'up' ? interval.upper : interval.lower);
  const signal = (rule: Rule, named: readonly Point[]): Signal => ({ rule, direction, points: named });

  const onSide = points.map((point) => isBeyond(point, lines.mean));
  const steps = points.slice(1).map((point, i) => isBeyond(point, points[i]!.value));
  const isNear = isBeyondEdge(lines.nearLimits);
  const threes = points.slice(2).map((_, i) => {
    const three = points.slice(i, i + 3);
    return onSide.slice(i, i + 3).every(Boolean) && three.filter(isNear).length >= 2;
  });

  return [
    ...points
      .filter(isBeyondEdge(lines.limits))
      .map((point): Signal => signal('outside the limits', [point])),
    ...stretches(onSide)
      .filter(({ from, to }) => to - from >= inARow)
      .map(({ from, to }) => signal('seven on one side of the mean', points.slice(from, to))),
    // Six steps join seven points.
    ...stretches(steps)
      .filter(({ from, to }) => to - from >= inARow - 1)
      .map(({ from, to }) => signal('seven rising or falling', points.slice(from, to + 1))),
    ...stretches(threes).map(({ from, to }) =>
      signal('two of three beyond a near limit', points.slice(from, to + 2).filter(isNear)),
    ),
  ];
}

/**
 * Values nearer to each other than this are the same: a mean of twelve times 0.1 is not 0.1 in binary fractions, and
 * a flat series would be told as seven on one side.
 */
export const slackOf = (points: readonly Point[]): number =>
  1e-12 * Math.max(0, ...points.map(({ value }) => Math.abs(value)));

/** Where the flags stand without a break; `to` is the first outside. */
function stretches(flags: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  flags.forEach((flag, i) => {
    if (!flag) return;
    if (flags[i - 1]) found.at(-1)!.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  });
  return found;
}
