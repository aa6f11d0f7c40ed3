import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { DemoIssuer } from '../../src/platform/access/demo-issuer.ts';
import type { Role } from '../../src/platform/access/policy.ts';
import { DemoClock } from '../../src/platform/clock/clock.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { WorklistModule } from '../../src/worklist/worklist.module.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

@Module({})
class WorklistAlone {}

let database: TestDatabase;
let owner: Client;
let asking: DataSource;
let app: NestFastifyApplication;
let personId: string;

beforeAll(async () => {
  database = await aDatabase();
  owner = await session(database.owner);
  await owner.query('update deployment set is_demo = true');
  await owner.query(`select set_config('pledgekeeper.recorded_at', '2018-01-02T09:00:00Z', false)`);
  const adviser = await aWorker('adviser', 'personal-adviser');
  await aWorker('analyst', 'performance-analyst');
  const { rows } = await owner.query(
    `insert into person (child_id, born_on, given_name) values ('C1', '2000-02-10', 'Ada') returning id`,
  );
  personId = rows[0].id;
  await owner.query(
    `insert into pa_allocation (person_id, worker_id, "start") values ($1, $2, '2018-01-02')`,
    [personId, adviser],
  );

  const config = readConfig({});
  const pool = { applicationName: 'test worklist', poolSize: 2, timeouts: requestTimeouts };
  asking = await new DataSource(dataSourceOptions(database.app, pool)).initialize();
  // Monday 4 February 2019, 08:45.
  const clock = new DemoClock(new Date('2019-02-04T08:45:00Z'));
  const imports = [
    AccessModule.with({ config, database: asking, isDemo: true, clock }),
    WorklistModule.with('E08000034'),
  ];
  app = await createServer({ module: WorklistAlone, imports }, config, new Logger('silent'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await asking.destroy();
  await owner.end();
  await database.drop();
});

async function aWorker(name: string, role: Role): Promise<string> {
  const { rows } = await owner.query(
    `insert into worker (worker_ref, name, team, is_named_person) values ($1, $1, 'North', true) returning id`,
    [name],
  );
  await owner.query(`insert into worker_role (worker_id, role, "start") values ($1, $2, '2018-01-01')`, [
    rows[0].id,
    role,
  ]);
  return rows[0].id;
}

async function ask(worker: string | null, query = '') {
  const token = worker && (await app.get(DemoIssuer).tokenFor(worker));
  return app.inject({
    url: `/api/v1/worklist${query}`,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
}

it('answers the asker’s own list as at today', async () => {
  const answer = await ask('adviser');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    asAt: '2019-02-04',
    knownAt: null,
    worker: 'me',
    items: [],
    people: [{ personId, name: 'Ada', nextBirthday: { on: '2019-02-10', turns: 19 } }],
    approvals: [],
    actions: [],
    restricted: 0,
    empty: 'Nothing due in 14 days. 1 person has a birthday.',
  });
});

it('takes another day, and an instant of knowledge', async () => {
  expect((await ask('adviser', '?as_at=2019-01-31&worker=me')).json()).toMatchObject({
    asAt: '2019-01-31',
    people: [{ personId }],
  });
  const before = await ask('adviser', '?known_at=2018-01-01T00:00:00Z');
  expect(before.json()).toMatchObject({ knownAt: '2018-01-01T00:00:00Z', people: [] });
});

it.each([
  ['nobody', null, '', 401],
  ['a role without people', 'analyst', '', 403],
  ['an adviser who asks for a team', 'adviser', '?worker=team', 403],
  ['whoever asks for a stranger', 'adviser', '?worker=everybody', 400],
  ['whoever names no day', 'adviser', '?as_at=2019-02-30', 400],
] as const)('refuses %s', async (_, worker, query, status) => {
  const answer = await ask(worker, query);
  expect(answer.statusCode).toBe(status);
  expect(answer.body).not.toContain(personId);
});
