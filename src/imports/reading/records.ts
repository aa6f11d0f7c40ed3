import { Readable, pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { bytesOf, lineBreak } from './bytes.ts';
import { largestRecord, type Encoding } from './scan.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line in which it begins, counting from 1. */
  readonly line: number;
  /** As written, not trimmed. */
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly hasQuotes: boolean;
  /** Of a sheet of a workbook, which is read whole: its rows. */
  readonly records?: readonly CsvRecord[];
}

/**
 * The file's records in handfuls; lines with nothing in them are left out.
 * Throws a CsvError where quotation marks do not pair.
 */
export function recordsOf(file: CsvFile): AsyncGenerator<readonly CsvRecord[]> {
  if (file.records) return sheetRecords(file.records);
  return file.hasQuotes ? quotedRecords(file) : plainRecords(file);
}

async function* sheetRecords(records: readonly CsvRecord[]): AsyncGenerator<readonly CsvRecord[]> {
  yield records;
}

const hasContent = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

// Without a quotation mark a record is a line, which takes a tenth of a parser's time: seconds in an
// England-sized return of 420,000 episodes.
async function* plainRecords(file: CsvFile): AsyncGenerator<CsvRecord[]> {
  let line = 1;
  let rest = '';
  const recordsIn = (lines: readonly string[]): CsvRecord[] => {
    const records: CsvRecord[] = [];
    for (const each of lines) {
      const cells = each === '' ? [] : each.split(',');
      if (hasContent(cells)) records.push({ line, cells });
      line += 1;
    }
    return records;
  };
  for await (const text of textOf(file)) {
    const whole = rest + text;
    // A carriage return at the very end may be half of a line break.
    const held = whole.endsWith('\r') ? '\r' : '';
    const lines = whole.slice(0, whole.length - held.length).split(lineBreak);
    rest = lines.pop()! + held;
    yield recordsIn(lines);
  }
  yield recordsIn(rest.split(lineBreak));
}

async function* quotedRecords(file: CsvFile): AsyncGenerator<CsvRecord[]> {
  const parser = parse({
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: largestRecord,
  });
  let line = 1;
  let batch: CsvRecord[] = [];
  for await (const cells of pipeline(Readable.from(textOf(file)), parser, () => undefined)) {
    if (hasContent(cells as string[])) batch.push({ line, cells: cells as string[] });
    // csv-parse counts a CRLF inside quotes as two lines, so lines are counted here.
    line += 1 + (cells as string[]).reduce((sum, cell) => sum + cell.split(lineBreak).length - 1, 0);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The file's text, without a byte-order mark. */
export async function* textOf({
  path,
  encoding,
}: Pick<CsvFile, 'path' | 'encoding'>): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of await bytesOf(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
