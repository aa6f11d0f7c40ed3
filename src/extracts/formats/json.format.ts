import { defineFormat, type Sheet, type TidyReport } from '../extract.ts';
import { valueOf } from './csv.ts';
import { symbolInWords } from './in-words.ts';
import { pagesOf } from './pages.ts';

/** The whole report: the pages people read with each cell by its kind, and the tidy rows by the names of their columns. */
export default defineFormat({
  id: 'json',
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  *write(report) {
    yield Buffer.from(`${JSON.stringify(whole(report), null, 1)}\n`);
  },
});

// Named one by one: the order of what is written never hangs on how a report was put together.
const whole = ({ title, position, marking, variant, version, sheets, data, columns }: TidyReport) => ({
  title,
  position,
  marking,
  variant,
  version,
  symbols: symbolInWords,
  pages: pagesOf(sheets).map((page) => ({ title: page.title, sheets: page.sheets.map(sheetOf) })),
  columns: columns.rows.map((row) => named(columns, row)),
  data: data.rows.map((row) => named(data, row)),
});

const sheetOf = ({ name, title, layout, notes, header, rows, chart }: Sheet) => ({
  name,
  title,
  layout,
  notes,
  header,
  rows,
  chart: chart
    ? { finding: chart.finding, limits: chart.limits, target: chart.target, unit: chart.unit }
    : null,
});

const named = ({ header }: Sheet, row: Sheet['rows'][number]) =>
  Object.fromEntries(header.map((name, column) => [name, valueOf(row[column]!)]));
