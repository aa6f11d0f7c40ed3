import { number, symbol, text } from '../../extracts/extract.ts';
import type { Geography } from '../../domain/observation/indicator-observation.ts';
import type { AreaTable } from '../../plans/indicators/area-tables.ts';
import type { Gap } from '../../plans/indicators/gaps.ts';
import type { PlansIndicator } from '../../plans/indicators/indicators.ts';
import type { PublishedNumber } from '../../plans/indicators/published.ts';
import {
  printedInWords,
  sourceInWords,
  withCommas,
} from '../../snapshots/observations/observation-in-words.ts';
import { dayInWords } from '../../extracts/days-in-words.ts';
import { tableOf } from '../measure/table.ts';
import { periodInWords } from './period-in-words.ts';

/** `Huddersfield`, `The whole council`. */
export const placeInWords = ({ name }: Geography): string => name ?? 'The whole council';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A number for a row: what it says, of whom, where and when, and by whose word. */
export function rowOf(indicator: PlansIndicator, one: PublishedNumber) {
  const { numerator, denominator, value, publishedOn, release, reason } = one;
  return {
    period: periodInWords(one),
    place: placeInWords(one.geography),
    isElsewhere: one.geography.kind === 'country',
    who: [placeInWords(one.geography), one.group === 'all' ? null : one.group].filter(Boolean).join(', '),
    value: printedInWords(indicator, value),
    counts: numerator === null ? null : `${withCommas(numerator, 0)} of ${withCommas(denominator!, 0)}`,
    source: sourceInWords(one.source),
    url: one.source.url,
    more: [
      release && `${capital(release)} release.`,
      publishedOn && `Published ${dayInWords(publishedOn)}.`,
      !one.isLatest && 'A later release stands beside it.',
      reason && `Corrected: ${reason}`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** A gap for a row: `+24 percentage points (40% to 64%)` and what it rests on. */
export function gapOf(indicator: PlansIndicator, gap: Gap) {
  const { decimals } = indicator;
  return {
    period: periodInWords(gap),
    place: placeInWords(gap.geography),
    group: capital(gap.group),
    value: printedInWords(indicator, gap.value),
    all: printedInWords(indicator, gap.all),
    difference: `${signedWords(gap.difference, decimals)} ${gap.unit}`,
    because: gap.interval
      ? `95% interval ${signedWords(gap.interval.lower, 1)} to ${signedWords(gap.interval.upper, 1)}. ${gap.because}`
      : gap.because,
  };
}

/** `+24`, `−10.6`, `0`. */
const signedWords = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${withCommas(Math.abs(value), decimals)}`;

/** A table as it was printed: where nothing was printed it says so. */
export const areaTable = ({ columns, rows }: AreaTable) =>
  tableOf(
    ['Indicator', ...columns.map(({ name }) => capital(name!)), 'Total as printed'],
    rows.map((row) => [
      text(row.text),
      ...[...row.cells, row.total].map((cell) => (cell === null ? symbol('x') : number(cell, row.decimals))),
    ]),
  );

/** What a table is called: the part of the source where it stands, where it is one. */
export function titleOf({ parts, by, group, ...table }: AreaTable): string {
  const [part] = parts;
  const title = parts.length === 1 ? capital(part!) : `By ${by}, ${periodInWords(table)}`;
  return group === 'all' ? title : `${title}, ${group}`;
}
