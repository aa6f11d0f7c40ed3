import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { told } from '../../src/console/verify-audit.command.ts';
import { headOfAudit, sealAudit, type Head } from '../../src/platform/audit/seal.store.ts';
import { startSealing } from '../../src/platform/audit/sealing.ts';
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts';
import { writeAudit } from '../../src/platform/audit/audit.store.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { testServer } from '../database/server.ts';
import { session, undone } from './session.ts';

let house: TestDatabase;
let owner: Client;
let app: Client;
let jobs: DataSource;
/** May tell PostgreSQL to leave every trigger aside. */
let superuser: Client;

beforeAll(async () => {
  house = await aDatabase();
  const { pathname } = new URL(house.owner);
  const address = Object.assign(new URL(testServer().superuser), { pathname }).href;
  [owner, app, superuser] = await Promise.all([session(house.owner), session(house.app), session(address)]);
  await superuser.query(`set session_replication_role = replica`);
  const pool = { applicationName: 'test audit', poolSize: 4, timeouts: jobTimeouts };
  jobs = await new DataSource(dataSourceOptions(house.worker, pool)).initialize();
});
beforeEach(() => superuser.query('truncate audit, audit_seal restart identity'));
afterAll(async () => {
  await jobs.destroy();
  await Promise.all([owner.end(), app.end(), superuser.end()]);
  await house.drop();
});

const columns = 'request_id, worker_id, roles, operation, asked_for, people, purpose, status, problem';
const values = `gen_random_uuid(), gen_random_uuid(), '{team-manager,"with, comma"}', 'GET /people/:personId', null, array[gen_random_uuid()], 'why "not"', 200, null`;

/** So many rows, a second apart, the last of them now. */
const writeRows = (count: number, client = owner) =>
  client.query(
    `insert into audit (at, ${columns})
     select clock_timestamp() - make_interval(secs => ($1 - n)::int), ${values} from generate_series(1, $1::int) n order by n`,
    [count],
  );
const seal = (most = 10_000) => sealAudit(jobs.manager, most);
const verify = (kept?: Head) => verifyAudit(jobs.manager, kept, 7);
const head = async () => (await headOfAudit(jobs.manager))!;

describe('the rights to the audit', () => {
  it('the application writes rows, and neither reads nor changes any', async () => {
    await app.query(`insert into audit (${columns}) values (${values})`);
    for (const table of ['audit', 'audit_seal'])
      for (const statement of [
        `select 1 from ${table}`,
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set ${table === 'audit' ? 'status = 200' : 'seq = 1'}`,
      ])
        await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('select seal_audit(1)')).rejects.toMatchObject({ code: '42501' });
    await expect(
      app.query(`insert into audit_seal (seq, audit_id, hash) values (1, 1, '')`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['at', `'2018-01-01'`],
    ['id', '7'],
  ])('the application does not choose %s', async (column, value) => {
    const write = `insert into audit (${column}, ${columns}) overriding system value values (${value}, ${values})`;
    await expect(app.query(write)).rejects.toMatchObject({ code: '42501' });
  });

  it('the jobs read both tables and write neither', async () => {
    await writeRows(1);
    expect(await jobs.query('select count(*)::int as n from audit')).toEqual([{ n: 1 }]);
    for (const statement of [
      `insert into audit (${columns}) values (${values})`,
      'delete from audit',
      'truncate audit_seal',
      `insert into audit_seal (seq, audit_id, hash) values (1, 1, '')`,
    ])
      await expect(jobs.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('not even the owner changes, deletes or truncates, without first taking the triggers away', async () => {
    await writeRows(3);
    await seal();
    for (const table of ['audit', 'audit_seal'])
      for (const statement of [
        `update ${table} set ${table === 'audit' ? 'status = 200' : 'seq = seq'}`,
        `delete from ${table}`,
        `truncate ${table}`,
      ])
        await expect(owner.query(statement)).rejects.toMatchObject({
          message: `${table}: what stands here is never changed or deleted.`,
        });
    expect(await verify()).toMatchObject({ sealed: 3, fault: null });
  });

  it('of who saw whom the application learns nothing when nobody is known to ask', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into person (child_id, born_on) values ('P1', '2005-05-05') returning id`,
    );
    await owner.query(
      `insert into audit (request_id, roles, operation, people, status) values (gen_random_uuid(), '{}', 'GET /', $1, 200)`,
      [[rows[0]!.id]],
    );
    await owner.query(
      `with w as (insert into worker (worker_ref, name, is_named_person) values ('W1', 'Tom Ashworth', true) returning id)
       insert into worker_role (worker_id, role, "start") select id, 'performance-analyst', '2018-01-01' from w`,
    );
    const seen = async () =>
      (await app.query('select * from who_saw($1, null, 10)', [rows[0]!.id])).rows.length;
    expect(await seen()).toBe(0);
    await undone(app, async () => {
      await app.query(
        `select set_config('pledgekeeper.worker_id', id::text, true), set_config('pledgekeeper.roles', 'performance-analyst', true)
         from worker where worker_ref = 'W1'`,
      );
      expect(await seen()).toBe(1);
    });
  });
});

describe('sealing', () => {
  it('seals each row once, in order, so many at a time', async () => {
    await writeRows(25);
    expect(await seal(10)).toBe(10);
    expect(await seal(10)).toBe(10);
    expect(await seal(10)).toBe(5);
    expect(await seal(10)).toBe(0);
    const { rows } = await owner.query(`select array_agg(audit_id::int order by seq) as ids from audit_seal`);
    expect(rows[0].ids).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(await verify()).toEqual({
      sealed: 25,
      head: await head(),
      unsealed: 0,
      fault: null,
      setBack: null,
    });
  });

  it('keeps the row of a transaction that commits after later ones were sealed', async () => {
    await writeRows(60 * 5);
    const slow = await session(house.app);
    await slow.query(`begin; insert into audit (${columns}) values (${values})`);
    await writeRows(1);
    await seal();
    await slow.query('commit');
    await slow.end();
    await seal();
    const { rows } = await owner.query(
      `select array_agg(audit_id::int order by seq) as ids from audit_seal where seq > 300`,
    );
    expect(rows[0].ids).toEqual([302, 301]);
    expect(await verify()).toMatchObject({ sealed: 302, fault: null, unsealed: 0 });
  });

  it('by two at once makes one chain: one seals, the other does nothing meanwhile', async () => {
    await writeRows(20);
    const [one, other] = [jobs.createQueryRunner(), jobs.createQueryRunner()];
    await one.startTransaction();
    expect(await sealAudit(one.manager, 10)).toBe(10);
    expect(await sealAudit(other.manager, 10)).toBe(0);
    await one.commitTransaction();
    expect(await sealAudit(other.manager, 100)).toBe(10);
    await Promise.all([one.release(), other.release()]);
    expect(await verify()).toMatchObject({ sealed: 20, fault: null });
  });

  it('goes on while rows come in from many sides', async () => {
    const writers = await Promise.all([1, 2, 3].map(() => session(house.app)));
    let isWriting = true;
    const sealing = [1, 2].map(async () => {
      while (isWriting) await seal(13);
    });
    await Promise.all(
      writers.map(async (writer) => {
        for (let n = 0; n < 200; n++) await writer.query(`insert into audit (${columns}) values (${values})`);
        await writer.end();
      }),
    );
    isWriting = false;
    await Promise.all(sealing);
    await seal();
    expect(await verify()).toMatchObject({ sealed: 600, fault: null, unsealed: 0 });
  });

  it('runs by itself, and tells the log where the chain stands', async () => {
    await writeRows(12);
    const lines: { event?: string; seq?: number; hash?: string }[] = [];
    let tell = () => {};
    const toldOf = new Promise<void>((resolve) => (tell = resolve));
    const logger = new Logger('info', {
      write: (line: string) => {
        lines.push(JSON.parse(line));
        tell();
      },
    });
    const stop = startSealing(jobs, logger);
    await toldOf;
    stop();
    expect(lines).toEqual([expect.objectContaining({ event: 'audit head', ...(await head()) })]);
    expect(await verify(lines[0] as Head)).toMatchObject({ sealed: 12, fault: null });
  });
});

describe('verifying', () => {
  it('says of an empty audit that it is empty', async () => {
    const verdict = await verify();
    expect(told(verdict)).toBe('The audit is empty: no row sealed, none waiting.');
  });

  it('says in a line how many rows hold, where the chain ends, and how many wait', async () => {
    await writeRows(20);
    await seal();
    await writeRows(2);
    const { seq, hash } = await head();
    expect(told(await verify())).toBe(
      `The audit holds: 20 rows sealed, 2 not sealed yet. Head ${seq}:${hash}`,
    );
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds whatever the session calls a time, and whatever a row says', async () => {
    await writeRows(3);
    await writeAudit(asApp(), {
      requestId: randomUUID(),
      workerId: null,
      roles: [],
      operation: 'GET /é"\\{}, null',
      askedFor: randomUUID(),
      people: [],
      purpose: 'ünïcode, "quotes" \\ and a line\nbreak',
      status: 404,
      problem: 'not-found',
    });
    await owner.query(
      `insert into audit (at, ${columns}) values ('2026-03-29 01:30:00.000001+00', ${values})`,
    );
    await seal();
    const runner = jobs.createQueryRunner();
    await runner.query(`set timezone = 'Australia/Sydney'; set datestyle = 'SQL, DMY'`);
    expect(await verifyAudit(runner.manager)).toMatchObject({ sealed: 5, fault: null });
    await runner.query('reset all');
    await runner.release();
  });

  /** What somebody who takes the triggers away may do to a chain of 300 rows, five minutes long. */
  const tamperings: [what: string, sql: string, seal: number, words: RegExp][] = [
    ['a row edited', `update audit set people = '{}' where id = 42`, 42, /audit row 42, .* not as it was/],
    [
      'a time moved by a microsecond',
      `update audit set at = at + interval '1 microsecond' where id = 300`,
      300,
      /row 300/,
    ],
    ['a word put where there was none', `update audit set problem = '' where id = 7`, 7, /row 7/],
    ['the first row deleted', `delete from audit where id = 1`, 1, /audit row 1, .* is gone/],
    ['a row deleted', `delete from audit where id = 42`, 42, /audit row 42, .* is gone/],
    [
      'a row deleted with its seal',
      `delete from audit where id = 42; delete from audit_seal where audit_id = 42`,
      42,
      /it is gone; seal 43 comes next/,
    ],
    [
      'rows deleted and the seals closed up',
      `delete from audit where id = 42; delete from audit_seal where seq = 42; update audit_seal set seq = seq - 1 where seq > 42 and seq < 44`,
      42,
      /row 43/,
    ],
    [
      'a row put in between, and sealed by hand',
      `update audit_seal set seq = seq + 1000 where seq > 42; update audit_seal set seq = seq - 999 where seq > 1000;
      insert into audit (id, at, ${columns}) overriding system value select 5000, at, ${values} from audit where id = 42;
      insert into audit_seal select 43, 5000, sha256(hash) from audit_seal where seq = 42`,
      43,
      /row 5000/,
    ],
    [
      'two rows swapped',
      `alter table audit drop constraint audit_request_id_key;
       update audit a set (at, ${columns}) = (select at, ${columns} from audit b where b.id = 85 - a.id) where id in (42, 43);
       alter table audit add constraint audit_request_id_key unique (request_id)`,
      42,
      /row 42/,
    ],
    [
      'two seals swapped',
      `update audit_seal set audit_id = -1 where seq = 42; update audit_seal set audit_id = 42 where seq = 43; update audit_seal set audit_id = 43 where seq = 42`,
      42,
      /row 43/,
    ],
    ['a hash edited', `update audit_seal set hash = sha256('') where seq = 42`, 42, /row 42/],
  ];

  it.each(tamperings)('%s is found', async (_, sql, number, words) => {
    await writeRows(300);
    await seal();
    expect(await verify(await head())).toMatchObject({ sealed: 300, fault: null });
    await superuser.query(sql);
    // The sealer goes on, and does not paper it over.
    await writeRows(1);
    await seal();
    const verdict = await verify();
    expect(verdict.fault).toEqual({ seal: number, what: expect.stringMatching(words) });
    expect(verdict).toMatchObject({ sealed: number - 1, head: null });
    expect(told(verdict)).toMatch(`The audit does not hold. Seal ${number}: `);
  });

  it.each([
    [230, { seal: 230, what: 'audit row 230 was put in before it, long after it was sealed' }],
    // Within a minute of the last seal it may be what a request left that took its time.
    [250, null],
  ])('a row put in between, where %d was free, is found', async (id, fault) => {
    await writeRows(300);
    await superuser.query('delete from audit where id in (230, 250)');
    await seal();
    expect(await verify()).toMatchObject({ sealed: 298, fault: null });
    await superuser.query(
      `insert into audit (id, at, ${columns}) overriding system value select ${id}, at, ${values} from audit where id = ${id} - 1`,
    );
    await writeRows(1);
    await seal();
    expect((await verify()).fault).toEqual(fault);
    expect((await verify()).unsealed).toBe(fault ? 1 : 0);
  });

  it('names the first of several', async () => {
    await writeRows(30);
    await seal();
    await superuser.query(
      `update audit set status = 201 where id in (29, 20, 9); delete from audit where id = 15`,
    );
    expect((await verify()).fault).toMatchObject({ seal: 9 });
  });

  describe('a tail that was cut off', () => {
    let kept: Head;

    beforeEach(async () => {
      await writeRows(300);
      await seal();
      kept = await head();
      await superuser.query('delete from audit where id > 290; delete from audit_seal where seq > 290');
    });

    it('is found by a head kept elsewhere, and cannot be without', async () => {
      expect((await verify()).fault).toBeNull();
      expect((await verify(kept)).fault).toEqual({
        seal: 291,
        what: 'it and all after it are gone, up to the head you gave, 300',
      });
    });

    it('is found also when new rows have grown in its place', async () => {
      await writeRows(20);
      await seal();
      expect(await verify()).toMatchObject({ sealed: 310, fault: null });
      expect((await verify(kept)).fault).toMatchObject({
        seal: 300,
        what: expect.stringContaining('written anew'),
      });
    });
  });

  it('a chain made anew from its beginning is found by a head kept elsewhere', async () => {
    await writeRows(30);
    await seal();
    const kept = await head();
    await superuser.query(`update audit set status = 201 where id = 3; truncate audit_seal`);
    await seal();
    expect((await verify()).fault).toBeNull();
    expect((await verify(kept)).fault).toMatchObject({ seal: 30 });
    expect((await verify(await head())).fault).toBeNull();
  });

  it('tells of rows with a time before the one sealed ahead of them, and lets them stand: a clock may be set back', async () => {
    await writeRows(3);
    await owner.query(
      `insert into audit (at, ${columns}) values (clock_timestamp() - interval '59 seconds', ${values})`,
    );
    await seal();
    expect((await verify()).setBack).toBeNull();
    await writeRows(1);
    await owner.query(
      `insert into audit (at, ${columns}) values (clock_timestamp() - interval '61 seconds', ${values})`,
    );
    await writeRows(10);
    await seal();
    const verdict = await verify();
    expect(verdict).toMatchObject({ fault: null, setBack: { count: 1, firstSeal: 6 } });
    expect(told(verdict)).toContain('first at seal 6. The clock was set back there');
  });
});

describe('pledgekeeper verify-audit', () => {
  const program = [
    '--import',
    join(__dirname, '..', 'platform', 'from-source.mjs'),
    join(__dirname, '..', '..', 'src', 'console.ts'),
    'verify-audit',
  ];
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
      env: { PATH: process.env.PATH, DATABASE_URL: house.app, WORKER_DATABASE_URL: house.worker },
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  };

  it('ends with 0 and a line, with 1 and what is wrong, and with 2 when asked wrongly', async () => {
    await writeRows(20);
    await seal();
    const { seq, hash } = await head();
    expect(run('--head', `${seq}:${hash}`)).toEqual({
      status: 0,
      stdout: `The audit holds: 20 rows sealed, none waiting. Head 20:${hash}\n`,
      stderr: '',
    });
    expect(run('--head', '20:abc').status).toBe(2);

    await superuser.query('delete from audit where id = 7');
    expect(run()).toEqual({
      status: 1,
      stdout: '',
      stderr: 'The audit does not hold. Seal 7: audit row 7, which it seals, is gone.\n',
    });
    const { status, stdout } = run('--json');
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      {
        sealed: 6,
        head: null,
        unsealed: 0,
        fault: { seal: 7, what: 'audit row 7, which it seals, is gone' },
        setBack: null,
      },
    ]);
  });
});

/** The store as the application calls it. */
function asApp() {
  return { query: (sql: string, parameters: unknown[]) => app.query(sql, parameters) } as never;
}
