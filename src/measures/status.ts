import type { PlainDate } from '../domain/dates/plain-date.ts';
import { chartPoints } from './chart-points.ts';
import { wilson, type Interval } from './intervals.ts';
import { isPercentage, type Measure } from './measure.ts';
import { list } from './words.ts';
import type { Point } from './xmr-signals.ts';
import { xmr, type Phase, type Rebase } from './xmr.ts';

/** A share of people: `numerator` of `denominator`. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export type Status =
  'Improving' | 'Getting worse' | 'No evidence of change' | 'Too few to say' | 'New measure';

/** The status word, and what it rests on, in a sentence: a word is never shown without what it rests on. */
export interface StatusSaid {
  /** Not compared: the figure a step earlier is missing, and an older one does not stand in for it. */
  readonly word: Status | 'Not judged' | 'Not compared';
  readonly by: 'signals of the chart' | 'interval of the difference' | null;
  readonly because: string;
}

type Better = Exclude<Measure['better'], 'neither'>;

/** With fewer people in the count than this, nothing is said of a change (DOMAIN 6.5). */
export const fewestToJudge = 20;

/** What a measure's figure is held against. */
export interface Past {
  /** The figure one step earlier; null when there is none. */
  readonly before: Share | null;
  /** Whether a figure older than that is held. */
  readonly hasOlder?: boolean;
  /** The measure's values in order of day, the figure's own among them; later ones are not looked at. */
  readonly series: readonly Point[];
  readonly rebases?: readonly Rebase[];
}

/**
 * The status word of a measure's figure (DOMAIN 6.5). Where its XmR chart is allowed, reaches the day of the figure and has
 * twelve points or more since the last rebase, the signals of the last point decide; otherwise Newcombe's interval, which
 * only a share has. Throws a RangeError for a series or rebase that cannot be charted.
 */
export function statusSaid(
  measure: Pick<Measure, 'better' | 'shows' | 'unit' | 'window'>,
  now: Share & { readonly day: PlainDate },
  { before, hasOlder, series, rebases }: Past,
): StatusSaid {
  const { better, shows } = measure;
  if (better === 'neither') return said('Not judged', 'For context: neither high nor low is good.');
  const isShare = shows === 'share';
  if (isPercentage(measure) && now.denominator < fewestToJudge) return said('Too few to say', tooFew);

  const points = chartPoints(
    measure,
    series.filter(({ day }) => day <= now.day),
  );
  const phase = xmr(points, rebases).at(-1);
  if (phase && !phase.isTrial && phase.points.at(-1)!.day === now.day) return signalled(better, phase);
  if (!before && hasOlder)
    return said(
      'Not compared',
      'The figure a step earlier is missing; an older one does not stand in for it.',
    );
  if (!before) return said('New measure', 'There is no earlier figure by this definition.');
  if (!isShare) return said('Not judged', 'It is no percentage, and has no chart of twelve points to go by.');
  return compared(better, now, before);
}

const tooFew = `Fewer than ${fewestToJudge} people are too few to say.`;
const said = (word: StatusSaid['word'], because: string): StatusSaid => ({ word, by: null, because });

/** Signals that point both ways, say above the mean and falling, are evidence of neither. */
function signalled(better: Better, { points, signals }: Phase): StatusSaid {
  const last = points.at(-1);
  const here = signals.filter((signal) => signal.points.at(-1) === last);
  const directions = new Set(here.map(({ direction }) => direction));
  const rules = list(here.map(({ rule, direction }) => `${rule} (${direction})`));
  const by = 'signals of the chart';
  if (directions.size !== 1) {
    const because = here.length
      ? `The signals of its chart at this point disagree: ${rules}.`
      : `Its chart of ${points.length} points has no signal at this point.`;
    return { word: 'No evidence of change', by, because };
  }
  const word = directions.has('up') === (better === 'higher') ? 'Improving' : 'Getting worse';
  return { word, by, because: `Its chart of ${points.length} points has a signal at this point: ${rules}.` };
}

function compared(better: Better, now: Share, before: Share): StatusSaid {
  const word = statusOf(better, now, before);
  if (word === 'Too few to say') return said(word, `In the figure a step earlier, ${lowered(tooFew)}`);
  const { lower, upper } = newcombe(now, before);
  const points = (share: number) => (share * 100).toFixed(2);
  const holds = lower <= 0 && upper >= 0 ? 'holds' : 'leaves out';
  return {
    word,
    by: 'interval of the difference',
    because: `The 95% interval of the difference from ${before.numerator} of ${before.denominator}, ${points(lower)} to ${points(upper)} percentage points, ${holds} 0.`,
  };
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

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
