import { basename } from 'node:path';
import { CsvError } from 'csv-parse';
import type { Finding } from '../finding.ts';
import type { Table } from '../ssda903/table.ts';
import { bytesOf, lineAt, sha256Of } from './bytes.ts';
import { openXml, type XmlContents } from './open-xml.ts';
import { mostColumns, recognise } from './recognise.ts';
import { recordsOf, textOf, type CsvFile } from './records.ts';
import { RowLengths, widthOf } from './row-lengths.ts';
import { recordTooLong, scan, type Refusal, type Scanned } from './scan.ts';
import { XmlRefusal, type XmlFile } from './xml-elements.ts';

export interface FileFacts {
  readonly path: string;
  /** The file's name, without its folder. */
  readonly name: string;
  /** Of the file as it lies on the disk. */
  readonly sha256: string;
}

/** A CSV file that was read to its end once and can be read again for its rows without surprise. */
export interface ReadableCsv extends FileFacts, CsvFile {
  readonly format: 'csv';
  readonly table: Table;
  readonly tableId: string;
  readonly tableIds: readonly string[];
  /** The column names as written, trimmed. */
  readonly header: readonly string[];
  readonly endsInBreak: boolean;
  readonly lengths: Pick<RowLengths, 'longest' | 'mayBeBroken'>;
  /** How many rows `readRows` will give. */
  readonly rowCount: number;
  readonly findings: readonly [];
}

/** The XML of a return, read to its end once, which holds rows of several tables. */
export interface ReadableXml extends FileFacts, XmlFile, XmlContents {
  readonly format: 'xml';
}

/** A file refused whole; `findings` says why. */
export interface RefusedFile extends FileFacts {
  readonly format: null;
  readonly table: null;
  readonly tableId: null;
  readonly tableIds: readonly string[];
  readonly rowCount: 0;
  readonly findings: readonly [Finding];
}

export type OpenedFile = ReadableCsv | ReadableXml | RefusedFile;

/**
 * Reads the file once, to its end and in little memory: which encoding, whether its quotation marks pair, which
 * table it is (told by its columns, never its name), or that it is the XML of a return. What stands in the way of reading it exactly refuses it whole.
 * `name` is what the file is called where its path says otherwise. Throws the system's error when there is no such file or it may not be read.
 */
export async function openFile(path: string, name = basename(path)): Promise<OpenedFile> {
  const facts: FileFacts = { path, name, sha256: await sha256Of(path) };
  const refuse = async (line: Promise<number> | number | null, { code, message }: Omit<Refusal, 'offset'>) =>
    refused(facts, await line, code, message);

  let scanned;
  try {
    scanned = await scan(await bytesOf(path));
  } catch (error) {
    if (!isDamagedGzip(error)) throw error;
    return refuse(null, {
      code: 'damaged-gzip',
      message: 'The compressed file is damaged. Compress and send it again.',
    });
  }
  if ('code' in scanned)
    return refuse(scanned.offset === null ? null : lineAt(await bytesOf(path), scanned.offset), scanned);
  if (scanned.isXml) return openReturn(facts, scanned);

  const file = { path, ...scanned };
  let header: readonly string[] | null = null;
  let lengths: RowLengths | null = null;
  let table: Table | null = null;
  let rowCount = 0;
  try {
    for await (const records of recordsOf(file))
      for (const { line, cells } of records) {
        if (cells.length > mostColumns) return refuse(line, tooManyCells);
        if (header) {
          rowCount += 1;
          lengths?.see(cells.length);
          continue;
        }
        header = cells.map((cell) => cell.trim());
        const recognised = recognise(header);
        if ('code' in recognised) return refuse(line, recognised);
        ({ table } = recognised);
        lengths = new RowLengths(widthOf(header));
      }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const refusal = csvRefusal(error);
    return refuse(lineAt(utf8Of(file), refusal.offset), refusal);
  }
  if (!header || !table || !lengths)
    return refuse(null, { code: 'empty-file', message: 'The file is empty. Export it again.' });
  const ids = { table, tableId: table.id, tableIds: [table.id] };
  return { format: 'csv', ...facts, ...file, ...ids, header, lengths, rowCount, findings: [] };
}

async function openReturn(facts: FileFacts, scanned: Scanned): Promise<ReadableXml | RefusedFile> {
  const file: XmlFile = { path: facts.path, ...scanned };
  try {
    return { format: 'xml', ...facts, ...file, ...(await openXml(file, facts.name)) };
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    return refused(facts, error.line, error.code, error.message);
  }
}

const tooManyCells = {
  code: 'too-many-columns',
  message: `The row has more than ${mostColumns} cells. Export the table again.`,
};

/** The file, refused whole, with why. */
export function refused(facts: FileFacts, line: number | null, code: string, message: string): RefusedFile {
  const nowhere = { table: null, column: null, value: null, child: null };
  const finding = {
    ...nowhere,
    file: facts.name,
    line,
    code,
    message: `${message} Nothing of the file was taken.`,
  };
  return {
    format: null,
    ...facts,
    table: null,
    tableId: null,
    tableIds: [],
    rowCount: 0,
    findings: [finding],
  };
}

/** zlib's own errors have codes like Z_DATA_ERROR. */
const isDamagedGzip = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith('Z_');

function csvRefusal(error: CsvError): Refusal & { readonly offset: number } {
  const offset = Number(error['bytes']);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { ...recordTooLong, offset };
  return {
    code: 'unpaired-quotation-mark',
    message:
      'A quotation mark in this row does not pair. A cell with a comma, a line break or a quotation mark stands in quotation marks, and one inside it is written twice.',
    offset,
  };
}

/** The bytes that csv-parse was given and counts its errors by. */
async function* utf8Of(file: CsvFile): AsyncGenerator<Buffer> {
  for await (const text of textOf(file)) yield Buffer.from(text);
}
