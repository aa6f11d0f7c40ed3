import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { recordsOf, type CsvRecord } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function recordsIn(text: string, hasQuotes: boolean): Promise<CsvRecord[]> {
  const path = join(folder, 'any.csv');
  writeFileSync(path, text);
  const records = [];
  for await (const batch of recordsOf({ path, encoding: 'utf-8', hasQuotes })) records.push(...batch);
  return records;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '0', '/', "'"), maxLength: 4 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

it('reads a file without quotation marks as the parser would', async () => {
  const text = fc
    .array(fc.tuple(fc.array(cell, { maxLength: 4 }), lineEnd), { maxLength: 12 })
    .map((lines) => lines.map(([cells, end]) => cells.join(',') + end).join(''));
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      expect(await recordsIn(written, false)).toEqual(await recordsIn(written, true));
    }),
    { numRuns: 200 },
  );
});

it('gives back what was written in quotation marks, with the line of each', async () => {
  const any = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', 'é'), maxLength: 5 });
  const rows = fc.array(fc.array(any, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  const isBlank = (cells: readonly string[]) => cells.every((each) => each.trim() === '');
  await fc.assert(
    fc.asyncProperty(rows, lineEnd, async (written, end) => {
      const quoted = written.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','));
      const lines = quoted.map(
        (_, i) =>
          quoted
            .slice(0, i)
            .join('')
            .split(/\r\n|\n|\r/).length + i,
      );
      const expected = written
        .map((cells, i) => ({ line: lines[i], cells }))
        .filter((it) => !isBlank(it.cells));
      expect(await recordsIn(quoted.map((each) => each + end).join(''), true)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
