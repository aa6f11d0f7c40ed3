import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { migrations } from '../../migrations/all.ts';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { HealthModule } from '../../src/platform/health/health.module.ts';
import { Readiness } from '../../src/platform/health/readiness.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';

const config = readConfig({});
const head = migrations.map(({ name }) => name);

describe('health', () => {
  let house: TestDatabase;
  let database: DataSource;
  const started: NestFastifyApplication[] = [];

  const pool = { applicationName: 'test', poolSize: 1, timeouts: requestTimeouts };
  const start = async (names: readonly string[], on = database) => {
    @Module({
      imports: [
        AccessModule.with({ config, database: on, isDemo: false }),
        HealthModule.with({ database: on, migrations: names }),
      ],
    })
    class HouseModule {}
    const app = await createServer(HouseModule, config, new Logger('silent'));
    await app.init();
    started.push(app);
    return app;
  };

  beforeAll(async () => {
    house = await aDatabase();
    database = await new DataSource(dataSourceOptions(house.app, pool)).initialize();
  });
  afterAll(async () => {
    for (const app of started) await app.close();
    await database?.destroy();
    await house?.drop();
  });

  it('is alive and ready, as the application, with every migration applied', async () => {
    const app = await start(head);
    expect((await app.inject({ url: '/livez' })).json()).toEqual({ status: 'alive' });
    expect((await app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' });
  });

  it('is ready on a database that is ahead, for the program that is being replaced', async () => {
    expect((await (await start(head.slice(0, -1))).inject({ url: '/readyz' })).statusCode).toBe(200);
  });

  it('is not ready while a migration is missing', async () => {
    const answer = await (await start([...head, 'Tomorrow1999999999999'])).inject({ url: '/readyz' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      type: 'urn:pledgekeeper:problem:not-ready',
      detail: 'The database lacks 1 migrations. Run "pledgekeeper migrate".',
    });
  });

  it('is not ready while the database is held after a restore', async () => {
    const owner = await session(house.owner);
    await owner.query(`update deployment set held_since = now(), held_because = 'restored for a drill'`);
    const answer = await (await start(head)).inject({ url: '/readyz' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json().detail).toMatch(
      /^The database is held since .*: restored for a drill\. When it is right, run/,
    );
    await owner.query(`update deployment set held_since = null, held_because = null`);
    await owner.end();
  });

  it('answers within a second, once for all, while the database does not; and lives', async () => {
    const app = await start(head);
    const runner = database.createQueryRunner();
    await runner.connect();
    const asked = Date.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.inject({ url: '/readyz' })));
    expect((database.driver as PostgresDriver).master.waitingCount).toBe(1);
    expect(Date.now() - asked).toBeLessThan(2_500);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(503));
    expect((await app.inject({ url: '/livez' })).statusCode).toBe(200);
    await runner.release();
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
  });

  it('is not ready without a database, and lives', async () => {
    const gone = new DataSource(dataSourceOptions('postgres://nobody@127.0.0.1:1/none', pool));
    const app = await start(head, gone);
    expect((await app.inject({ url: '/livez' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(503);
  });

  it('is not ready once it is closing', async () => {
    const app = await start(head);
    const readiness = app.get(Readiness, { strict: false });
    expect(await readiness.reasonAgainst()).toBeUndefined();
    await app.close();
    expect(await readiness.reasonAgainst()).toBe('This server is closing. Ask another.');
  });
});
