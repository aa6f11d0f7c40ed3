import { barCss, lookCss, stylesOf, type Styles } from '../../platform/http/styles.ts';
import { templates } from '../../platform/http/templates.ts';
import { defineFormat, type Cell, type Report, type Sheet } from '../extract.ts';
import { drawingOf } from './chart.ts';
import { inWords, isNumeric, notesOf, symbolInWords } from './in-words.ts';
import { pagesOf } from './pages.ts';

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
export default defineFormat<Report>({
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  async *write(report) {
    yield Buffer.from(await page(report, ofFile, null));
  },
});

/** The same page with a line above it, for the one it is served to. */
export const servedPage = (report: Report, bar: Bar): Promise<string> => page(report, ofServedPage, bar);

async function page(report: Report, looks: Styles, bar: Bar | null): Promise<string> {
  const sheets = [];
  for (const sheet of report.sheets) sheets.push(await sheetForPage(sheet));
  const pages = pagesOf(sheets).map((each) => ({ ...each, slug: slugOf(each.title) }));
  return render('html.njk', { ...report, ...looks, pages, bar });
}

async function sheetForPage(sheet: Sheet) {
  return {
    ...sheet,
    columns: sheet.header.map((name, column) => ({ name, isNumber: isNumeric(sheet, column) })),
    cells: sheet.rows.map((row) => row.map(cellForPage)),
    notes: notesOf(sheet),
    drawing: await drawingOf(sheet),
  };
}

const cellForPage = (cell: Cell) => ({
  words: inWords(cell),
  isDay: cell.kind === 'day',
  url: cell.kind === 'link' ? cell.url : null,
  means: cell.kind === 'symbol' ? symbolInWords[cell.symbol] : null,
  slug: cell.kind === 'text' ? slugOf(cell.text) : '',
});

const slugOf = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
