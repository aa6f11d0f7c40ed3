import { link, text, type Cell, type Report, type Sheet } from '../extract.ts';
import { defused } from './defused.ts';
import { symbolInWords } from './in-words.ts';

/** One sheet of a workbook: lines in column A, then one table with a row of headings; or lines alone. */
export interface Tab {
  /** As a spreadsheet takes it: no longer than 31, unique. */
  readonly name: string;
  /** The title first, for A1; then the marking and what else is said above the table. */
  readonly lines: readonly string[];
  readonly table: {
    readonly name: string;
    readonly header: readonly string[];
    readonly rows: Sheet['rows'];
  } | null;
}

/** Cover, contents and notes, then a tab for each sheet (the Analysis Function's checklist for accessible spreadsheets). */
export function tabsOf(report: Report): Tab[] {
  // Its own contents name the tabs, and so stand for those of the pages.
  const sheets = report.sheets.filter(({ layout }) => layout !== 'contents');
  const notes = sheets.flatMap(({ name, notes: ofSheet }) => ofSheet.map((words) => ({ name, words })));
  const markers = (sheet: Sheet) =>
    notes.map(({ name }, n) => (name === sheet.name ? ` [note ${n + 1}]` : '')).join('');
  const names = tabNames(sheets);
  const contents = sheets.map((sheet, n) => [
    link(names[n]!, `#${names[n]!}`),
    text(sheet.title),
    text(sheet.page),
  ]);
  const told = [
    ...Object.entries(symbolInWords).map(([symbol, words]) => [`[${symbol}]`, 'Wherever it stands', words]),
    ...notes.map(({ name, words }, n) => [
      `note ${n + 1}`,
      names[sheets.findIndex((sheet) => sheet.name === name)]!,
      words,
    ]),
  ].map((row) => row.map(text));
  const tab = (
    name: string,
    lines: readonly string[],
    header: readonly string[],
    rows: Sheet['rows'],
  ): Tab => ({
    name,
    lines: [lines[0]!, report.marking, ...lines.slice(1)].map(defused),
    table: {
      name: `table_${name.replaceAll(/[^A-Za-z0-9]/g, '_')}`,
      header: unique(header.map(defused)),
      rows: rows.map((row) => header.map((_, n) => safe(row[n]))),
    },
  });

  return [
    { name: 'cover', lines: [report.title, report.marking, report.position].map(defused), table: null },
    tab('contents', ['Contents'], ['Worksheet', 'Title', 'Page of the extract'], contents),
    tab('notes', ['Notes'], ['Note', 'Worksheet', 'What it says'], told),
    ...sheets.map((sheet, n) =>
      tab(
        names[n]!,
        [sheet.title + markers(sheet), ...(sheet.chart ? [sheet.chart.finding] : [])],
        // A table of a spreadsheet has at least a heading and a row.
        sheet.header.length > 0 ? sheet.header : ['Text'],
        sheet.rows.length > 0 ? sheet.rows : [[text('Nothing to show')]],
      ),
    ),
  ];
}

/** Cut to what a tab can hold, with a number where two would be alike. */
function tabNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set(['cover', 'contents', 'notes']);
  return sheets.map(({ name }) => {
    let short = name.slice(0, 31);
    for (let n = 2; taken.has(short); n += 1) short = `${name.slice(0, 28)}-${n}`;
    taken.add(short);
    return short;
  });
}

/** A table's headings are told apart by their words, whatever their case, and none is empty. */
function unique(header: readonly string[]): string[] {
  const plain = header.map((words) => words.toLowerCase());
  return header.map((words, n) =>
    words === '' || plain.indexOf(plain[n]!) < n ? `${words} ${n + 1}`.trim() : words,
  );
}

function safe(cell: Cell | undefined): Cell {
  if (!cell) return text('');
  return cell.kind === 'text' || cell.kind === 'link' ? { ...cell, text: defused(cell.text) } : cell;
}

/** Characters that show all but the longest cells of a column in one line. */
export const widthOf = (words: readonly string[]): number =>
  Math.min(60, Math.max(10, ...words.map((word) => word.length + 2)));
