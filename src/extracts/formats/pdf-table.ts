import type { Sheet } from '../extract.ts';
import { inWords, isNumeric } from './in-words.ts';
import {
  heightOf,
  ink,
  letters,
  needRoom,
  paper,
  rule,
  unread,
  writeAt,
  type Part,
  type Pdf,
  type Style,
} from '../../platform/pdf/paper.ts';

interface Column {
  readonly heading: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

const body: Style = { size: 8.5 };
const head: Style = { size: 8.5, isBold: true };
const gap = 12;
const padding = 2.5;
/** A longer one, like an address, is broken. */
const longestWord = 90;

/** A table of headings and rows; on every further page the headings stand again, for the eye alone. */
export function drawTable(pdf: Pdf, parent: Part, sheet: Sheet): void {
  const rows = sheet.rows.map((row) => row.map(inWords));
  const columns = columnsOf(pdf, sheet, rows);
  const right = Math.min(paper.right, columns.at(-1)!.x + columns.at(-1)!.width);
  const headings = columns.map(({ heading }) => heading);
  const tall = heightOfRow(pdf, columns, headings, head);
  const table = pdf.struct('Table', { title: sheet.title });
  parent.add(table);

  needRoom(pdf, tall * 3);
  drawRow(pdf, table, columns, headings, tall, () => ['TH', head, 'Column']);
  rule(pdf, pdf.y, ink.quiet, right);
  for (const row of rows) {
    const height = heightOfRow(pdf, columns, row, body);
    if (pdf.y + height > paper.bottom) {
      pdf.addPage();
      unread(pdf, 'Pagination', () => repeatHeadings(pdf, columns, tall));
      rule(pdf, pdf.y, ink.quiet, right);
    }
    drawRow(pdf, table, columns, row, height, (n) => (n === 0 ? ['TH', body, 'Row'] : ['TD', body]));
    rule(pdf, pdf.y, ink.line, right);
  }
  table.end();
}

type HowToWrite = readonly [tag: 'TH' | 'TD', style: Style, scope?: 'Column' | 'Row'];

function drawRow(
  pdf: Pdf,
  table: Part,
  columns: readonly Column[],
  cells: readonly string[],
  height: number,
  how: (column: number) => HowToWrite,
): void {
  const y = pdf.y;
  const row = pdf.struct('TR');
  table.add(row);
  columns.forEach(({ x, width, align }, n) => {
    const [tag, style, scope] = how(n);
    writeAt(
      pdf,
      row,
      tag,
      cells[n] ?? '',
      y + padding,
      { ...style, x, width, align },
      scope ? { scope } : {},
    );
  });
  row.end();
  pdf.y = y + height;
}

function repeatHeadings(pdf: Pdf, columns: readonly Column[], height: number): void {
  const y = pdf.y;
  for (const { heading, x, width, align } of columns)
    letters(pdf, head).text(heading, x, y + padding, { width, align });
  pdf.y = y + height;
}

const heightOfRow = (pdf: Pdf, columns: readonly Column[], cells: readonly string[], style: Style): number =>
  Math.max(...columns.map(({ width }, n) => heightOf(pdf, cells[n] ?? '', { ...style, width }))) +
  2 * padding;

/**
 * As wide as their longest cell where the paper allows it; else columns of words have room for their longest word, and share what
 * is left of the paper.
 */
function columnsOf(pdf: Pdf, sheet: Sheet, rows: readonly (readonly string[])[]): Column[] {
  const widest = (split: (cell: string) => readonly string[]) =>
    sheet.header.map(
      (heading, n) =>
        Math.max(
          ...split(heading).map((words) => letters(pdf, head).widthOfString(words)),
          ...rows
            .flatMap((row) => split(row[n] ?? ''))
            .map((words) => letters(pdf, body).widthOfString(words)),
        ) + 1,
    );
  const wide = widest((cell) => [cell]);
  const word = widest((cell) => cell.split(' ')).map((width) => Math.min(width, longestWord));
  const numeric = sheet.header.map((_, n) => isNumeric(sheet, n));
  const room = paper.width - gap * (wide.length - 1);
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const least = sum(wide.map((natural, n) => (numeric[n] ? natural : word[n]!)));
  const more = sum(wide) - least;
  const share = more <= 0 ? 0 : Math.max(0, Math.min(1, (room - least) / more));
  let x = paper.left;
  return wide.map((natural, n) => {
    const width = numeric[n] ? natural : word[n]! + (natural - word[n]!) * share;
    const column = {
      heading: sheet.header[n]!,
      x,
      width,
      align: numeric[n] ? ('right' as const) : ('left' as const),
    };
    x += width + gap;
    return column;
  });
}
