import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all.ts';
import { leastYears } from '../../src/domain/retention/retention-rules.ts';
import { backUpServer } from '../../src/platform/backup/point-in-time/back-up-server.ts';
import { shipLog } from '../../src/platform/backup/point-in-time/ship-log.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { urls, type EmbeddedServer } from '../../src/platform/database/databases.ts';
import { superuserUrl } from '../../src/platform/database/embedded/connection-file.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { eraseDue } from '../../src/records/retention/erase-due.service.ts';
import { confirmList, proposeList } from '../../src/records/retention/retention.store.ts';
import { toErase, whoIsDue } from '../../src/records/retention/who-is-due.ts';
import { policies } from '../../src/policies.ts';
import { queues } from '../../src/queues.ts';
import { aDatabase, anEmptyDatabase, type TestDatabase } from '../database/database.ts';
import { canaries, filesWith, recordCanaries, tablesWith } from '../db/canaries.ts';
import { session } from '../db/session.ts';

type Urls = Pick<TestDatabase, 'app' | 'worker' | 'owner'>;

const root = join(__dirname, '..', '..');
const clock = new Clock();
let home: string;
let ledger: string;
let keyFile: string;
const made: TestDatabase[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pledgekeeper-erased-'));
  // PostgreSQL's user passes through, where root runs the tests.
  chmodSync(home, 0o711);
  ledger = join(home, 'erasures.jsonl');
  keyFile = join(home, 'backup.key');
  writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
});
afterEach(async () => {
  rmSync(home, { recursive: true });
  for (const database of made.splice(0)) await database.drop();
});

const keep = (database: TestDatabase): TestDatabase => {
  made.push(database);
  return database;
};

/** Runs the program as whoever looks after it does. Gives what it said; throws with what it complained of. */
async function pledgekeeper(environment: Record<string, string>, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', join(root, 'test/platform/from-source.mjs'), join(root, 'src/console.ts'), ...args],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        BACKUP_FOLDER: join(home, 'kept'),
        BACKUP_KEY_FILE: keyFile,
        SPOOL_FOLDER: join(home, 'spool'),
        ...environment,
      },
    },
  );
  return stdout;
}
const addressesOf = ({ app, worker, owner }: Urls) => ({
  DATABASE_URL: app,
  WORKER_DATABASE_URL: worker,
  OWNER_DATABASE_URL: owner,
});

/** Two children who are due, one of them held; and one who was adopted, whose record is sealed and is not due. */
async function recordThem({ owner: url }: Urls): Promise<{ child: string; workers: [string, string] }> {
  const owner = await session(url);
  const child = randomUUID();
  const { rows } = await owner.query<{ id: string }>(
    `insert into worker (worker_ref, name, is_named_person) values ('one', 'one', true), ('another', 'another', true) returning id`,
  );
  const workers: [string, string] = [rows[0]!.id, rows[1]!.id];
  await recordCanaries(owner, child, workers[0]);
  await owner.query(
    `insert into retention_hold (person_id, kind, reason, placed_by)
     select id, 'inquiry', 'an inquiry asks for this record', $1 from person where id <> $2`,
    [workers[0], child],
  );
  await owner.query(
    `with adopted as (insert into person (child_id, born_on, upn) values ('adopted', '2016-02-29', 'B801200005001') returning id)
     insert into sealing (person_id, adopted_on, because, was_restricted, sealed_by) select id, '2019-01-10', 'adopted', false, $1 from adopted`,
    [workers[0]],
  );
  await owner.end();
  return { child, workers };
}

/** What two people agree on and the timetable then runs. */
async function erase({ worker }: Urls, [one, another]: readonly [string, string]): Promise<string> {
  const pool = { applicationName: 'test erasing', poolSize: 3, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(worker, pool)).initialize();
  try {
    const day = clock.today();
    const items = toErase(await whoIsDue(database.manager, day, leastYears));
    const { id } = await proposeList(database.manager, { day, proposedBy: one, items });
    await confirmList(database.manager, id, another);
    const spool = join(home, 'spool');
    return await eraseDue({
      database,
      clock,
      years: leastYears,
      ledger,
      exports: await Spool.open(spool, 'exports'),
      imports: await Spool.open(spool, 'imports'),
    });
  } finally {
    await database.destroy();
  }
}

/** In how many rows of which tables of the database, all schemas, the queue's too. */
async function foundIn({ owner: url }: Urls, words: readonly string[]): Promise<Record<string, number>> {
  const owner = await session(url);
  try {
    return await tablesWith(owner, words);
  } finally {
    await owner.end();
  }
}

async function standingOf({ owner: url }: Urls): Promise<unknown> {
  const owner = await session(url);
  try {
    const { rows } = await owner.query(
      `select held_because is not null as "isHeld", p.upn, p.is_restricted as "isRestricted", sealed_upn(p.id) as "sealedUpn",
         (select count(*)::int from erasure) as erased
       from deployment, person p where child_id = 'adopted'`,
    );
    return rows[0];
  } finally {
    await owner.end();
  }
}
const sealed = { upn: null, isRestricted: true, sealedUpn: 'B801200005001' };

it('who was erased after a backup is erased again when that is restored and released, and nothing of them is left', async () => {
  const source = keep(await aDatabase());
  const { child, workers } = await recordThem(source);
  const words = [...canaries, child];
  const exports = await Spool.open(join(home, 'spool'), 'exports');
  await exports.make(child);
  writeFileSync(exports.pathOf(child, 0), `CHILD,NAME\n${canaries[0]},${canaries[1]}\n`);

  await pledgekeeper(addressesOf(source), 'backup');
  const [name] = readdirSync(join(home, 'kept'));
  const folder = join(home, 'kept', name!);
  expect(await erase(source, workers)).toBe('retention: 1 of 1 erased');
  expect(await foundIn(source, words)).toEqual({ 'public.audit': 1 });
  // In the backup they stand still, for whoever has the key; outside it no file names them.
  expect(filesWith(home, words)).toEqual([]);

  const copy = keep(await anEmptyDatabase());
  const environment = addressesOf(copy);
  expect(await pledgekeeper(environment, 'restore', folder)).toContain('The database is held');
  expect(Object.keys(await foundIn(copy, words)).length).toBeGreaterThan(25);
  expect(await standingOf(copy)).toEqual({ ...sealed, isHeld: true, erased: 0 });

  const released = await pledgekeeper({ ...environment, ERASURE_LEDGER: ledger }, 'restore', '--release');
  expect(released).toBe(
    'Erased again 1 who were erased since the backup\nReleased: the queue is worked again\n',
  );
  expect(await foundIn(copy, words)).toEqual({ 'public.audit': 1 });
  expect(filesWith(home, words)).toEqual([]);
  // Two, since a record once went into theirs, which the ledger names apart.
  expect(await standingOf(copy)).toEqual({ ...sealed, isHeld: false, erased: 2 });
  // Whom the hold kept is as they were.
  const others = ['other0', 'other1', 'other8', 'other15', 'other17'];
  expect(await foundIn(copy, others)).toEqual(await foundIn(source, others));
});

it('a backup of after an erasure is not released with another ledger, or with none', async () => {
  const source = keep(await aDatabase());
  const { child, workers } = await recordThem(source);
  await erase(source, workers);
  await pledgekeeper(addressesOf(source), 'backup');
  const copy = keep(await anEmptyDatabase());
  const environment = addressesOf(copy);
  await pledgekeeper(environment, 'restore', join(home, 'kept', readdirSync(join(home, 'kept'))[0]!));
  expect(await foundIn(copy, [...canaries, child])).toEqual({ 'public.audit': 1 });

  const wrongs: Record<string, string>[] = [{}, { ERASURE_LEDGER: join(home, 'not-mounted.jsonl') }];
  for (const wrong of wrongs)
    await expect(pledgekeeper({ ...environment, ...wrong }, 'restore', '--release')).rejects.toThrow(
      'remembers 2 erased whom the ledger',
    );
  expect(await standingOf(copy)).toMatchObject({ isHeld: true });
  const released = await pledgekeeper({ ...environment, ERASURE_LEDGER: ledger }, 'restore', '--release');
  expect(released).toBe('Released: the queue is worked again\n');
  expect(await standingOf(copy)).toMatchObject({ isHeld: false, erased: 2 });
});

/** An embedded server of the test's own, stopped when the work is done. */
async function withServer<T>(
  folder: string,
  work: (server: EmbeddedServer, addresses: ReturnType<typeof urls>) => Promise<T>,
): Promise<T> {
  const postgres = new EmbeddedPostgres({ folder, durable: false });
  try {
    const connection = await postgres.open();
    return await work({ cluster: postgres.cluster, superuser: superuserUrl(connection) }, urls(connection));
  } finally {
    await postgres.stop();
  }
}

it('who was erased since the instant that a server goes back to is erased again, and nothing of them is left', async () => {
  const kept = join(home, 'kept');
  mkdirSync(kept);
  const key = randomBytes(32);
  writeFileSync(keyFile, key.toString('hex'));
  const { at, words } = await withServer(join(home, 'source'), async (server, addresses) => {
    await migrate(addresses.owner, migrations, queues, policies);
    await backUpServer(server, kept, key);
    const { child, workers } = await recordThem(addresses);
    await shipLog(server, kept, key);
    await pause(50);
    const before = new Date();
    await pause(50);
    expect(await erase(addresses, workers)).toBe('retention: 1 of 1 erased');
    await shipLog(server, kept, key);
    expect(await foundIn(addresses, [...canaries, child])).toEqual({ 'public.audit': 1 });
    return { at: before, words: [...canaries, child] };
  });

  const folder = join(home, 'restored');
  const environment = { DATA_FOLDER: folder, ERASURE_LEDGER: ledger };
  await pledgekeeper(environment, 'restore', kept, '--to-time', at.toISOString());
  await withServer(folder, async (_, addresses) => {
    expect(Object.keys(await foundIn(addresses, words)).length).toBeGreaterThan(25);
    expect(await standingOf(addresses)).toEqual({ ...sealed, isHeld: true, erased: 0 });
  });
  expect(await pledgekeeper(environment, 'restore', '--release')).toContain('Erased again 1');
  await withServer(folder, async (_, addresses) => {
    expect(await foundIn(addresses, words)).toEqual({ 'public.audit': 1 });
    expect(await standingOf(addresses)).toEqual({ ...sealed, isHeld: false, erased: 2 });
  });
});
