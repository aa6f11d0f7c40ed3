import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrations } from '../../migrations/all.ts';
import { assertSafe } from '../../src/platform/database/assert-safe.ts';
import { withClient } from '../../src/platform/database/client.ts';
import {
  dataSourceOptions,
  jobTimeouts,
  requestTimeouts,
  type Timeouts,
} from '../../src/platform/database/data-source.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { createRoles, rolesSql } from '../../src/platform/database/roles.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { testServer } from '../database/server.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await aDatabase();
  await withClient(database.owner, (client) =>
    client.query('create table day (day date, days date[]); grant select, insert on day to pledgekeeper_app'),
  );
});
afterAll(() => database.drop());

async function aDataSource(timeouts: Timeouts = requestTimeouts): Promise<DataSource> {
  return new DataSource(
    dataSourceOptions(database.app, { applicationName: 'spec', poolSize: 2, timeouts }),
  ).initialize();
}

const connectionsOf = (dataSource: DataSource): number =>
  (dataSource.driver as unknown as { master: { totalCount: number } }).master.totalCount;

describe('a transaction', () => {
  let dataSource: DataSource;
  beforeEach(async () => {
    dataSource = await aDataSource();
  });
  afterEach(() => dataSource.destroy());

  const whoAsks = `select current_setting('app.user', true) as who, current_setting('app.purpose', true) as why,
                          pg_backend_pid() as session`;
  const days = () => dataSource.query('select day, days from day');

  it('has its settings, and the next one on the same connection has not', async () => {
    const ask = (settings?: Record<string, string>) =>
      inTransaction(dataSource, (manager) => manager.query(whoAsks), settings);
    const [inside] = await ask({ 'app.user': "O'Hara", 'app.purpose': 'visit' });
    expect(inside).toMatchObject({ who: "O'Hara", why: 'visit' });
    const [next] = await ask();
    expect(next.session).toBe(inside.session);
    expect(next.who || next.why || null).toBeNull();
  });

  it('is kept when the work is done, with its days as text', async () => {
    const answer = await inTransaction(dataSource, async (manager) => {
      await manager.query(`insert into day values ('2010-06-01', '{2010-06-01,null,2028-02-29}')`);
      return 'answer';
    });
    expect(answer).toBe('answer');
    expect(await days()).toEqual([{ day: '2010-06-01', days: ['2010-06-01', null, '2028-02-29'] }]);
  });

  it('is undone when the work throws, and the connection serves on', async () => {
    const before = await days();
    const failing = inTransaction(dataSource, async (manager) => {
      await manager.query(`insert into day values ('2011-01-01')`);
      throw new Error('no such child');
    });
    await expect(failing).rejects.toThrow('no such child');
    expect(await days()).toEqual(before);
    expect(connectionsOf(dataSource)).toBe(1);
  });

  it('is undone when a statement fails', async () => {
    await expect(inTransaction(dataSource, (manager) => manager.query('select 1 / 0'))).rejects.toThrow(
      'division by zero',
    );
    expect(connectionsOf(dataSource)).toBe(1);
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('destroys a connection that broke', async () => {
    const broken = inTransaction(dataSource, async (manager) => {
      const [{ pid }] = await manager.query('select pg_backend_pid() as pid');
      await withClient(testServer().superuser, (client) =>
        client.query('select pg_terminate_backend($1)', [pid]),
      );
      await manager.query('select 1');
    });
    await expect(broken).rejects.toThrow();
    expect(connectionsOf(dataSource)).toBe(0);
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('destroys a connection that does not answer, without waiting for its rollback', async () => {
    const impatient = await aDataSource({ ...requestTimeouts, answer: 300 });
    const started = Date.now();
    await expect(inTransaction(impatient, (manager) => manager.query('select pg_sleep(4)'))).rejects.toThrow(
      'Query read timeout',
    );
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(connectionsOf(impatient)).toBe(0);
    await impatient.destroy();
  });
});

describe('a data source', () => {
  const limits = `select name, setting from pg_settings where name ~ '^(statement|lock|transaction|idle_in_transaction_session)_timeout$'`;

  it.each([
    ['requests', requestTimeouts, { statement: '5000', lock: '3000', idle: '10000', transaction: '15000' }],
    ['jobs', jobTimeouts, { statement: '300000', lock: '3000', idle: '60000', transaction: '0' }],
  ])('gives up in time: %s', async (_, timeouts, expected) => {
    const dataSource = await aDataSource(timeouts);
    const rows: { name: string; setting: string }[] = await dataSource.query(limits);
    const found = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    expect(found).toMatchObject({
      statement_timeout: expected.statement,
      lock_timeout: expected.lock,
      idle_in_transaction_session_timeout: expected.idle,
    });
    // PostgreSQL 15 and 16 have no such limit.
    expect([expected.transaction, undefined]).toContain(found.transaction_timeout);
    await dataSource.destroy();
  });
});

class First1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('create table first (id int)');
  down = (runner: QueryRunner) => runner.query('drop table first');
}

class Second1700000000002 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('alter table first add column name text');
  down = (runner: QueryRunner) => runner.query('alter table first drop column name');
}

class Wrong1700000000003 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('create table third (id int); select 1 / 0');
  down = () => Promise.resolve();
}

describe('migrate', () => {
  let fresh: TestDatabase;
  beforeEach(async () => {
    fresh = await aDatabase();
  });
  afterEach(() => fresh.drop());

  it('says what ran, oldest first, and runs it once', async () => {
    const both = [First1700000000001, Second1700000000002];
    const first = await migrate(fresh.owner, both, []);
    expect(first.ran).toEqual(['First1700000000001', 'Second1700000000002']);
    expect(first.queueVersion).toBeGreaterThan(0);
    expect(await migrate(fresh.owner, both, [])).toEqual({ ...first, ran: [] });
  });

  it('runs once when many processes migrate at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 4 }, () => migrate(fresh.owner, [First1700000000001], [])),
    );
    expect(all.flatMap(({ ran }) => ran)).toEqual(['First1700000000001']);
  });

  it('keeps the ones before the one that failed, and nothing of that one', async () => {
    await expect(migrate(fresh.owner, [First1700000000001, Wrong1700000000003], [])).rejects.toThrow(
      'division by zero',
    );
    const tables = await withClient(fresh.owner, (client) =>
      client.query(`select relname from pg_class where relname in ('first', 'third')`),
    );
    expect(tables.rows).toEqual([{ relname: 'first' }]);
  });

  it('waits for a table that is in use, without end to the patience of those behind it', async () => {
    await migrate(fresh.owner, [First1700000000001], []);
    const slow = await withClient(fresh.owner, async (client) => {
      await client.query('begin; select from first');
      const migrating = migrate(fresh.owner, [First1700000000001, Second1700000000002], []);
      await new Promise((resolve) => setTimeout(resolve, 3_300));
      // Its wait of three seconds is over, so it queues no longer and another reader gets through.
      await withClient(fresh.owner, (reader) => reader.query('select from first'));
      await client.query('commit');
      return migrating;
    });
    expect(slow.ran).toEqual(['Second1700000000002']);
  });

  it('lets the application and the jobs fill the queue, and the jobs work it', async () => {
    await migrate(fresh.owner, migrations, ['spec']);
    const at = (connectionString: string) => ({ connection: { connectionString, max: 3 } });
    const byApp = new Queue('spec', at(fresh.app), createPostgresBackend);
    const byJobs = new Queue('spec', at(fresh.worker), createPostgresBackend);
    const seen: number[] = [];
    const look = async ({ data }: { data: { id: number } }) => void seen.push(data.id);
    await byApp.add('look', { id: 1 });
    await byJobs.addBulk([2, 3].map((id) => ({ name: 'look', data: { id }, opts: { jobId: `look-${id}` } })));

    const worker = new Worker('spec', look, at(fresh.worker), createPostgresBackend);
    while (seen.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(new Set(seen)).toEqual(new Set([1, 2, 3]));
    await Promise.all([worker.close(), byApp.close(), byJobs.close()]);

    await expect(assertSafe(fresh.app, 'app')).resolves.toBeUndefined();
    await expect(assertSafe(fresh.worker, 'worker')).resolves.toBeUndefined();
  });
});

const onServer = (text: string) => withClient(testServer().superuser, (client) => client.query(text));
const as = (name: string, url: string) =>
  Object.assign(new URL(url), { username: name, password: 'test' }).href;

describe('the roles', () => {
  it('are made by many at the same moment', async () => {
    const { superuser, passwords, template } = testServer();
    await Promise.all(Array.from({ length: 3 }, () => createRoles(superuser, passwords, template)));
    await expect(assertSafe(database.app, 'app')).resolves.toBeUndefined();
  });

  it('come as text for an administrator, passwords quoted', () => {
    const text = rolesSql({ owner: "it's", app: 'b', worker: 'c' });
    expect(text).toContain(`alter role pledgekeeper_owner password 'it''s';`);
    expect(text).toContain('create database "pledgekeeper" owner pledgekeeper_owner');
  });

  it.each([
    ['app', 'create table mine (id int)'],
    ['app', 'create schema mine'],
    ['app', 'create temp table mine (id int)'],
    ['worker', 'create table mine (id int)'],
    ['worker', 'create schema mine'],
  ] as const)('make nothing that stays: %s, %s', async (role, text) => {
    await expect(withClient(database[role], (client) => client.query(text))).rejects.toThrow(
      'permission denied',
    );
  });

  it('let the jobs stage what arrives', async () => {
    const staged = withClient(database.worker, (client) => client.query('create temp table mine (id int)'));
    await expect(staged).resolves.toBeDefined();
  });

  it('let nobody else connect', async () => {
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
    await onServer(`create role ${name} login password 'test'`);
    try {
      await expect(withClient(as(name, database.app), (client) => client.query('select 1'))).rejects.toThrow(
        'permission denied for database',
      );
    } finally {
      await onServer(`drop role ${name}`);
    }
  });
});

describe('the check at boot', () => {
  it('passes the application and the jobs as they are made', async () => {
    await expect(assertSafe(database.app, 'app')).resolves.toBeUndefined();
    await expect(assertSafe(database.worker, 'worker')).resolves.toBeUndefined();
  });

  it('refuses the owner, naming what it owns', async () => {
    await expect(assertSafe(database.owner, 'app')).rejects.toThrow(
      /pledgekeeper_owner owns the database test_/,
    );
  });

  it('refuses the jobs where the application should be', async () => {
    await expect(assertSafe(database.worker, 'app')).rejects.toThrow(
      'pledgekeeper_worker is not pledgekeeper_app',
    );
  });

  it.each([
    ['a superuser', 'superuser', '', 'is a superuser'],
    ['BYPASSRLS', 'bypassrls', '', 'has BYPASSRLS'],
    ['who may create roles', 'createrole', '', 'may create roles'],
    ['a member of the owner', '', 'pledgekeeper_owner', 'owns the database'],
    ['a member of the jobs', '', 'pledgekeeper_worker', 'may see what pledgekeeper_worker sees'],
  ])('refuses %s', async (_, attribute, group, words) => {
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
    const groups = ['pledgekeeper_app', group].filter(Boolean).join(', ');
    await onServer(`create role ${name} login ${attribute} password 'test' in role ${groups}`);
    try {
      await expect(assertSafe(as(name, database.app), 'app')).rejects.toThrow(words);
    } finally {
      await onServer(`drop role ${name}`);
    }
  });
});
