import { holds, type Span } from '../domain/dates/period.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { isPercentage, type Measure } from './measure.ts';
import { fewestToJudge } from './status.ts';
import type { Figure } from './tally.ts';

/** What a measure is meant to reach from `start` until `end`, in the unit it is printed in: 10 for 10%. */
export interface Target extends Span {
  /** The measure's id. */
  readonly measure: string;
  readonly target: number;
  /** How much worse than the target is still amber; 0 for none. */
  readonly tolerance: number;
  /** Who set it, and where that is written. */
  readonly source: string;
}

/** The colour, and why, in a sentence: a colour is never shown alone. */
export interface Rag {
  readonly colour: 'green' | 'amber' | 'red' | 'grey';
  readonly because: string;
}

export interface Arrow {
  readonly direction: 'up' | 'down' | 'level';
  /** The word of the arrow's colour, apart from the status word. */
  readonly judgement: 'improving' | 'declining' | 'no judgement';
}

export type Judged = Pick<Measure, 'id' | 'better' | 'shows' | 'unit'>;
export type Counted = Pick<Figure, 'value' | 'denominator' | 'population'>;

// 0.07 as a percentage is 7.000000000000001 in binary fractions. One child of 84,000 is a million times more than this.
const slack = 1e-10;

/**
 * The colour of a figure at the as-at day (DOMAIN 6.5), from its unrounded value. `figure` is null where it is missing or
 * suppressed. Grey is said wherever nothing can be judged; green never without a target. Throws a RangeError when two
 * targets hold on the day.
 */
export function ragOf(
  measure: Judged,
  figure: Counted | null,
  targets: readonly Target[],
  asAt: PlainDate,
): Rag {
  if (measure.better === 'neither') return grey('For context: neither high nor low is good.');
  const value = printed(measure, figure);
  if (value === null) return grey('There is no figure to judge.');
  if (isTooFew(measure, figure!)) return grey(`Fewer than ${fewestToJudge} people are too few to judge.`);
  const set = targetOn(targets, measure.id, asAt);
  if (!set) return grey('No target is set.');

  const { target, tolerance } = set;
  const worseBy = measure.better === 'lower' ? value - target : target - value;
  if (worseBy <= slack) return { colour: 'green', because: `At or better than the target of ${target}.` };
  if (worseBy <= tolerance + slack)
    return { colour: 'amber', because: `Worse than the target of ${target} by no more than ${tolerance}.` };
  return {
    colour: 'red',
    because: `Worse than the target of ${target} by more than the tolerance of ${tolerance}.`,
  };
}

/** The target of a measure on the day, null when none holds. Throws a RangeError when two do. */
export function targetOn(targets: readonly Target[], measure: string, day: PlainDate): Target | null {
  const held = targets.filter((target) => target.measure === measure && holds(target, day));
  if (held.length > 1)
    throw new RangeError(`${held.length} targets of "${measure}" hold on ${day}. End all but one before it.`);
  return held[0] ?? null;
}

/**
 * How a figure moved, and whether that is good; null where either figure is missing, suppressed or of too few people, so
 * that an arrow tells nothing of what is not shown. It turns only for more than `minimumChange`, in the unit the measure is
 * printed in; where nobody has said it and what one child does cannot be told, as of a median, there is no arrow.
 */
export function arrowOf(
  measure: Judged,
  now: Counted | null,
  before: Counted | null,
  minimumChange = now ? effectOfOneChild(measure, now) : null,
): Arrow | null {
  const by = changeSince(measure, now, before);
  if (by === null || minimumChange === null) return null;
  if (Math.abs(by) <= minimumChange + slack) return { direction: 'level', judgement: 'no judgement' };
  const direction = by > 0 ? 'up' : 'down';
  if (measure.better === 'neither') return { direction, judgement: 'no judgement' };
  const isBetter = (direction === 'up') === (measure.better === 'higher');
  return { direction, judgement: isBetter ? 'improving' : 'declining' };
}

/** By how much a figure moved, unrounded, in the unit the measure is printed in; null where there is no telling. */
export function changeSince(measure: Judged, now: Counted | null, before: Counted | null): number | null {
  const [value, earlier] = [printed(measure, now), printed(measure, before)];
  if (value === null || earlier === null) return null;
  return isTooFew(measure, now!) || isTooFew(measure, before!) ? null : value - earlier;
}

/** What one child more or less, or one worker or case, does to the figure, in the unit it is printed in; null of a median or mean. */
function effectOfOneChild(measure: Judged, { denominator, population }: Counted): number | null {
  const { shows } = measure;
  if (shows === 'count' || shows === 'net change') return 1;
  if (isPercentage(measure)) return 100 / (denominator ?? 0);
  if (shows === 'ratio') return 1 / (denominator ?? 0);
  return shows === 'rate per 10,000' ? 10_000 / (population?.people ?? 0) : null;
}

/** The unrounded value in the unit the measure is printed in: 6.16 of a share of 0.0616. */
export function printed(measure: Pick<Measure, 'shows' | 'unit'>, figure: Counted | null): number | null {
  const value = figure?.value ?? null;
  if (value === null || !Number.isFinite(value)) return null;
  return isPercentage(measure) ? value * 100 : value;
}

/** No percentage and no mean is printed of so few, so none is judged. */
export const isTooFew = (measure: Pick<Measure, 'shows' | 'unit'>, { denominator }: Counted): boolean =>
  (isPercentage(measure) || measure.shows === 'mean') && (denominator ?? 0) < fewestToJudge;

/** Of more than half of those in the count the record cannot tell: such a figure tells of the record, not of practice. */
export const isMostlyUnknown = (
  { unknownCounts }: Pick<Measure, 'unknownCounts'>,
  { unknown, denominator }: Pick<Figure, 'unknown' | 'denominator'>,
): boolean => unknownCounts && unknown !== null && denominator !== null && unknown * 2 > denominator;

const grey = (because: string): Rag => ({ colour: 'grey', because });
