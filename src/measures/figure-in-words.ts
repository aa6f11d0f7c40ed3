import type { Measure } from './measure.ts';
import type { Figure } from './tally.ts';
import { meanInWords, netChange, ratio, share, tooFewForPercent } from './words.ts';

/** A figure in one line with its 95% interval: `39 of 633 (6.2%), interval 4.5% to 8.3%`; of fewer than 20 `3 of 12` alone. */
export function figureInWords(measure: Measure, figure: Figure): string {
  const { numerator, denominator, lower, upper, kinds, missing, population } = figure;
  if (missing !== null) return `missing: ${missing}`;
  if (measure.kinds)
    return kinds.map(({ kind, count }) => `${kind}: ${share(count, denominator!)}`).join('\n');
  if (measure.shows === 'median') return medianInWords(measure, figure);
  if (measure.shows === 'mean') return ofMean(measure, figure);
  if (measure.shows === 'count') return `${numerator}`;
  if (measure.shows === 'net change') return `${netChange(numerator!, denominator!)}${notKnown(figure)}`;
  if (measure.shows === 'ratio')
    return `${ratio(measure.unit!, numerator!, denominator!)}${notKnown(figure)}`;
  const isRate = measure.shows === 'rate per 10,000';
  const one = (value: number) => (isRate ? value.toFixed(1) : `${(value * 100).toFixed(1)}%`);
  const words = isRate
    ? `${numerator}, ${one(figure.value!)} per 10,000 of ${population!.people} aged 0 to 17 at mid-${population!.midYear}`
    : share(numerator!, denominator!);
  const isFew = !isRate && denominator! < tooFewForPercent;
  const interval =
    lower === null || upper === null || isFew ? '' : `, interval ${one(lower)} to ${one(upper)}`;
  return `${words}${interval}${notKnown(figure)}`;
}

const notKnown = ({ unknown }: Figure): string => (unknown ? `; unknown for ${unknown}` : '');

/** `1 adviser, from 1 to 2 for the middle half of 255`. */
function medianInWords({ unit }: Measure, { value, quartiles, denominator }: Figure): string {
  if (value === null || !quartiles) return `none in the count`;
  return `${value} ${unit}, from ${quartiles.lower} to ${quartiles.upper} for the middle half of ${denominator}`;
}

/** `21.5 points, the mean of 44; from 12.3 to 30.1 for the middle half`; of few no more than how many. */
function ofMean({ unit }: Measure, { value, quartiles, denominator, unknown }: Figure): string {
  if (value === null || !quartiles) return `none in the count`;
  if (denominator! < tooFewForPercent) return `${denominator}, too few to say`;
  const [mean, lower, upper] = [value, quartiles.lower, quartiles.upper].map(meanInWords);
  const words = `${mean} ${unit}, the mean of ${denominator}; from ${lower} to ${upper} for the middle half`;
  return `${words}${unknown ? `; unknown for ${unknown}` : ''}`;
}
