import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { withClient } from '../../src/platform/database/client.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { exportReturn } from '../../src/returns/ssda903/write-return.ts';
import { ownAuthority } from './generate/addresses.ts';
import type { Loaded, Loading } from './load.process.ts';
import { openEmpty, type BenchRecord } from './record.ts';
import { inSeconds, rowOf, timed, type Row } from './row.ts';

const year = 2025;
const england = 84_000;
// DESIGN's fixed figures of the public Python validator at England's size, without its Excel report.
const validator = { seconds: 273, megabytes: 19_700 };

/** The generated record's return of 2024/25, loaded into an empty database: beside COPY FROM, and with every check beside the public validator. */
export async function load(record: BenchRecord): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-return-'));
  try {
    await writeReturn(record, folder);
    const copied = await copyFrom(folder);
    const bare = await loadInto(record, folder, null);
    const checked = await loadInto(record, folder, ownAuthority);
    if (checked.found === 0) throw new Error('The checks found nothing in the return: were they run?');
    return rowsOf(record.children, { copied, bare, checked });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsOf(
  children: number,
  { copied, bare, checked }: { copied: number; bare: Loaded; checked: Loaded },
): Row[] {
  const name = 'load';
  const share = children / england;
  return [
    rowOf(
      {
        name,
        work: `return loaded, ${bare.rows} rows`,
        children,
        ours: inSeconds(bare.milliseconds),
        yardstick: `COPY FROM of the same rows into bare tables: ${inSeconds(copied)}`,
        ratio: bare.milliseconds / copied,
      },
      { atMost: 10 },
    ),
    rowOf(
      {
        name,
        work: `return loaded and checked, ${checked.found} findings`,
        children,
        ours: inSeconds(checked.milliseconds),
        yardstick: `public validator, ${validator.seconds} s for ${england} children, taken by the child`,
        ratio: checked.milliseconds / 1_000 / (validator.seconds * share),
      },
      { atMost: 1 / 8 },
    ),
    rowOf(
      {
        name,
        work: 'memory of the loading process at its peak',
        children,
        ours: `${Math.round(checked.megabytes)} MB`,
        yardstick: `public validator, ${validator.megabytes} MB for ${england} children`,
        ratio: checked.megabytes / validator.megabytes,
      },
      { atMost: 1 / 20 },
    ),
  ];
}

async function writeReturn({ worker }: BenchRecord, folder: string): Promise<void> {
  const options = { applicationName: 'bench', poolSize: 1, timeouts: { ...jobTimeouts, statement: 0 } };
  const database = await new DataSource(dataSourceOptions(worker, options)).initialize();
  await exportReturn(database, { collectionYear: year, authority: ownAuthority, knownAt: null }, folder);
  await database.destroy();
}

/** COPY of every file into a table of text without key or index, in milliseconds. */
async function copyFrom(folder: string): Promise<number> {
  const { owner, close } = await openEmpty();
  try {
    return await withClient(owner, (client) =>
      timed(async () => {
        for (const [index, name] of readdirSync(folder).entries()) {
          const file = join(folder, name);
          const columns = readFileSync(file, 'utf8').split(/\r?\n/, 1)[0]!.split(',');
          await client.query(`create table bare_${index} (${columns.map((c) => `"${c}" text`).join(', ')})`);
          const copy = `copy bare_${index} from stdin with (format csv, header)`;
          await pipeline(createReadStream(file), client.query(from(copy)));
        }
      }),
    );
  } finally {
    await close();
  }
}

/** Loads the folder in a process of its own into an empty database that knows the postcodes. */
async function loadInto(record: BenchRecord, folder: string, authority: string | null): Promise<Loaded> {
  const { owner, worker, close } = await openEmpty();
  try {
    await withClient(record.owner, (source) =>
      withClient(owner, async (target) => {
        for (const table of ['district', 'postcode'])
          await pipeline(
            source.query(to(`copy ${table} to stdout`)),
            target.query(from(`copy ${table} from stdin`)),
          );
        await target.query('vacuum analyze district, postcode');
      }),
    );
    const asked: Loading = { worker, folder, year, authority };
    const child = fork(new URL('load.process.ts', import.meta.url), {
      env: { ...process.env, BENCH: JSON.stringify(asked) },
    });
    const [loaded] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`The loading process ended with ${code}`);
      }),
    ])) as [Loaded];
    await once(child, 'exit');
    return loaded;
  } finally {
    await close();
  }
}
