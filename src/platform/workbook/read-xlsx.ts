import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { dayOfMonth, fromDayNumber, month, year } from '../../domain/dates/plain-date.ts';

/** A sheet's rows that hold anything, as text: a date is `31/01/2019`, a number has no thousands, an error is blank. */
export interface SheetRead {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Why a workbook is refused whole. */
export interface WorkbookRefusal {
  readonly code: string;
  readonly message: string;
}

export const limits = {
  packed: 20 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  entries: 500,
  /** Unpacked to packed, of one entry above a megabyte. A workbook of thousands of rows alike comes to about thirty. */
  ratio: 100,
  rows: 50_000,
  columns: 1_000,
};

/**
 * The values of a workbook's sheets; of a formula the value it last had. Before anything is unpacked the archive's directory
 * is read, so that a small file that would fill the memory is refused. Only the parts that hold values are then looked at:
 * no macros, links to other files or drawings.
 */
export function readXlsx(file: Uint8Array): readonly SheetRead[] | WorkbookRefusal {
  if (file.length > limits.packed)
    return tooLarge(`The workbook is larger than ${limits.packed / 1024 / 1024} MB.`);
  try {
    const refusal = directoryRefused(file);
    if (refusal) return refusal;
    // What was measured is packed anew, so that the reader of sheets sees no entry of its own finding.
    const parts = unzipSync(file, { filter: ({ name }) => holdsValues.test(name) });
    const { SheetNames, Sheets, Workbook } = read(zipSync(parts, { level: 0 }), {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetRows: limits.rows + 1,
    });
    const epoch = Workbook?.WBProps?.date1904 ? dayOf1904 : dayOf1900;
    const sheets = SheetNames.map((name) => ({ name, rows: rowsOf(Sheets[name], epoch) }));
    return sheets.some(({ rows }) => rows.length > limits.rows)
      ? tooLarge(`A sheet has more than ${limits.rows} rows.`)
      : sheets;
  } catch {
    return damaged;
  }
}

const holdsValues =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** Asks the archive's directory alone; nothing is unpacked. */
function directoryRefused(file: Uint8Array): WorkbookRefusal | null {
  let entries = 0;
  let unpacked = 0;
  let isBomb = false;
  unzipSync(file, {
    filter: ({ size, originalSize }) => {
      entries += 1;
      unpacked += originalSize;
      isBomb ||= originalSize > 1024 * 1024 && originalSize > size * limits.ratio;
      return false;
    },
  });
  if (isBomb || entries > limits.entries || unpacked > limits.unpacked)
    return tooLarge('Unpacked, the workbook is far larger than such a list can be.');
  return entries === 0 ? damaged : null;
}

const tooLarge = (why: string): WorkbookRefusal => ({
  code: 'workbook-too-large',
  message: `${why} Send the sheet as a CSV.`,
});

const damaged: WorkbookRefusal = {
  code: 'damaged-workbook',
  message: 'The workbook cannot be read: it is damaged, has a password or is no XLSX. Save it again as XLSX.',
};

// Days from a spreadsheet's nought to 1 January 1970; of 1900 those from March 1900 on, since it counts a 29 February 1900.
const dayOf1900 = 25_569;
const dayOf1904 = 24_107;

function rowsOf(sheet: WorkSheet | undefined, epoch: number): SheetRead['rows'] {
  const rows: (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  return rows
    .map((row, i) => ({
      line: i + 1,
      cells: Array.from(row ?? [], (cell) => textOf(cell, epoch)).slice(0, limits.columns + 1),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function textOf(cell: CellObject | undefined, epoch: number): string {
  if (!cell || cell.t === 'e' || cell.v === undefined || cell.v === null || cell.v === '#N/A') return '';
  if (cell.t === 'n' && typeof cell.z === 'string' && SSF.is_date(cell.z) && Number(cell.v) >= 61)
    return dayText(Math.floor(Number(cell.v)) - epoch);
  return String(cell.v);
}

function dayText(dayNumber: number): string {
  const day = fromDayNumber(dayNumber);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(dayOfMonth(day))}/${two(month(day))}/${year(day)}`;
}
