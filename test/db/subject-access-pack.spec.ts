import type { Client } from 'pg';
import { timelineKinds } from '../../src/records/people/timeline-kinds.reader.ts';
import { neverTold, packKinds } from '../../src/records/subject-access/pack-kinds.ts';
import { besideTheTimeline } from '../../src/records/subject-access/pack.reader.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await aDatabase();
  owner = await session(database.owner);
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

/** Every table of the record of people, with its columns. */
async function tablesOfPeople(): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await owner.query(
    `select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns c
     where table_schema = 'public' and exists (select from information_schema.columns t
       where t.table_schema = 'superseded' and t.table_name = c.table_name
         and (t.column_name = 'person_id' or t.table_name = 'person'))
     group by 1 order by 1`,
  );
  return rows;
}

it('holds every table of the record of people', async () => {
  const told = [...besideTheTimeline, ...timelineKinds.map(({ table }) => table)];
  const names = (await tablesOfPeople()).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !told.includes(name))).toEqual([]);
});

// Whoever adds a column says in pack-kinds.ts whether it is about the person alone; until then each of them waits as unsorted.
it('knows of every column whether it is about the person alone', async () => {
  const unsorted = (await tablesOfPeople()).flatMap(({ name, columns }) => {
    const { said = [], own = [], others = [] } = packKinds[name] ?? {};
    const sorted = [
      ...neverTold,
      ...said,
      ...own.map(([, column]) => column),
      ...others.map((one) => one[2]),
    ];
    return columns.filter((column) => !sorted.includes(column)).map((column) => `${name}.${column}`);
  });
  expect(unsorted).toEqual([]);
});

it('names no column that is not there', async () => {
  const columnsOf = new Map((await tablesOfPeople()).map(({ name, columns }) => [name, columns]));
  const strays = Object.entries(packKinds).flatMap(([table, { said = [], own = [], others = [] }]) =>
    [...said, ...own.map(([, column]) => column), ...others.map((one) => one[2])]
      .filter((column) => !columnsOf.get(table)?.includes(column))
      .map((column) => `${table}.${column}`),
  );
  expect(strays).toEqual([]);
});
