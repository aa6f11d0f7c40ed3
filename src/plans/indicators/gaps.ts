import type { Geography, IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import type { Period } from '../../domain/dates/period.ts';
import type { Interval } from '../../measures/intervals.ts';
import { fewestToJudge, newcombe, type Share } from '../../measures/status.ts';
import type { PlansIndicator } from './indicators.ts';
import { inDecimals } from './in-decimals.ts';

/** How far a group is from everybody, in one period and place. */
export interface Gap extends Period {
  readonly geography: Geography;
  readonly group: string;
  readonly value: number;
  /** Of everybody. */
  readonly all: number;
  /** The group's number less everybody's, as both are printed. */
  readonly difference: number;
  readonly unit: string;
  /** Newcombe's 95% interval of the difference, in percentage points; null where it cannot be had. */
  readonly interval: Interval | null;
  /** What the interval says, or why there is none. */
  readonly because: string;
}

/** The gap of each group to all of the same period and place, among the last releases: periods in the order given. */
export function gapsOf(
  { id, unit, decimals }: Pick<PlansIndicator, 'id' | 'unit' | 'decimals'>,
  numbers: readonly IndicatorObservation[],
): Gap[] {
  const own = numbers.filter(({ indicator }) => indicator === id);
  return own
    .filter(({ group }) => group !== 'all')
    .flatMap((one) => {
      const all = own.find((other) => other.group === 'all' && isBeside(one, other));
      if (!all) return [];
      const { start, end, geography, group, value } = one;
      return [
        {
          start,
          end,
          geography,
          group,
          value,
          all: all.value,
          difference: inDecimals(value - all.value, decimals),
          unit: unit === '%' ? 'percentage points' : unit,
          ...intervalOf(unit, sharesOf(one), sharesOf(all)),
        },
      ];
    });
}

const isBeside = (a: IndicatorObservation, b: IndicatorObservation): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.geography.kind === b.geography.kind &&
  a.geography.name === b.geography.name;

const sharesOf = ({ numerator, denominator }: IndicatorObservation): Share | null =>
  numerator === null || denominator === null ? null : { numerator, denominator };

function intervalOf(unit: string, group: Share | null, all: Share | null): Pick<Gap, 'interval' | 'because'> {
  if (!group || !all) return { interval: null, because: 'No interval: the counts are not published.' };
  if (unit !== '%') return { interval: null, because: 'No interval: only a percentage has one.' };
  if (Math.min(group.denominator, all.denominator) < fewestToJudge)
    return { interval: null, because: `No interval: fewer than ${fewestToJudge} people are too few to say.` };
  const { lower, upper } = newcombe(group, all);
  const interval = { lower: lower * 100, upper: upper * 100 };
  return {
    interval,
    because:
      lower <= 0 && upper >= 0
        ? 'The 95% interval holds 0: no evidence of a gap.'
        : 'The 95% interval leaves out 0.',
  };
}
