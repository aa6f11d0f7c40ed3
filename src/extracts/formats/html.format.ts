import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { defineFormat, type Cell, type Sheet } from '../extract.ts';
import { inWords } from './in-words.ts';
import { lineChart } from './line-chart.ts';

const styles = readFileSync(new URL('html.css', import.meta.url), 'utf8');

/** What a Content-Security-Policy must allow under `style-src` for the page to keep its looks when it is served. */
export const styleSource = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(fileURLToPath(new URL('.', import.meta.url))),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
);

/** One page that stands by itself: no script, nothing fetched, readable on a phone and on paper. */
export default defineFormat({
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  *write(report) {
    const sheets = report.sheets.map(sheetForPage);
    yield Buffer.from(templates.render('html.njk', { ...report, sheets, styles, styleSource }));
  },
});

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
