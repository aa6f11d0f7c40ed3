import { barCss, lookCss, stylesOf, type Styles } from '../../platform/http/styles.ts';
import { templates } from '../../platform/http/templates.ts';
import { defineFormat, type Cell, type Report, type Sheet } from '../extract.ts';
import { inWords } from './in-words.ts';
import { lineChart } from './line-chart.ts';

const ownCss = new URL('html.css', import.meta.url);
const ofFile = stylesOf(lookCss, ownCss);
const ofServedPage = stylesOf(lookCss, barCss, ownCss);

/** What a Content-Security-Policy must allow under `style-src` for a served page to keep its looks. */
export const { styleSource } = ofServedPage;

/** The line above a page that is served; the file, which goes from hand to hand, has none. */
export interface Bar {
  readonly place: string;
  /** Who is reading, and as what. */
  readonly name: string;
  readonly roles: string;
  /** Where the form goes that signs out; null where signing out is not ours to do. */
  readonly signOutAt: string | null;
}

const render = templates(new URL('.', import.meta.url));

/** One page that stands by itself: no script, nothing fetched, readable on a phone and on paper. */
export default defineFormat({
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  *write(report) {
    yield Buffer.from(page(report, ofFile, null));
  },
});

/** The same page with a line above it, for the one it is served to. */
export const servedPage = (report: Report, bar: Bar): string => page(report, ofServedPage, bar);

function page(report: Report, looks: Styles, bar: Bar | null): string {
  const sheets = report.sheets.map(sheetForPage);
  return render('html.njk', { ...report, ...looks, sheets, bar });
}

function sheetForPage(sheet: Sheet) {
  return {
    ...sheet,
    columns: sheet.header.map((name, column) => ({
      name,
      isNumber: sheet.rows.every((row) => row[column]?.kind === 'number' || row[column]?.kind === 'symbol'),
    })),
    rows: sheet.rows.map((row) => row.map(cellForPage)),
    drawing: lineChart(sheet),
  };
}

const cellForPage = (cell: Cell) => ({
  words: inWords(cell),
  isDay: cell.kind === 'day',
  url: cell.kind === 'link' ? cell.url : null,
  slug: cell.kind === 'text' ? cell.text.toLowerCase().replaceAll(/[^a-z]+/g, '-') : '',
});
