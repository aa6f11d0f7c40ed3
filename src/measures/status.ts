import type { PlainDate } from '../domain/dates/plain-date.ts';
import { chartPoints } from './chart-points.ts';
import { wilson, type Interval } from './intervals.ts';
import type { Measure } from './measure.ts';
import type { Point } from './xmr-signals.ts';
import { xmr, type Phase, type Rebase } from './xmr.ts';

/** A share of people: `numerator` of `denominator`. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export type Status =
  'Improving' | 'Getting worse' | 'No evidence of change' | 'Too few to say' | 'New measure';

type Better = Exclude<Measure['better'], 'neither'>;

/** With fewer people in the count than this, nothing is said of a change (DOMAIN 6.5). */
export const fewestToJudge = 20;

/** What a measure's figure is held against. */
export interface Past {
  /** The figure one step earlier; null when there is none. */
  readonly before: Share | null;
  /** The measure's values in order of day, the figure's own among them; later ones are not looked at. */
  readonly series: readonly Point[];
  readonly rebases?: readonly Rebase[];
}

/**
 * The status word of a measure's figure (DOMAIN 6.5). Where its XmR chart is allowed, reaches the day of the figure and has
 * twelve points or more since the last rebase, the signals of the last point decide; otherwise Newcombe's interval, which
 * only a share has. Throws a RangeError for a series or rebase that cannot be charted.
 */
export function statusWord(
  measure: Pick<Measure, 'better' | 'shows' | 'window'>,
  now: Share & { readonly day: PlainDate },
  { before, series, rebases }: Past,
): Status | 'Not judged' {
  const { better, shows } = measure;
  if (better === 'neither') return 'Not judged';
  if (shows === 'share' && now.denominator < fewestToJudge) return 'Too few to say';

  const points = chartPoints(
    measure,
    series.filter(({ day }) => day <= now.day),
  );
  const phase = xmr(points, rebases).at(-1);
  if (phase && !phase.isTrial && phase.points.at(-1)!.day === now.day) return signalled(better, phase);
  if (shows === 'share') return statusOf(better, now, before);
  return before ? 'Not judged' : 'New measure';
}

/** Signals that point both ways, say above the mean and falling, are evidence of neither. */
function signalled(better: Better, { points, signals }: Phase): Status {
  const last = points.at(-1);
  const directions = new Set(
    signals.filter((signal) => signal.points.at(-1) === last).map(({ direction }) => direction),
  );
  if (directions.size !== 1) return 'No evidence of change';
  return directions.has('up') === (better === 'higher') ? 'Improving' : 'Getting worse';
}

/**
 * The status word of a share against an earlier one, null when there is none (DOMAIN 6.5, where there is no XmR
 * chart to go by): improving or getting worse only when Newcombe's 95% interval of the difference leaves out nought.
 */
export function statusOf(better: Better, now: Share, before: Share | null): Status {
  if (now.denominator < fewestToJudge) return 'Too few to say';
  if (!before) return 'New measure';
  if (before.denominator < fewestToJudge) return 'Too few to say';

  const { lower, upper } = newcombe(now, before);
  if (lower <= 0 && upper >= 0) return 'No evidence of change';
  return lower > 0 === (better === 'higher') ? 'Improving' : 'Getting worse';
}

/**
 * Newcombe's 95% interval of the difference `a` − `b` of two shares, from −1 to 1, by the hybrid score method
 * (R. G. Newcombe, Statistics in Medicine 1998; 17: 873–890, method 10). Throws a RangeError when either counts nobody.
 */
export function newcombe(a: Share, b: Share): Interval {
  const [ofA, ofB] = [wilsonOf(a), wilsonOf(b)];
  const difference = ofA.share - ofB.share;
  return {
    lower: difference - Math.hypot(ofA.share - ofA.lower, ofB.upper - ofB.share),
    upper: difference + Math.hypot(ofA.upper - ofA.share, ofB.share - ofB.lower),
  };
}

function wilsonOf({ numerator, denominator }: Share) {
  const interval = wilson(numerator, denominator);
  if (!interval) throw new RangeError('A share of nobody has no interval.');
  return { share: numerator / denominator, ...interval };
}
