import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { beginning } from '../workbook/packed.ts';

export type Pdf = PDFKit.PDFDocument;
export type Part = PDFKit.PDFStructureElement;

/** A4 upright, in points. */
export const paper = { left: 42, right: 553, top: 62, bottom: 780, width: 511, head: 32, foot: 800 };
export const ink = { text: '#1b242c', quiet: '#4c5965', line: '#cfd6dc', accent: '#14506e', warn: '#8a1c12' };

const font = (file: string): string => fileURLToPath(new URL(`fonts/${file}`, import.meta.url));
// Known to a document by its file: under a name of our own, one that is open already would be read again at each use.
const regular = font('LiberationSans-Regular.ttf');
const bold = font('LiberationSans-Bold.ttf');
export const fontOf = (isBold: boolean): string => (isBold ? bold : regular);

/**
 * An empty document that is tagged, in British English, and embeds its letters. The report says when it was
 * known; the file says nothing of its own making, so that the same report gives the same bytes.
 */
export function emptyPdf(title: string): Pdf {
  return new PDFDocument({
    size: 'A4',
    margins: { top: paper.top, bottom: 842 - paper.bottom, left: paper.left, right: 595 - paper.right },
    pdfVersion: '1.7',
    tagged: true,
    // Its types do not know of it yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: { Title: title, Creator: 'Pledgekeeper', CreationDate: beginning },
  });
}

export interface Style {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  /** Left blank above. */
  readonly above?: number;
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

export function letters(pdf: Pdf, { size, isBold = false, colour = ink.text }: Style): Pdf {
  return pdf.font(fontOf(isBold)).fontSize(size).fillColor(colour);
}

export const heightOf = (pdf: Pdf, words: string, style: Style): number =>
  letters(pdf, style).heightOfString(words, { width: style.width ?? paper.width });

/** Begins a page where there is not this much room. */
export function needRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > paper.bottom) pdf.addPage();
}

/** Words that flow down the page and over to the next, as a part of the document's structure: H1, P, TD. */
export function write(pdf: Pdf, parent: Part, tag: string, words: string, style: Style): void {
  pdf.y += style.above ?? 0;
  needRoom(pdf, style.size * 2.4);
  writeAt(pdf, parent, tag, words, pdf.y, style);
}

export function writeAt(
  pdf: Pdf,
  parent: Part,
  tag: string,
  words: string,
  y: number,
  { x = paper.left, width = paper.width, align = 'left', ...style }: Style,
  options: PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' } = {},
): void {
  parent.add(
    pdf.struct(tag, options, () => {
      letters(pdf, style).text(words, x, y, { width, align });
    }),
  );
}

/** Drawn for the eye alone: no part of what is read aloud. */
export function unread(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

export const rule = (pdf: Pdf, y: number, colour: string, right: number = paper.right): void =>
  unread(pdf, 'Layout', () => pdf.moveTo(paper.left, y).lineTo(right, y).lineWidth(0.5).stroke(colour));
