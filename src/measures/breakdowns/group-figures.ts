import { isOfNumbers, type Measure } from '../measure.ts';
import { emptyTally, figureOf, type Figure, type Tally } from '../tally.ts';
import { tooFewForPercent } from '../words.ts';
import { notKnown, type Breakdown, type Group } from './breakdown.ts';
import { failedGroup } from './group-tallies.ts';

type Parts = Pick<Figure, 'numerator' | 'denominator' | 'unknown' | 'value' | 'lower' | 'upper'> &
  Partial<Pick<Figure, 'quartiles' | 'kinds'>>;

/**
 * What a measure found of one group: `quartiles` of a median or a mean, `kinds` of a mix. A rate has no value, because how many children
 * of each group live in the district is not held.
 */
export interface GroupFigure extends Group, Parts {}

/** A figure fallen into groups, which add up to it; of a median or a mean the people do. */
export interface BrokenDown {
  readonly groups: readonly GroupFigure[];
  /** Why there are none though there should be. */
  readonly missing: string | null;
}

/** The figures of a breakdown's groups in their order, those of nobody too. `whole` is the figure they are parts of. */
export function figuresByGroup(
  measure: Measure,
  breakdown: Breakdown,
  tallies: ReadonlyMap<string, Tally>,
  whole: Figure,
): BrokenDown {
  // A rate that lacks the district's population has its groups all the same: they never have a rate.
  const isRateAlone = measure.shows === 'rate per 10,000' && whole.denominator !== null;
  if (whole.missing !== null && !isRateAlone) return { groups: [], missing: whole.missing };
  if (tallies.has(failedGroup))
    return { groups: [], missing: 'The breakdown failed on at least one person, so it has no figures.' };
  const fixed = [...breakdown.groups, notKnown];
  const named = [...tallies.keys()].filter((id) => !fixed.some((group) => group.id === id)).toSorted();
  if (named.length && !breakdown.namesGroups)
    return { groups: [], missing: `"${named[0]}" is none of the groups of ${breakdown.id}` };
  const groups = [...named.map((id) => ({ id, words: id })), ...fixed];
  return {
    groups: groups.map((group) => ({ ...group, ...partsOf(measure, tallies.get(group.id) ?? emptyTally()) })),
    missing: null,
  };
}

function partsOf(measure: Measure, tally: Tally): Parts {
  const { numerator, denominator, unknown, value, lower, upper, quartiles, kinds } = figureOf(measure, tally);
  return {
    numerator,
    denominator,
    unknown,
    value: measure.shows === 'count' ? numerator : value,
    lower,
    upper,
    ...(isOfNumbers(measure) && { quartiles }),
    ...(measure.kinds && { kinds }),
  };
}

/** The same without percentages, medians and means of fewer than 20; how many there are still stands. */
export function withoutPercentOfFew(measure: Pick<Measure, 'shows'>, group: GroupFigure): GroupFigure {
  const { denominator, quartiles, kinds } = group;
  const isFew = (denominator ?? 0) < tooFewForPercent;
  if (!isFew || measure.shows === 'count' || measure.shows === 'net change') return group;
  const none = { value: null, lower: null, upper: null };
  return {
    ...group,
    ...none,
    ...(quartiles && { quartiles: null }),
    ...(kinds && { kinds: kinds.map((kind) => ({ ...kind, ...none })) }),
  };
}
