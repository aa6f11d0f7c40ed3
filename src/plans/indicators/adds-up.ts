import type { Geography, IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import { withCommas } from '../../snapshots/observations/observation-in-words.ts';
import { inDecimals } from './in-decimals.ts';
import type { PlansIndicator } from './indicators.ts';

/** Printed numbers that do not fit each other. They stand as they were printed; this says by how much they differ. */
export interface QualityNote {
  readonly indicator: string;
  readonly geography: Geography;
  readonly group: string;
  readonly rule: 'areas add up to the whole' | 'parts add up to the sum' | 'counts give the percentage';
  readonly printed: number;
  /** What the others come to. */
  readonly reckoned: number;
  /** What is printed less what the others come to. */
  readonly difference: number;
  readonly sentence: string;
}

/** Whatever may be counted one by one, so that areas add up to the whole: not grams, points or percentages. */
const counted =
  /\b(people|children|pupils|households|families|plans|deaths|pregnancies|incidents|referrals|interventions|starts|partners|schools|places)$/;

export const whole: Geography = { kind: 'whole', name: null };

/** The areas of an indicator against its whole, in the numbers of one source, period and group. */
export function areasAgainstWhole(
  indicator: PlansIndicator,
  total: IndicatorObservation | null,
  areas: readonly (IndicatorObservation | null)[],
  outside: readonly IndicatorObservation[],
): QualityNote[] {
  if (!counted.test(indicator.unit) || !total || areas.length < 2 || areas.includes(null)) return [];
  const sum = sumOf([...(areas as IndicatorObservation[]), ...outside]);
  const rest = outside.length ? '' : ', and none is printed as outside or confidential';
  return noteOf(indicator, total, 'areas add up to the whole', sum, `the areas add up to`, rest);
}

/** An indicator against those it is the sum of, in one place. */
export function partsAgainstSum(
  indicator: PlansIndicator,
  total: IndicatorObservation | null,
  parts: readonly (IndicatorObservation | null)[],
): QualityNote[] {
  if (!total || !parts.length || parts.includes(null)) return [];
  const sum = sumOf(parts as IndicatorObservation[]);
  return noteOf(indicator, total, 'parts add up to the sum', sum, 'its parts add up to', '');
}

/** A percentage against the counts that were published with it. */
export function countsAgainstPercentage(
  indicator: PlansIndicator,
  number: IndicatorObservation,
): QualityNote[] {
  const { numerator, denominator, value } = number;
  if (indicator.unit !== '%' || numerator === null || denominator === null) return [];
  const share = (100 * numerator) / denominator;
  // Rounded the other way at a half is no fault of the publisher's.
  if (Math.abs(share - value) <= 0.5 / 10 ** indicator.decimals + 1e-9) return [];
  const words = `its counts, ${withCommas(numerator, 0)} of ${withCommas(denominator, 0)}, come to`;
  const reckoned = inDecimals(share, indicator.decimals);
  return noteOf(indicator, number, 'counts give the percentage', reckoned, words, '');
}

const sumOf = (numbers: readonly IndicatorObservation[]): number =>
  numbers.reduce((sum, { value }) => sum + value, 0);

function noteOf(
  { id, text, unit, decimals }: PlansIndicator,
  { value: printed, geography, group }: IndicatorObservation,
  rule: QualityNote['rule'],
  come: number,
  words: string,
  rest: string,
): QualityNote[] {
  const reckoned = inDecimals(come, decimals);
  const difference = inDecimals(printed - reckoned, decimals);
  if (difference === 0) return [];
  const place = geography.kind === 'whole' ? '' : `, ${geography.name}`;
  const people = group === 'all' ? '' : `, ${group}`;
  const by = `${withCommas(Math.abs(difference), decimals)} ${difference > 0 ? 'more' : counted.test(unit) ? 'fewer' : 'less'}`;
  return [
    {
      indicator: id,
      geography,
      group,
      rule,
      printed,
      reckoned,
      difference,
      sentence: `${text}${place}${people}: ${words} ${withCommas(reckoned, decimals)}, and ${withCommas(printed, decimals)} is printed, ${by}${rest}. Each stands as it was printed.`,
    },
  ];
}
