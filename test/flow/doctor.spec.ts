import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { examine } from '../../src/console/doctor/examine.ts';
import { backUpRecord } from '../../src/platform/backup/back-up-record.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { aDatabase, anEmptyDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';

let house: TestDatabase;
let owner: Client;
let home: string;

beforeAll(async () => {
  house = await aDatabase();
  owner = await session(house.owner);
  home = mkdtempSync(join(tmpdir(), 'pledgekeeper-doctor-'));
  await backUpRecord(house.owner, home);
});
afterAll(async () => {
  await owner.end();
  await house.drop();
  rmSync(home, { recursive: true });
});

/** What is not right, by what was looked at; disks and checksums are the machine's and the test server's affair. */
async function faults({ app, worker }: Pick<TestDatabase, 'app' | 'worker'>, more: NodeJS.ProcessEnv = {}) {
  const config = { DATABASE_URL: app, WORKER_DATABASE_URL: worker, BACKUP_FOLDER: home, ...more };
  const found = await examine(readConfig(config));
  return Object.fromEntries(
    found
      .filter(({ what, state }) => state !== 'right' && !['disk', 'checksums'].includes(what))
      .map(({ what, state, says, todo = '' }) => [what, `${state}: ${says} → ${todo}`]),
  );
}
/** What a new council that has just begun is told. */
const usual = {
  backup: expect.stringContaining('not encrypted'),
  night: expect.stringContaining('no night'),
};

async function whileSaid(say: string, unsay: string) {
  await owner.query(say);
  try {
    return await faults(house);
  } finally {
    await owner.query(unsay);
  }
}

it('finds nothing wrong with a new house', async () => {
  expect(await faults(house)).toEqual(usual);
});

it('finds a role that may too much', async () => {
  const { roles, ...others } = await faults({ app: house.owner, worker: house.worker });
  expect(roles).toMatch(/^wrong: .*pledgekeeper_owner owns/s);
  expect(others).toEqual(usual);
});

it('finds a server that is not there, and a database that nobody has migrated', async () => {
  const nowhere = 'postgres://pledgekeeper_app:x@127.0.0.1:1/pledgekeeper';
  const { server } = await faults({ app: nowhere, worker: nowhere });
  expect(server).toMatch(/^wrong: .*ECONNREFUSED.* → See that the server runs/);

  const empty = await anEmptyDatabase();
  const { schema } = await faults(empty);
  expect(schema).toMatch(/^wrong: \d+ migrations are missing → pledgekeeper migrate$/);
  await empty.drop();
});

it('finds a database that is held', async () => {
  const { hold } = await whileSaid(
    `update deployment set held_since = now(), held_because = 'restored for a drill'`,
    `update deployment set held_since = null, held_because = null`,
  );
  expect(hold).toMatch(/^wrong: the database is held .* → .*pledgekeeper restore --release$/);
});

it('finds rules of sight that are not this program’s', async () => {
  const { rows } = await owner.query(`select pg_get_functiondef('visible_people'::regproc) as definition`);
  const { schema } = await whileSaid(
    `create or replace function visible_people() returns setof uuid language sql stable security definer as 'select id from person'`,
    rows[0].definition,
  );
  expect(schema).toMatch(/^wrong: who sees whom .* → pledgekeeper migrate$/);
});

it('finds a night that was missed, and an audit that waits for its seal', async () => {
  await owner.query(`
    insert into night values ('2026-11-01', now() - interval '3 days');
    insert into snapshot (as_at, known_at, catalogue_version, closed_at)
      select night - 1, known_at, 'test', now() from night;
    insert into audit (at, request_id, roles, operation, people, status)
      values (now() - interval '1 hour', gen_random_uuid(), '{}', 'test', '{}', 200)`);
  const { night, seals } = await faults(house);
  expect(night).toMatch(/^wrong: the last night counted is 3 days old → See that/);
  expect(seals).toMatch(/^warning: a row of the audit has waited 60 minutes/);

  await owner.query(`insert into audit_seal values (1, (select max(id) from audit), 'not its hash')`);
  const { audit } = await faults(house);
  expect(audit).toMatch(/^wrong: seal 1 does not hold/);
});

it('finds that there is no backup, or nobody said where', async () => {
  expect(await faults(house, { BACKUP_FOLDER: join(home, 'elsewhere') })).toMatchObject({
    backup: expect.stringMatching(/^wrong: there is no backup in .* → Run pledgekeeper backup every night/),
  });
  expect(await faults(house, { BACKUP_FOLDER: '' })).toMatchObject({
    backup: expect.stringMatching(/^warning: nobody said where backups are/),
  });
});

it('finds a Redis that is not there', async () => {
  expect(await faults(house, { REDIS_URL: 'redis://127.0.0.1:1' })).toMatchObject({
    queue: expect.stringMatching(/^wrong: /),
  });
});
