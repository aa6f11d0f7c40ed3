import type { GroupFigure } from '../measures/breakdowns/group-figures.ts';
import type { Measure } from '../measures/measure.ts';
import { meanInWords, netChange, share } from '../measures/words.ts';
import type { ShownBreakdown } from '../snapshots/breakdowns.service.ts';

/** A line for each group: `  5 to 9: 9 of 128 (7.0%), interval 3.7% to 12.8%`. */
export function breakdownInWords(measure: Measure, { title, missing, groups }: ShownBreakdown): string[] {
  if (missing !== null) return [`${title}: missing: ${missing}`];
  return [`${title}:`, ...groups.map((group) => `  ${group.words}: ${groupInWords(measure, group)}`)];
}

function groupInWords(measure: Measure, group: GroupFigure): string {
  const { numerator, denominator, unknown, value, lower, upper, quartiles, kinds } = group;
  if (kinds) return kinds.map(({ kind, count }) => `${kind} ${share(count, denominator!)}`).join('; ');
  if (measure.shows === 'median')
    return quartiles
      ? `${value} ${measure.unit}, from ${quartiles.lower} to ${quartiles.upper} for the middle half of ${denominator}`
      : `${denominator}, too few to say`;
  if (measure.shows === 'mean')
    return value === null
      ? `${denominator}, too few to say`
      : `${meanInWords(value)} ${measure.unit}, the mean of ${denominator}`;
  const percent = (of: number) => `${(of * 100).toFixed(1)}%`;
  const interval =
    lower === null || upper === null ? '' : `, interval ${percent(lower)} to ${percent(upper)}`;
  return `${wordsOf()}${unknown ? `; unknown for ${unknown}` : ''}`;

  function wordsOf(): string {
    if (numerator === null) return 'cannot be told';
    if (measure.shows === 'net change') return netChange(numerator, denominator!);
    return measure.shows === 'share' ? `${share(numerator, denominator!)}${interval}` : `${numerator}`;
  }
}
