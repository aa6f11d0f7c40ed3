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
import { isOtherwiseCounted, measureOf, reading } from './reading.ts';
import { countCell, rateOfCells, ratioCells, shareCells, shareOfCells } from './trend.ts';

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
  const { shows, unit, kinds, unknownCounts } = measureOf(source, id);
  const { figure } = reading(month, id);
  const [x, z] = [symbol('x'), symbol('z')];

  if (!figure) return (kinds ?? ['Total']).map((kind) => [kinds ? 'kind' : 'total', kind, [x, x, x, x, x]]);
  // The lower sum of a ratio counts no people.
  const everyone =
    shows === 'ratio' ? z : number(figure.denominator! + (unknownCounts ? 0 : figure.unknown!));
  const unknown: Statistic = ['record', 'Not known', [number(figure.unknown!), everyone, z, z, z]];

  if (kinds) {
    const ofKind = figure.kinds.map(({ kind, count, lower, upper }): Statistic => {
      return ['kind', kind, shareOfCells(count, figure.denominator!, lower, upper)];
    });
    return [...ofKind, unknown];
  }
  if (shows === 'share') return [total(shareCells(figure)), unknown];
  if (shows === 'ratio') return [total([...ratioCells(unit!, figure), z, z]), unknown];
  if (shows === 'net change')
    return [total([countCell(figure), number(figure.denominator!), countCell(figure), z, z]), unknown];
  if (shows === 'count') return [total([countCell(figure), z, countCell(figure), z, z]), unknown];
  return [total([countCell(figure), number(figure.population!.people), ...rateOfCells(figure)])];
}

/** `[b]`, a break in the series: another version of the definition counted this than counted the last month. */
const flag = (cells: readonly Cell[], isBreak: boolean): Cell =>
  cells[2]?.kind === 'symbol' ? cells[2] : text(isBreak ? '[b]' : '');
