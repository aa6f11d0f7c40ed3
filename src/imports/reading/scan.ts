import { isAscii } from 'node:buffer';
import { Utf8Check } from './utf8-check.ts';

export type Encoding = 'utf-8' | 'windows-1252';

/** Why a whole file is refused; `offset` is the byte at fault. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly offset: number | null;
}

/** What a first look at every byte tells. */
export interface Scanned {
  readonly encoding: Encoding;
  /** Nothing in it but ASCII, which is the same in every encoding. */
  readonly isAscii: boolean;
  /** Its last line has a line break, so it was not cut short in it. */
  readonly endsInBreak: boolean;
  /** It begins with `<`, so it is XML or a web page. */
  readonly isXml: boolean;
  /** False: every record is a line and every comma parts two cells. */
  readonly hasQuotes: boolean;
}

export const largestFile = 512 * 1024 * 1024;
export const largestRecord = 1024 * 1024;

/**
 * Tells UTF-8 from Windows-1252, and refuses what could be read only by guessing. A file that is whole as UTF-8
 * is UTF-8. One that is not is Windows-1252 if nothing in it looks like UTF-8: no byte from C0 followed by one
 * from 80 to BF, and none of the five bytes Windows-1252 leaves undefined.
 */
export async function scan(chunks: AsyncIterable<Buffer>): Promise<Scanned | Refusal> {
  const utf8 = new Utf8Check();
  let offset = 0;
  let lineStart = 0;
  let hasQuotes = false;
  let isXml = false;
  let hasOnlyAscii = true;
  let endsInBreak = false;
  let undefinedAt: number | null = null;

  for await (const chunk of chunks) {
    if (offset === 0) {
      const refusal = kindRefused(chunk);
      if (refusal) return refusal;
      isXml = /^(\xef\xbb\xbf)?\s*</.test(chunk.toString('latin1', 0, 100));
    }
    const nul = chunk.indexOf(0);
    if (nul >= 0) return nulByte(offset + nul);

    const firstBreak = breakIn(chunk, 'first');
    const lineLength = offset - lineStart + (firstBreak < 0 ? chunk.length : firstBreak);
    // XML may stand in one line from end to end.
    if (!isXml && lineLength > largestRecord) return { ...recordTooLong, offset: lineStart };
    if (firstBreak >= 0) lineStart = offset + breakIn(chunk, 'last') + 1;

    hasQuotes ||= chunk.includes(0x22);
    if (!isAscii(chunk) || utf8.isPending) {
      hasOnlyAscii = false;
      utf8.look(chunk, offset);
      undefinedAt ??= firstUndefined(chunk, offset);
    }
    endsInBreak = [0x0a, 0x0d].includes(chunk.at(-1) ?? 0);
    offset += chunk.length;
    if (offset > largestFile) return fileTooLarge;
  }

  utf8.end(offset);
  const scanned = { isAscii: hasOnlyAscii, endsInBreak, isXml, hasQuotes };
  if (utf8.invalidAt === null) return { encoding: 'utf-8', ...scanned };
  if (utf8.looksLikeUtf8) return brokenUtf8(utf8.invalidAt);
  return undefinedAt === null ? { encoding: 'windows-1252', ...scanned } : brokenUtf8(undefinedAt);
}

/** Where the first or last line ends; a carriage return counts only where no line feed does. */
function breakIn(chunk: Buffer, which: 'first' | 'last'): number {
  const at = (byte: number) => (which === 'first' ? chunk.indexOf(byte) : chunk.lastIndexOf(byte));
  return at(0x0a) >= 0 ? at(0x0a) : at(0x0d);
}

function firstUndefined(chunk: Buffer, offset: number): number | null {
  const at = chunk.findIndex((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  return at < 0 ? null : offset + at;
}

const saveAs = 'Save it as "CSV UTF-8 (comma delimited)" and send that.';

function kindRefused(start: Buffer): Refusal | null {
  const begins = (...bytes: number[]) => start.subarray(0, bytes.length).equals(Buffer.from(bytes));
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0))
    return { code: 'spreadsheet', message: `The file is a workbook, not a CSV. ${saveAs}`, offset: null };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff))
    return { code: 'utf-16', message: `The file is written in UTF-16. ${saveAs}`, offset: null };
  return null;
}

const nulByte = (offset: number): Refusal => ({
  code: 'nul-byte',
  message: `The line holds a byte that no text has, so the file is damaged or not a CSV. ${saveAs}`,
  offset,
});

const brokenUtf8 = (offset: number): Refusal => ({
  code: 'mixed-encoding',
  message: `A letter in this line is neither UTF-8 nor Windows-1252 beyond doubt. ${saveAs}`,
  offset,
});

export const recordTooLong = {
  code: 'record-too-long',
  message:
    'The row that begins here is longer than a megabyte. Look for a quotation mark that is opened and never closed, or export the table again.',
};

const fileTooLarge: Refusal = {
  code: 'file-too-large',
  message: `The file holds more than ${largestFile / 1024 / 1024} MB. Send the table in several files.`,
  offset: null,
};
