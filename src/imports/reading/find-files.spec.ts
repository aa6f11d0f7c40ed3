import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFiles } from './find-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-find-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  for (const name of ['header.csv', 'EPISODES.CSV', 'postcodes.csv.gz', 'SOURCE.md', 'fake.xml'])
    writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'empty'));
});

it('finds the CSV files of a folder, in order of name, and tells of the rest', async () => {
  const names = ['EPISODES.CSV', 'header.csv', 'postcodes.csv.gz'];
  expect(await findFiles([folder])).toEqual({
    files: names.map((name) => join(folder, name)),
    leftAlone: ['SOURCE.md', 'empty', 'fake.xml'],
  });
});

it('takes a named file whatever its name', async () => {
  expect(await findFiles([join(folder, 'fake.xml')])).toEqual({
    files: [join(folder, 'fake.xml')],
    leftAlone: [],
  });
});

it('finds the XML of a folder without CSV files', async () => {
  const place = join(folder, 'returned');
  mkdirSync(place);
  for (const name of ['return.xml', 'OTHER.XML.gz', 'notes.txt']) writeFileSync(join(place, name), '');
  expect(await findFiles([place])).toEqual({
    files: [join(place, 'OTHER.XML.gz'), join(place, 'return.xml')],
    leftAlone: ['notes.txt'],
  });
  rmSync(place, { recursive: true });
});

it.each([
  ['nothing', 'none', /There is no file or folder/],
  ['an empty folder', 'empty', /holds no CSV file/],
])('throws for %s', async (_, name, message) => {
  await expect(findFiles([join(folder, name)])).rejects.toThrow(message);
});
