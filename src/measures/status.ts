import { wilson, type Interval } from './intervals.ts';
import type { Measure } from './measure.ts';

/** A share of people: `numerator` of `denominator`. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export type Status =
  'Improving' | 'Getting worse' | 'No evidence of change' | 'Too few to say' | 'New measure';

/** With fewer people in the count than this, nothing is said of a change (DOMAIN 6.5). */
export const fewestToJudge = 20;

/**
 * The status word of a share against an earlier one, null when there is none (DOMAIN 6.5, where no XmR chart is
 * allowed): improving or getting worse only when Newcombe's 95% interval of the difference leaves out nought.
 */
export function statusOf(
  better: Exclude<Measure['better'], 'neither'>,
  now: Share,
  before: Share | null,
): Status {
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
