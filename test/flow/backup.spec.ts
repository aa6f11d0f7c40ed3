import { spawn } from 'node:child_process';
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '../../migrations/all.ts';
import { openHouse, type House } from '../../src/opening.ts';
import { startSealing } from '../../src/platform/audit/sealing.ts';
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts';
import { asOwner, backUpRecord, type RecordManifest } from '../../src/platform/backup/back-up-record.ts';
import { Backup, backupsIn } from '../../src/platform/backup/backup-folder.ts';
import { holdOn, release } from '../../src/platform/backup/hold.store.ts';
import { checkIndexes } from '../../src/platform/backup/indexes.reader.ts';
import { restoreRecord } from '../../src/platform/backup/restore-record.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { backupName, safeKnownAt } from '../../src/platform/database/safe-known-at.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { policies } from '../../src/policies.ts';
import { queues } from '../../src/queues.ts';
import { workWhenReleased } from '../../src/worker.ts';
import { aDatabase, anEmptyDatabase, type TestDatabase } from '../database/database.ts';
import { testServer } from '../database/server.ts';
import { contentOf, lastOf, startWriting } from './writers.ts';

/** DRILLS=10 npx jest … flow/backup: as many drills as wanted. */
const drills = Number(process.env.DRILLS ?? 2);
const schema = { migrations, queues, policies };
const writers = ['a', 'b', 'c'];
const key = randomBytes(32);
const silent = new Logger('silent');

let home: string;
const made: TestDatabase[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pledgekeeper-backup-'));
});
afterEach(async () => {
  rmSync(home, { recursive: true });
  for (const database of made.splice(0)) await database.drop();
});

const keep = (database: TestDatabase): TestDatabase => {
  made.push(database);
  return database;
};
const houseOf = ({ app, worker, owner }: TestDatabase): Promise<House> =>
  openHouse(
    readConfig({
      DATABASE_URL: app,
      WORKER_DATABASE_URL: worker,
      OWNER_DATABASE_URL: owner,
      GO_LIVE: '2026-11-01',
      SPOOL_FOLDER: join(home, 'spool'),
    }),
    silent,
  );
const restored = async (folder: string): Promise<TestDatabase> => {
  const copy = keep(await anEmptyDatabase());
  await restoreRecord(await Backup.open<RecordManifest>(folder, 'record', key), copy.owner, schema);
  return copy;
};
const flipAByte = (path: string): void => {
  const bytes = readFileSync(path);
  const place = randomInt(bytes.length);
  bytes[place] = bytes[place]! ^ 1;
  writeFileSync(path, bytes);
};

describe('a drill: a backup while others write, restored elsewhere', () => {
  it.each(Array.from({ length: drills }, (_, index) => index + 1))('number %i', async () => {
    const source = keep(await aDatabase());
    const house = await houseOf(source);
    const stopSealing = startSealing(house.database, silent);
    const { acknowledged, stop } = startWriting(source, writers);
    await pause(randomInt(500, 2_500));

    const before = [...acknowledged];
    const { folder } = await backUpRecord(source.owner, home, key);
    const after = [...acknowledged];
    await stop();
    stopSealing();
    await house.close();

    const copy = await restored(folder);
    for (const writer of writers) {
      const numbers = (acks: typeof acknowledged) => acks.filter((ack) => ack.writer === writer).length;
      const last = await lastOf(copy.owner, writer);
      expect(last).toBeGreaterThanOrEqual(numbers(before));
      expect(last).toBeLessThanOrEqual(numbers(after) + 1);
      expect(await contentOf(copy.owner, writer, last)).toBe(await contentOf(source.owner, writer, last));
    }
    const { manifest } = await Backup.open<RecordManifest>(folder, 'record', key);
    const database = await asOwner(copy.owner, 'test');
    const { head, fault } = await verifyAudit(database.manager, manifest.audit ?? undefined);
    expect({ head, fault }).toEqual({ head: manifest.audit, fault: null });
    // What is written next comes after all that was restored.
    await database.query(`insert into audit (request_id, roles, operation, people, status)
      values (gen_random_uuid(), '{}', 'after', '{}', 200)`);
    const [{ isNext }] = await database.query(
      `select (select id from audit where operation = 'after') > all (select id from audit where operation <> 'after') as "isNext"`,
    );
    expect(isNext).toBe(true);
    await database.destroy();
    const { pathname } = new URL(copy.owner);
    expect(await checkIndexes(testServer().superuser, pathname.slice(1))).toBeGreaterThan(200);
  });
});

describe('a backup', () => {
  it('that is killed half-way does not look whole, and the next one is', async () => {
    const source = keep(await aDatabase());
    const child = spawn(process.execPath, [
      '--import',
      join(__dirname, '../platform/from-source.mjs'),
      join(__dirname, 'backup-process.ts'),
      source.owner,
      home,
    ]);
    while (!readdirSync(home).some((name) => readdirSync(join(home, name)).includes('files'))) await pause(2);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const [half = ''] = readdirSync(home);
    expect(half).toMatch(/\.unfinished$/);
    expect(await backupsIn(home, 'record')).toEqual([]);
    await expect(Backup.open(join(home, half), 'record')).rejects.toThrow('has no manifest.json');
    const { folder } = await backUpRecord(source.owner, home);
    expect((await backupsIn(home, 'record')).map((each) => each.folder)).toEqual([folder]);
  });

  it('of which one byte is another is refused by its name, and nothing is touched', async () => {
    const source = keep(await aDatabase());
    const copy = keep(await anEmptyDatabase());
    const { folder } = await backUpRecord(source.owner, home, key);
    const backup = await Backup.open<RecordManifest>(folder, 'record', key);
    const names = Object.keys(backup.manifest.files);
    const name = names[randomInt(names.length)]!;
    flipAByte(join(folder, 'files', name));
    await expect(restoreRecord(backup, copy.owner, schema)).rejects.toThrow(`${name} in the backup`);
    const { folder: whole } = await backUpRecord(source.owner, home, key);
    await restoreRecord(await Backup.open<RecordManifest>(whole, 'record', key), copy.owner, schema);

    flipAByte(join(whole, 'manifest.json'));
    await expect(Backup.open(whole, 'record', key)).rejects.toThrow('manifest.json');
  });

  it('whose manifest says what no backup would is refused before anything of it is done', async () => {
    const source = keep(await aDatabase());
    const copy = keep(await anEmptyDatabase());
    const { folder } = await backUpRecord(source.owner, home);
    const { manifest } = await Backup.open<RecordManifest>(folder, 'record');
    const forged = async (said: object) => {
      const text = { ...manifest, ...said };
      const seal = createHmac('sha256', '').update(JSON.stringify(text)).digest('hex');
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest: text, seal }));
      return restoreRecord(await Backup.open<RecordManifest>(folder, 'record'), copy.owner, schema);
    };
    await expect(forged({ files: { ...manifest.files, '../../outside': '' } })).rejects.toThrow(
      'no file of it',
    );
    const [first, ...others] = manifest.tables;
    await expect(
      forged({ tables: [{ ...first, columns: 'id) from stdin; drop table person; --' }, ...others] }),
    ).rejects.toThrow('does not hold the tables');
  });

  it('is read with its own key only, and says nothing without it', async () => {
    const source = keep(await aDatabase());
    const { stop } = startWriting(source, ['a']);
    await pause(300);
    await stop();
    const { folder } = await backUpRecord(source.owner, home, key);
    await expect(Backup.open(folder, 'record')).rejects.toThrow('BACKUP_KEY_FILE');
    await expect(Backup.open(folder, 'record', randomBytes(32))).rejects.toThrow('BACKUP_KEY_FILE');
    // gzip begins with 1f 8b: what is in the clear would too.
    const { folder: clear } = await backUpRecord(source.owner, home);
    const begins = (from: string) => readFileSync(join(from, 'files/public.person')).readUInt16BE();
    expect([begins(clear) === 0x1f8b, begins(folder) === 0x1f8b]).toEqual([true, false]);
  });

  it('that takes long does not keep a night from what was recorded since it began', async () => {
    const source = keep(await aDatabase());
    const [backingUp, counting] = await Promise.all([
      asOwner(source.owner, backupName),
      asOwner(source.owner, 'test'),
    ]);
    await inTransaction(backingUp, async (db) => {
      const [{ began }] = await db.query(`select now() as began, pg_sleep(0.05)`);
      expect(new Date(await safeKnownAt(counting.manager)) > began).toBe(true);
    });
    await Promise.all([backingUp.destroy(), counting.destroy()]);
  });

  it('is restored into an empty database only', async () => {
    const source = keep(await aDatabase());
    const { folder } = await backUpRecord(source.owner, home, key);
    const backup = await Backup.open<RecordManifest>(folder, 'record', key);
    await expect(restoreRecord(backup, source.owner, schema)).rejects.toThrow('There are tables');
  });
});

it('after a restore nothing fires until it is released', async () => {
  const source = keep(await aDatabase());
  const { folder } = await backUpRecord(source.owner, home, key);
  const copy = await restored(folder);
  const house = await houseOf(copy);
  const fired = async () => {
    const [counts] = await house.database.query(
      `select (select count(*)::int from night) as nights, (select count(*)::int from bullmq.scheduler) as schedules,
         (select count(*)::int from bullmq.job) as jobs`,
    );
    return counts as { nights: number; schedules: number; jobs: number };
  };
  const stopWorking = await workWhenReleased(house, silent);
  try {
    await pause(2_000);
    expect(await holdOn(house.database.manager)).toContain('restored from the backup of');
    expect(await fired()).toEqual({ nights: 0, schedules: 0, jobs: 0 });

    expect(await release(copy.owner, async () => {})).toBe(true);
    while ((await fired()).schedules < 3) await pause(100);
    while ((await fired()).nights < 20) await pause(100);
  } finally {
    stopWorking();
    await house.close();
  }
});
