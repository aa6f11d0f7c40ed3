import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { migrations } from '../../migrations/all.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { anEmptyDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

let database: TestDatabase;
let owner: Client;
let dataSource: DataSource;
let runner: QueryRunner;

beforeAll(async () => {
  database = await anEmptyDatabase();
  owner = await session(database.owner);
  const pool = { applicationName: 'test migrations', poolSize: 1, timeouts: jobTimeouts };
  dataSource = await new DataSource(dataSourceOptions(database.owner, pool)).initialize();
  runner = dataSource.createQueryRunner();
});
afterAll(async () => {
  await runner.release();
  await dataSource.destroy();
  await owner.end();
  await database.drop();
});

const ours = `!~ '^(pg_.*|information_schema|bullmq)$'`;
const rights = (acl: string) =>
  `(select string_agg(a::text, ' ' order by a::text collate "C") from unnest(${acl}) a)`;

/** What the catalogue says of our schemas, a line for each thing, without the numbers it gives them. */
const catalogue = {
  schemas: `select nspname, ${rights('nspacl')} from pg_namespace where nspname ${ours}`,
  relations: `select oid::regclass, relkind, relrowsecurity, relforcerowsecurity, relpersistence, reloptions, pg_get_userbyid(relowner), ${rights('relacl')},
    case when relkind = 'v' then pg_get_viewdef(oid) end from pg_class where relnamespace::regnamespace::text ${ours} and relkind in ('r', 'v', 'm', 'S', 'p')`,
  columns: `select attrelid::regclass, attname, row_number() over (partition by attrelid order by attnum), format_type(atttypid, atttypmod), attnotnull,
      attidentity, attgenerated, pg_get_expr(adbin, adrelid), ${rights('attacl')}
    from pg_attribute join pg_class c on c.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped and relkind in ('r', 'v', 'm', 'p') and relnamespace::regnamespace::text ${ours}`,
  indexes: `select schemaname, tablename, indexname, indexdef from pg_indexes where schemaname ${ours}`,
  constraints: `select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text ${ours} and conrelid <> 0`,
  policies: `select schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies where schemaname ${ours}`,
  triggers: `select tgrelid::regclass, tgname, pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
    where not tgisinternal and relnamespace::regnamespace::text ${ours}`,
  functions: `select oid::regprocedure, prosecdef, provolatile, proconfig, pg_get_userbyid(proowner), ${rights('proacl')}, prosrc
    from pg_proc where pronamespace::regnamespace::text ${ours}`,
  types: `select oid::regtype, typtype from pg_type where typnamespace::regnamespace::text ${ours} and typtype in ('d', 'e', 'r')`,
  defaults: `select defaclnamespace::regnamespace, defaclobjtype, defaclacl from pg_default_acl where defaclnamespace::regnamespace::text ${ours}`,
};

type Catalogue = Record<keyof typeof catalogue, string[]>;

async function read(): Promise<Catalogue> {
  const found: Partial<Catalogue> = {};
  for (const [kind, sql] of Object.entries(catalogue)) {
    const { rows } = await owner.query<{ line: string }>(
      `select line::text as line from (${sql}) line order by line::text collate "C"`,
    );
    found[kind as keyof Catalogue] = rows.map(({ line }) => line);
  }
  return found as Catalogue;
}

async function run(direction: 'up' | 'down', Migration: (typeof migrations)[number]): Promise<void> {
  await runner.startTransaction();
  await new Migration()[direction](runner);
  await runner.commitTransaction();
}

it('every migration takes back the whole of what it did, and does it again, or says why it cannot', async () => {
  const nothing = await read();
  expect([...nothing.functions, ...nothing.policies, ...nothing.triggers]).toEqual([]);
  const withoutWayBack = new Map<string, string>();
  for (const Migration of migrations) {
    const before = await read();
    await run('up', Migration);
    const after = await read();
    const refusal = await run('down', Migration).catch((error: Error) => error.message);
    if (refusal) {
      withoutWayBack.set(Migration.name, refusal);
      await runner.rollbackTransaction();
      continue;
    }
    expect([Migration.name, await read()]).toEqual([Migration.name, before]);
    await run('up', Migration);
    expect([Migration.name, await read()]).toEqual([Migration.name, after]);
  }
  expect([...withoutWayBack]).toEqual([
    ['WhoRecordedIt1795305605000', expect.stringMatching(/^There is no way back: .{20}/)],
    ['OnePersonOnce1795478400000', expect.stringMatching(/^There is no way back: .{20}/)],
  ]);
  const whole = await read();
  expect(whole.triggers.length).toBeGreaterThan(50);
  expect(whole.policies.length).toBeGreaterThan(50);
});

it('are known by a time and a purpose, and stand in the order of their times', () => {
  const times = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(migrations.length);
});
