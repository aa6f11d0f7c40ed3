import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits, readXlsx, type SheetRead } from '../../platform/workbook/read-xlsx.ts';
import { annexAList8 } from '../annex-a/annex-a-list-8.table.ts';
import { annexAList9 } from '../annex-a/annex-a-list-9.table.ts';
import { sha256Of } from './bytes.ts';
import { refused, type FileFacts, type OpenedFile } from './open-file.ts';
import { recognise } from './recognise.ts';

/** Whether the file begins as an XLSX does, whatever it is called. */
export async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  } finally {
    await file.close();
  }
}

/**
 * The sheets of a workbook that are List 8 or 9 of Annex A, told by their columns, each as a file of its own; its other sheets
 * are left alone. A workbook that cannot be read, or has neither, is refused whole.
 */
export async function openWorkbook(path: string, name = basename(path)): Promise<OpenedFile[]> {
  const facts: FileFacts = { path, name, sha256: await sha256Of(path) };
  const { size } = await stat(path);
  const read = readXlsx(size > limits.packed ? new Uint8Array(limits.packed + 1) : await readFile(path));
  if ('code' in read) return [refused(facts, null, read.code, read.message)];
  const lists = read.flatMap((sheet) => asFile(facts, sheet) ?? []);
  return lists.length > 0 ? lists : [refused(facts, null, 'no-list', noList)];
}

const noList =
  'No sheet of the workbook has the columns of List 8 or 9 of Annex A in its first row. Send a table of the return as a CSV.';

function asFile(facts: FileFacts, { name, rows }: SheetRead): OpenedFile | null {
  const [first] = rows;
  if (!first) return null;
  const header = first.cells.map((cell) => cell.trim());
  const recognised = recognise(header);
  if ('code' in recognised) return null;
  const { table } = recognised;
  if (table !== annexAList8 && table !== annexAList9) return null;
  // A sheet keeps no cells after the last that is filled in.
  const records = rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(Math.max(0, header.length - cells.length)).fill('')],
  }));
  return {
    ...facts,
    name: `${facts.name}, ${name}`,
    format: 'csv',
    encoding: 'utf-8',
    hasQuotes: false,
    records,
    table,
    tableId: table.id,
    tableIds: [table.id],
    endsInBreak: true,
    lengths: { longest: header.length, mayBeBroken: false },
    header,
    rowCount: rows.length - 1,
    findings: [],
  };
}
