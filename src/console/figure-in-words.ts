import type { Measure } from '../measures/measure.ts';
import type { Figure } from '../measures/tally.ts';
import { share } from '../measures/words.ts';

/** A figure in one line with its 95% interval: `39 of 633 (6.2%), interval 4.5% to 8.3%`. */
export function figureInWords(measure: Measure, figure: Figure): string {
  const { numerator, denominator, lower, upper, kinds, missing, population, unknown } = figure;
  if (missing !== null) return `missing: ${missing}`;
  if (measure.kinds)
    return kinds.map(({ kind, count }) => `${kind}: ${share(count, denominator!)}`).join('\n');
  if (measure.shows === 'median') return medianInWords(measure, figure);
  if (measure.shows === 'count') return `${numerator}`;
  const isRate = measure.shows === 'rate per 10,000';
  const one = (value: number) => (isRate ? value.toFixed(1) : `${(value * 100).toFixed(1)}%`);
  const words = isRate
    ? `${numerator}, ${one(figure.value!)} per 10,000 of ${population!.people} aged 0 to 17 at mid-${population!.midYear}`
    : share(numerator!, denominator!);
  const interval = lower === null || upper === null ? '' : `, interval ${one(lower)} to ${one(upper)}`;
  return `${words}${interval}${unknown ? `; unknown for ${unknown}` : ''}`;
}

/** `1 adviser, from 1 to 2 for the middle half of 255`. */
function medianInWords({ unit }: Measure, { value, quartiles, denominator }: Figure): string {
  if (value === null || !quartiles) return `none in the count`;
  return `${value} ${unit}, from ${quartiles.lower} to ${quartiles.upper} for the middle half of ${denominator}`;
}
