import { year } from '../../domain/dates/plain-date.ts';
import { monthName } from '../days-in-words.ts';
import {
  day,
  number,
  symbol,
  text,
  type BoardSource,
  type Cell,
  type CountedMonth,
  type Sheet,
} from '../extract.ts';
import type { Measure } from '../../measures/measure.ts';
import { isTooFew } from '../../measures/rag.ts';
import type { Figure } from '../../measures/tally.ts';
import { oneDecimal } from '../rounding.ts';
import { record } from '../suppression/statistic.ts';
import { unknownCells } from './data-quality.ts';
import { kindCells } from './mix-sheet.ts';
import { isOtherwiseCounted, measureOf, reading } from './reading.ts';
import { countCell, noCells, rateOfCells, ratioCells, shareCells } from './trend.ts';

/** What each column of the tidy table holds. */
export const columns: Sheet = {
  name: 'columns',
  title: 'Columns of the data',
  page: 'Data',
  notes: [],
  layout: 'table',
  header: ['column', 'holds'],
  rows: [
    ['time_period', 'The year of the month'],
    ['time_identifier', 'The month'],
    ['geographic_level', 'Local authority'],
    ['old_la_code', 'The authority’s number at DfE'],
    ['new_la_code', 'The authority’s ONS code'],
    ['la_name', 'The authority’s name'],
    ['measure_code', 'The measure'],
    ['breakdown', 'What the people are divided by; "total" is all of them'],
    ['breakdown_value', 'Which of them'],
    ['numerator', 'How many met it'],
    ['denominator', 'Of how many'],
    ['value', 'The percentage, rate, mean or count'],
    ['lower', 'Lower end of the 95% interval'],
    ['upper', 'Upper end of the 95% interval'],
    ['flag', 'A symbol in square brackets; the notes explain them'],
    ['as_at', 'The day counted'],
    ['known_at', 'The instant up to which what had been recorded was counted, UTC'],
    ['extract_version', 'The version of the extract'],
    ['marking', 'Who may see it'],
  ].map((row) => row.map(text)),
};

/** One row per measure, month and breakdown, in columns like those of DfE's Explore Education Statistics. */
export function tidy(source: BoardSource, measures: readonly string[], marking: string): Sheet {
  return {
    name: 'data',
    title: 'Data',
    notes: [],
    page: 'Data',
    layout: 'table',
    header: [
      'time_period',
      'time_identifier',
      'geographic_level',
      'old_la_code',
      'new_la_code',
      'la_name',
      'measure_code',
      'breakdown',
      'breakdown_value',
      'numerator',
      'denominator',
      'value',
      'lower',
      'upper',
      'flag',
      'as_at',
      'known_at',
      'extract_version',
      'marking',
    ],
    rows: source.months.flatMap((month) =>
      measures.flatMap((id) =>
        statistics(source, id, month).map(([breakdown, kind, cells]) => [
          ...[String(year(month.asAt)), monthName(month.asAt), 'Local authority'].map(text),
          ...[source.authority.dfeCode, source.authority.code, source.authority.name].map(text),
          ...[id, breakdown, kind].map(text),
          ...cells,
          flag(cells, isOtherwiseCounted(source, month, id)),
          day(month.asAt),
          text(month.knownAt),
          number(source.version),
          text(marking),
        ]),
      ),
    ),
  };
}

type Statistic = [breakdown: string, kind: string, cells: Cell[]];

const total = (cells: Cell[]): Statistic => ['total', 'Total', cells];

/** Five cells each: numerator, denominator, value, lower and upper. */
function statistics(source: BoardSource, id: string, month: CountedMonth): Statistic[] {
  const measure = measureOf(source, id);
  const { shows, unit, kinds } = measure;
  const now = reading(month, id);
  const z = symbol('z');
  if (!now.figure)
    return (kinds ?? ['Total']).map((kind) => [kinds ? 'kind' : 'total', kind, noCells(now, 5)]);

  const { figure } = now;
  const unknown: Statistic = ['record', record.notKnown, [...unknownCells(measure, figure), z, z, z]];
  if (kinds) {
    const ofKind = kinds.map((kind): Statistic => ['kind', kind, kindCells(source, measure, month, kind)]);
    return [...ofKind, unknown];
  }
  if (shows === 'share') return [total(shareCells(now)), unknown];
  if (shows === 'ratio') return [total([...ratioCells(unit!, now), z, z]), unknown];
  if (shows === 'median' || shows === 'mean') return [total(middleCells(measure, figure)), unknown];
  if (shows === 'net change')
    return [total([countCell(now), number(figure.denominator!), countCell(now), z, z]), unknown];
  if (shows === 'count') return [total([countCell(now), z, countCell(now), z, z]), unknown];
  return [total([countCell(now), number(figure.population!.people), ...rateOfCells(figure)])];
}

/** The quartiles of a median or a mean are no interval of it, so they are not told as one. */
function middleCells(measure: Measure, figure: Figure): Cell[] {
  const { value, denominator } = figure;
  const z = symbol('z');
  const shown = isTooFew(measure, figure) ? symbol('u') : value === null ? z : number(oneDecimal(value), 1);
  return [z, number(denominator!), shown, z, z];
}

/** `[b]`, a break in the series: another version of the definition counted this than counted the last month. */
const flag = (cells: readonly Cell[], isBreak: boolean): Cell =>
  cells[2]?.kind === 'symbol' ? cells[2] : text(isBreak ? '[b]' : '');
