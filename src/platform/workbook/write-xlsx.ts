import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { isPlainDate } from '../../domain/dates/plain-date.ts';
import { beginning, packed } from './packed.ts';

export interface SheetColumn {
  readonly heading: string;
  /** What its cells are: of `day` they are `2019-01-31`, and become real dates shown as 31/01/2019. */
  readonly kind: 'text' | 'number' | 'day';
}

export type SheetCell = string | number | null;

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * A workbook of these sheets, each with its headings in a first row that stays in sight. The same sheets give the same bytes.
 * Text is written as text whatever it begins with, so that no cell is ever a formula.
 */
export async function writeXlsx(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = beginning;
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ heading, kind }) => ({
      width: Math.min(40, Math.max(12, heading.length + 2)),
      style: kind === 'day' ? { numFmt: 'dd/mm/yyyy' } : {},
    }));
    const headings = sheet.addRow(columns.map(({ heading }) => heading));
    headings.font = { bold: true };
    headings.alignment = { wrapText: true, vertical: 'top' };
    for (const row of rows) sheet.addRow(row.map((cell, i) => written(cell, columns[i]?.kind)));
  }
  // exceljs packs each file with the time of day.
  return packed(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())));
}

/** A sentence in a column of days stays a sentence. */
const written = (cell: SheetCell, kind: SheetColumn['kind'] | undefined): SheetCell | Date =>
  kind === 'day' && isPlainDate(cell) ? new Date(`${cell}T00:00:00Z`) : cell;
