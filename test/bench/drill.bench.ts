import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrations } from '../../migrations/all.ts';
import { backUpRecord, type RecordManifest } from '../../src/platform/backup/back-up-record.ts';
import { Backup } from '../../src/platform/backup/backup-folder.ts';
import { backUpServer } from '../../src/platform/backup/point-in-time/back-up-server.ts';
import { restoreServer } from '../../src/platform/backup/point-in-time/restore-server.ts';
import { shipLog } from '../../src/platform/backup/point-in-time/ship-log.ts';
import { restoreRecord } from '../../src/platform/backup/restore-record.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { urls } from '../../src/platform/database/databases.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { policies } from '../../src/policies.ts';
import { queues } from '../../src/queues.ts';
import type { BenchRecord } from './record.ts';
import { inSeconds, rowOf, timed, type Row } from './row.ts';

const key = randomBytes(32);

/** Both kinds of backup and the way back of each, encrypted and checked, beside a plain copy of the server's folder. */
export async function drill({ children, owner, server }: BenchRecord): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'pledgekeeper-drill-'));
  // PostgreSQL's user passes through, where root runs this.
  chmodSync(home, 0o711);
  try {
    // What is still in memory is on the disk first, or the copy would not be of the whole.
    await withClient(server.superuser, (client) => client.query('checkpoint'));
    const copy = join(home, 'copy');
    const copied = await timed(() => promisify(execFile)('cp', ['-r', server.cluster, copy]));
    const size = inMegabytes(bytesIn(copy));
    rmSync(copy, { recursive: true });

    const records = join(home, 'records');
    let folder = '';
    const backedUp = await timed(async () => ({ folder } = await backUpRecord(owner, records, key)));
    const recordSize = inMegabytes(bytesIn(folder));
    const restored = await timedRestore(join(home, 'elsewhere'), folder);

    const bases = join(home, 'bases');
    const based = await timed(() => backUpServer(server, bases, key));
    const at = new Date();
    await shipLog(server, bases, key);
    const baseSize = inMegabytes(bytesIn(bases));
    const wentBack = await timed(() => restoreServer(bases, at, join(home, 'then'), key));

    const row = (work: string, milliseconds: number, atMost: number) =>
      rowOf(
        {
          name: 'drill',
          work,
          children,
          ours: inSeconds(milliseconds),
          yardstick: `cp -r of the server's folder, ${size}: ${inSeconds(copied)}`,
          ratio: milliseconds / copied,
        },
        { atMost },
      );
    return [
      row(`record backed up, ${recordSize}`, backedUp, 20),
      row('record restored and checked', restored, 100),
      row(`server backed up for any instant, ${baseSize}`, based, 20),
      row('server restored to an instant', wentBack, 20),
    ];
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The time of the restore alone, into a server that was made before. */
async function timedRestore(folder: string, backup: string): Promise<number> {
  const postgres = new EmbeddedPostgres({ folder });
  try {
    const { owner } = urls(await postgres.open());
    return await timed(async () =>
      restoreRecord(await Backup.open<RecordManifest>(backup, 'record', key), owner, {
        migrations,
        queues,
        policies,
      }),
    );
  } finally {
    await postgres.stop();
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
