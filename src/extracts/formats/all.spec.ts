import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { aRichReport } from '../../../test/builders/a-rich-report.ts';
import { formats } from './all.ts';
import { bytesOf } from './bytes-of.ts';

const hashes = async () =>
  Object.fromEntries(
    await Promise.all(
      formats.map(async (format): Promise<[string, string]> => [
        format.id,
        createHash('sha256')
          .update(await bytesOf(format, aRichReport()))
          .digest('hex'),
      ]),
    ),
  );

it('has an id and a file of its own for each format', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formats.map(({ extension }) => extension)).toEqual([
    'html',
    'pdf',
    'xlsx',
    'ods',
    'csv',
    'metadata.csv',
    'csv-metadata.json',
    'json',
  ]);
});

it('writes the same report to the same bytes, at another time of day too', async () => {
  const first = await hashes();
  jest.useFakeTimers({
    now: new Date('2030-05-05T05:05:05Z'),
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
  });
  const second = await hashes();
  jest.useRealTimers();
  expect(second).toEqual(first);
});

it('writes the same bytes in other processes, wherever on Earth they run', () => {
  const root = new URL('../../..', import.meta.url);
  const script = `
    const { createHash } = await import('node:crypto');
    const { formats } = await import('./src/extracts/formats/all.ts');
    const { bytesOf } = await import('./src/extracts/formats/bytes-of.ts');
    const { aRichReport } = await import('./test/builders/a-rich-report.ts');
    for (const format of formats)
      console.log(format.id, createHash('sha256').update(await bytesOf(format, aRichReport())).digest('hex'));`;
  const written = ['Europe/London', 'Pacific/Auckland'].map((TZ) => {
    const args = ['--import', './test/platform/from-source.mjs', '--input-type=module', '-e', script];
    return spawnSync(process.execPath, args, { cwd: root, env: { TZ }, encoding: 'utf8' }).stdout.trim();
  });
  expect(written[0]!.split('\n')).toHaveLength(formats.length);
  expect(written[1]).toBe(written[0]);
});

describe('the marking', () => {
  const marking = 'Restricted — contains small numbers. Exempt: LGA 1972 Sch 12A paras 1 and 2.';
  const parts = async (id: string) => {
    const archive = unzipSync(
      await bytesOf(
        formats.find((format) => format.id === id)!,
        aRichReport(),
      ),
    );
    return new Map(Object.entries(archive).map(([name, part]) => [name, strFromU8(part)]));
  };

  it('stands at the head and foot of every sheet of the workbook, and in its cells', async () => {
    const xlsx = [...(await parts('xlsx'))].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(xlsx).toHaveLength(10);
    for (const [, sheet] of xlsx) {
      expect(sheet).toContain(`<oddHeader>&amp;L${marking}</oddHeader>`);
      expect(sheet).toContain(`<oddFooter>&amp;L${marking}&amp;R`);
    }
    const ods = await parts('ods');
    expect(ods.get('styles.xml')!.split(marking)).toHaveLength(3);
    expect(ods.get('content.xml')!.split(`<text:p>${marking}</text:p>`)).toHaveLength(11);
  });

  it.each(['html', 'csvw', 'json'])('stands in %s', async (id) => {
    const written = await bytesOf(
      formats.find((format) => format.id === id)!,
      aRichReport(),
    );
    expect(written.toString()).toContain(marking);
  });
});
