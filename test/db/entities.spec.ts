import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

let database: TestDatabase;
let owner: Client;
let source: DataSource;

beforeAll(async () => {
  database = await aDatabase();
  owner = await session(database.owner);
  const pool = { applicationName: 'test entities', poolSize: 1, timeouts: requestTimeouts, entities };
  source = await new DataSource(dataSourceOptions(database.app, pool)).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await owner?.end();
  await database?.drop();
});

const typeNames: Record<string, string> = { timestamptz: 'timestamp with time zone', int: 'integer' };

it('every entity says of its table what the migrations made of it', async () => {
  expect(source.entityMetadatas.length).toBe(entities.length);
  for (const { tableName, columns } of source.entityMetadatas) {
    const { rows } = await owner.query(
      `select column_name as name, data_type as type, is_nullable = 'YES' as "isNullable"
       from information_schema.columns where table_schema = 'public' and table_name = $1 order by 1`,
      [tableName],
    );
    const said = columns.map(({ databaseName: name, type, isNullable }) => ({
      name,
      type: typeNames[String(type)] ?? String(type),
      isNullable,
    }));
    expect([tableName, said.toSorted((a, b) => (a.name < b.name ? -1 : 1))]).toEqual([tableName, rows]);
  }
});

it('the stamps are never written by us', () => {
  for (const { tableName, columns } of source.entityMetadatas) {
    const stamps = columns.filter(({ databaseName }) =>
      /^(known_from|row_version|recorded_by)$/.test(databaseName),
    );
    expect([tableName, stamps.map(({ isInsert, isUpdate }) => isInsert || isUpdate)]).toEqual([
      tableName,
      [false, false, false],
    ]);
  }
});
