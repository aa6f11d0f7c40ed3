import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { draftInOurTime } from '../../src/extracts/publication/draft-extracts.service.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

let place: TestDatabase;
let owner: Client;
let database: DataSource;

beforeAll(async () => {
  place = await aDatabase();
  owner = await session(place.owner);
  const pool = { applicationName: 'test jobs', poolSize: 3, timeouts: jobTimeouts };
  database = await new DataSource(dataSourceOptions(place.worker, pool)).initialize();
  await counted('2018-11-30');
  await counted('2018-12-31');
});
afterAll(async () => {
  await database?.destroy();
  await owner?.end();
  await place?.drop();
});

const counted = (asAt: PlainDate) =>
  owner.query(
    `insert into snapshot (as_at, known_at, catalogue_version, closed_at) values ($1::date, $1::date + interval '30 hours', 'a1b2', now())`,
    [asAt],
  );
const draft = (today: PlainDate, goLive: PlainDate | null = null) =>
  draftInOurTime({ database, goLive, today: () => today });
const drafted = async () =>
  (await owner.query(`select as_at as day from extract_version order by 1`)).rows.map(({ day }) => day);

it('writes none while no night was counted, and nobody said since when', async () => {
  expect(await draft('2019-01-02')).toBe(0);
});

it('writes from the first night on, on the first working day and never twice', async () => {
  await owner.query(`insert into night (night, known_at) values ('2018-12-20', '2018-12-20T02:00:00Z')`);
  expect([await draft('2019-01-01'), await drafted()]).toEqual([0, []]);
  expect(await draft('2019-01-02')).toBe(1);
  expect([await draft('2019-01-02'), await draft('2019-01-31'), await drafted()]).toEqual([
    0,
    0,
    ['2018-12-31'],
  ]);
});

it('writes what was missed once go-live is said to be earlier', async () => {
  expect([await draft('2019-01-31', '2018-12-01'), await drafted()]).toEqual([
    1,
    ['2018-11-30', '2018-12-31'],
  ]);
});

it('leaves a demonstration to its own time', async () => {
  await counted('2019-01-31');
  await owner.query(`update deployment set is_demo = true`);
  expect(await draft('2019-02-01')).toBe(0);
  await owner.query(`update deployment set is_demo = false`);
  expect(await draft('2019-02-01')).toBe(1);
});
