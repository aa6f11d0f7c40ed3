import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aReport } from '../../test/builders/a-report.ts';
import { defineFormat } from './extract.ts';
import { writeExtract } from './write-extract.ts';

const report = (position: string) =>
  aReport({ fileName: 'board-extract-2019-01', title: 'Extract', position });

const plain = (extension: string) =>
  defineFormat({
    id: extension,
    extension,
    mediaType: 'text/plain',
    *write({ title, position }) {
      yield Buffer.from(`${title}\n`);
      yield Buffer.from(position);
    },
  });
const broken = defineFormat({
  ...plain('broken'),
  *write() {
    yield Buffer.from('half');
    throw new Error('no ink');
  },
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('writes each format, whole, and gives back the hash of its bytes', async () => {
  const out = join(folder, 'not', 'there', 'yet');
  const written = await writeExtract(report('one'), [plain('csv'), plain('html')], out);

  expect(written.map(({ path }) => path)).toEqual(
    ['csv', 'html'].map((extension) => join(out, `board-extract-2019-01.${extension}`)),
  );
  for (const { path, sha256 } of written) {
    const bytes = await readFile(path);
    expect(bytes.toString()).toBe('Extract\none');
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  expect(await readdir(out)).toHaveLength(2);
});

it('replaces what stood there', async () => {
  await writeExtract(report('one, and longer'), [plain('csv')], folder);
  const [written] = await writeExtract(report('two'), [plain('csv')], folder);
  expect(await readFile(written!.path, 'utf8')).toBe('Extract\ntwo');
});

it('leaves everything as it was when one format fails', async () => {
  await writeExtract(report('one'), [plain('csv')], folder);
  await expect(writeExtract(report('two'), [plain('csv'), broken], folder)).rejects.toThrow('no ink');
  expect(await readdir(folder)).toEqual(['board-extract-2019-01.csv']);
  expect(await readFile(join(folder, 'board-extract-2019-01.csv'), 'utf8')).toBe('Extract\none');
});
