import type { Measure } from './measure.ts';
import type { Figure } from './tally.ts';
import { meanInWords, netChange, ratio, share, tooFewForPercent } from './words.ts';

/**
 * A figure in a few words, without its interval: `39 of 633 (6.2%)`, `3 of 12`, `255`, `63.4 per 10,000`, `6
 * days`, `21.5 points`, `+6 (15 more, 9 fewer)`; of a mix its largest kind. Says so where there is none.
 */
export function figureInBrief(measure: Measure, figure: Figure): string {
  const { numerator, denominator, value, kinds, missing } = figure;
  if (missing !== null) return 'Missing';
  if (measure.kinds) {
    const [first, ...others] = kinds;
    const largest = others.reduce((most, kind) => (kind.count > most.count ? kind : most), first!);
    return denominator ? `${largest.kind}: ${share(largest.count, denominator)}` : nobody;
  }
  switch (measure.shows) {
    case 'share':
      return denominator ? share(numerator!, denominator) : nobody;
    case 'count':
      return `${numerator}`;
    case 'rate per 10,000':
      return `${value!.toFixed(1)} per 10,000`;
    case 'ratio':
      return denominator ? ratio(measure.unit!, numerator!, denominator) : nobody;
    case 'net change':
      return netChange(numerator!, denominator!);
    case 'mean':
      if (denominator && denominator < tooFewForPercent) return `${denominator}, too few to say`;
      return value === null ? nobody : `${meanInWords(value)} ${measure.unit}`;
    case 'median':
      return value === null ? nobody : `${value} ${measure.unit}`;
  }
}

const nobody = 'Nobody in the count';
