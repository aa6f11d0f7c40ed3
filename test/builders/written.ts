import { readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '../../src/extracts/extract.ts';
import { bytesOf } from '../../src/extracts/formats/bytes-of.ts';
import html from '../../src/extracts/formats/html.format.ts';
import pdf from '../../src/extracts/formats/pdf.format.ts';
import { inWords } from '../../src/extracts/formats/in-words.ts';

/**
 * Holds a report to its expected page, head and styles apart, and its page and document to the same bytes when written again. With
 * WRITE_EXPECTED the expected page is written anew: read the difference, it is what people would see.
 */
export async function isWrittenAs(make: () => Report, expected: URL): Promise<void> {
  const page = (await bytesOf(html, make())).toString();
  const body = page.slice(page.indexOf('<body>'));
  if (process.env.WRITE_EXPECTED) writeFileSync(expected, body);
  expect(body).toBe(readFileSync(expected, 'utf8'));
  expect((await bytesOf(html, make())).toString()).toBe(page);
  expect((await bytesOf(pdf, make())).equals(await bytesOf(pdf, make()))).toBe(true);
}

/** The rows of a sheet in words. Throws when the report has no such sheet. */
export function rowsOf({ sheets }: Report, name: string): string[][] {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet "${name}" among ${sheets.map((one) => one.name).join(', ')}.`);
  return sheet.rows.map((row) => row.map(inWords));
}

/** All that a report says, in one text. */
export const everything = ({ title, position, marking, sheets }: Report): string =>
  [
    title,
    position,
    marking,
    ...sheets.flatMap((sheet) => [
      sheet.title,
      ...sheet.notes,
      ...sheet.header,
      ...sheet.rows.flatMap((row) => row.map(inWords)),
    ]),
  ].join('\n');
