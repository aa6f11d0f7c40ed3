import svgToPdf from 'svg-to-pdfkit';
import type { Cell, Sheet } from '../extract.ts';
import { drawingOf, type Drawing } from './chart.ts';
import { inWords, notesOf } from './in-words.ts';
import {
  fontOf,
  heightOf,
  ink,
  needRoom,
  paper,
  rule,
  write,
  writeAt,
  type Part,
  type Pdf,
  type Style,
} from '../../platform/pdf/paper.ts';
import { drawTable } from './pdf-table.ts';

const text: Style = { size: 10, above: 3 };
const small: Style = { size: 8.5, above: 3, colour: ink.quiet };
const bold: Style = { size: 10.5, isBold: true, above: 8 };

/** A sheet as its layout says, with its chart before it and its notes below; `heading` is the tag of what heads its rows. */
export async function drawSheet(pdf: Pdf, parent: Part, sheet: Sheet, heading: 'H3' | 'H4'): Promise<void> {
  const drawing = await drawingOf(sheet);
  if (drawing) drawChart(pdf, parent, sheet, drawing);
  if (sheet.layout === 'headlines') drawHeadlines(pdf, parent, sheet, heading);
  else if (sheet.layout === 'entries') drawEntries(pdf, parent, sheet, heading);
  else if (sheet.layout === 'prose' || sheet.layout === 'contents')
    for (const row of sheet.rows) write(pdf, parent, 'P', row.map(told).join(' '), { ...text, above: 6 });
  else if (sheet.header.length > 0) drawTable(pdf, parent, sheet);
  for (const note of notesOf(sheet)) write(pdf, parent, 'P', note, { ...small, above: 5 });
}

function drawChart(pdf: Pdf, parent: Part, { title, chart }: Sheet, drawing: Drawing): void {
  const width = 400;
  const height = (width * drawing.height) / drawing.width;
  needRoom(pdf, height + 60);
  if (chart!.finding !== title) write(pdf, parent, 'P', chart!.finding, bold);
  const y = pdf.y + 4;
  parent.add(
    pdf.struct('Figure', { alt: drawing.inWords, ...boxOf(y, width, height) }, () => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}">${drawing.marks}</svg>`;
      svgToPdf(pdf, svg, paper.left, y, {
        width,
        height,
        assumePt: true,
        fontCallback: (_, isBold) => fontOf(isBold),
      });
    }),
  );
  pdf.y = y + height;
  write(pdf, parent, 'P', drawing.key, small);
  pdf.y += 6;
}

const boxOf = (y: number, width: number, height: number) => ({
  placement: 'Block',
  bbox: [paper.left, y, paper.left + width, y + height],
});

/** Name, figure, sentence and remarks, and the status word in words beside them. */
function drawHeadlines(pdf: Pdf, parent: Part, { rows }: Sheet, heading: string): void {
  const middle = { x: paper.left + 124, width: 270 };
  const status = { x: paper.left + 404, width: 107 };
  rule(pdf, pdf.y + 4, ink.line);
  for (const row of rows) {
    const [name, figure, sentence] = row.slice(0, 3).map(inWords);
    const remarks = row.slice(3, -1).map(inWords).join(' ');
    const styles = {
      name: { size: 10, isBold: true, ...middle },
      figure: { size: 12, isBold: true, x: paper.left, width: 118 },
      sentence: { size: 9.5, ...middle },
      remarks: { size: 8.5, colour: ink.quiet, ...middle },
    };
    const heights = [heightOf(pdf, name!, styles.name), heightOf(pdf, sentence!, styles.sentence)] as const;
    const tall = heights[0] + heights[1] + heightOf(pdf, remarks, styles.remarks) + 4;
    needRoom(pdf, tall + 14);
    const y = pdf.y + 9;
    writeAt(pdf, parent, heading, name!, y, styles.name);
    writeAt(pdf, parent, 'P', figure!, y, styles.figure);
    writeAt(pdf, parent, 'P', sentence!, y + heights[0] + 2, styles.sentence);
    writeAt(pdf, parent, 'P', remarks, y + heights[0] + heights[1] + 4, styles.remarks);
    writeAt(pdf, parent, 'P', inWords(row.at(-1)!), y, {
      size: 9.5,
      isBold: true,
      colour: ink.accent,
      ...status,
    });
    pdf.y = y + Math.max(tall, heightOf(pdf, figure!, styles.figure)) + 5;
    rule(pdf, pdf.y, ink.line);
  }
}

function drawEntries(pdf: Pdf, parent: Part, { header, rows }: Sheet, heading: string): void {
  for (const [name, ...rest] of rows) {
    needRoom(pdf, 60);
    write(pdf, parent, heading, inWords(name!), bold);
    rest.forEach((cell, n) =>
      write(pdf, parent, 'P', `${header[n + 1]}: ${told(cell)}`, { ...text, size: 9 }),
    );
  }
}

/** On paper a link is its address. */
const told = (cell: Cell): string => (cell.kind === 'link' ? `${cell.text}, ${cell.url}` : inWords(cell));
