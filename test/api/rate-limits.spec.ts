import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.ts';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import type { Limits } from '../../src/platform/access/request-limits.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { EetModule } from '../../src/records/eet/eet.module.ts';
import { WorkforceModule } from '../../src/records/workforce/workforce.module.ts';
import { aSignInService, type SignInService } from './sign-in-service.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const tooMany = 'urn:pledgekeeper:problem:too-many';

describe('limits', () => {
  let council: SmallCouncil;
  let service: SignInService;
  let database: DataSource;
  let server: NestFastifyApplication | undefined;
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    council = await aSmallCouncil();
    service = await aSignInService();
    await council.owner.query(`update worker set subject = $1 || ' ' || worker_ref`, [service.url]);
    const pool = { applicationName: 'test limits', poolSize: 4, timeouts: requestTimeouts, entities };
    database = await new DataSource(dataSourceOptions(council.place.app, pool)).initialize();
  });
  afterEach(() => server?.close());
  afterAll(async () => {
    await database?.destroy();
    service?.stop();
    await council?.close();
  });

  const start = async (limits?: Limits, environment: Record<string, string> = {}) => {
    lines = [];
    const config = readConfig({ ...service.environment, ...environment });
    const logger = new Logger('info', { write: (line) => void lines.push(JSON.parse(line)) });
    @Module({
      imports: [
        AccessModule.with({ config, database, isDemo: false, limits, logger }),
        EetModule,
        WorkforceModule,
      ],
    })
    class HouseModule {}
    const app = await createServer(HouseModule, config, new Logger('silent'));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    server = app;
    const get = async (token: string, url: string, more: InjectOptions = {}) =>
      app.inject({ ...more, url, headers: { ...more.headers, authorization: `Bearer ${token}` } });
    const as = async (worker: Worker, url = `/api/v1/people/${council.people.jordan}/eet-statuses`) =>
      get(await service.tokenFor(worker), url);
    return { get, as };
  };
  const statuses = async (times: number, ask: () => Promise<{ statusCode: number }>) => {
    const found: number[] = [];
    for (let n = 0; n < times; n++) found.push((await ask()).statusCode);
    return found;
  };

  it('answers 600 requests of one worker in five minutes, and refuses the next with one alert', async () => {
    const { as, get } = await start();
    const token = await service.tokenFor('adviser');
    const url = `/api/v1/people/${council.people.jordan}/eet-statuses`;
    expect(new Set(await statuses(600, () => get(token, url)))).toEqual(new Set([200]));
    const refused = await get(token, url);
    expect([refused.statusCode, refused.json().type]).toEqual([429, tooMany]);
    expect(refused.body).not.toContain(council.people.jordan);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(200);
    expect(wait).toBeLessThanOrEqual(300);
    expect(await statuses(5, () => as('adviser'))).toEqual([429, 429, 429, 429, 429]);
    expect(lines).toEqual([
      expect.objectContaining({
        event: 'alert',
        alert: 'too many requests about people',
        workerId: council.workers.adviser,
      }),
    ]);
    expect((await as('manager')).statusCode).toBe(200);
  });

  const few: Limits = {
    aboutPeople: { requests: 3, seconds: 1 },
    failedSignIns: { requests: 3, seconds: 1 },
  };

  it('goes on when the time is over', async () => {
    const { as } = await start(few);
    expect(await statuses(4, () => as('adviser'))).toEqual([200, 200, 200, 429]);
    await sleep(1_100);
    expect(await statuses(4, () => as('adviser'))).toEqual([200, 200, 200, 429]);
    expect(lines.filter(({ event }) => event === 'alert')).toHaveLength(2);
  });

  it('counts whatever a worker asks for who sees people, also those who are not there', async () => {
    const { as } = await start(few);
    const nobody = '/api/v1/people/00000000-0000-4000-8000-000000000000/eet-statuses';
    expect((await as('adviser', nobody)).statusCode).toBe(404);
    expect((await as('adviser', '/api/v1/workers')).statusCode).toBe(200);
    expect((await as('adviser')).statusCode).toBe(200);
    expect((await as('adviser', nobody)).statusCode).toBe(429);
  });

  it('does not count the requests of whoever sees nobody', async () => {
    const { as } = await start(few);
    expect(await statuses(5, () => as('administrator', '/api/v1/workers'))).toEqual([
      200, 200, 200, 200, 200,
    ]);
    expect(await statuses(4, () => as('analyst', '/api/v1/workers'))).toEqual([200, 200, 200, 429]);
  });

  it('does not look at a token after 30 refused ones of an address in a minute', async () => {
    const { get } = await start();
    const [forged, good] = [await service.forgedFor('adviser'), await service.tokenFor('adviser')];
    const url = `/api/v1/people/${council.people.jordan}/eet-statuses`;
    const from = (remoteAddress: string, token: string) => get(token, url, { remoteAddress });
    expect(new Set(await statuses(30, () => from('192.0.2.1', forged)))).toEqual(new Set([401]));
    const refused = await from('192.0.2.1', good);
    expect([refused.statusCode, refused.json().type]).toEqual([429, tooMany]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(30);
    expect((await from('192.0.2.2', good)).statusCode).toBe(200);
  });

  it('looks again when the time is over', async () => {
    const { get } = await start(few);
    const [forged, good] = [await service.forgedFor('adviser'), await service.tokenFor('adviser')];
    expect(await statuses(4, () => get(forged, '/api/v1/workers'))).toEqual([401, 401, 401, 429]);
    expect((await get(good, '/api/v1/workers')).statusCode).toBe(429);
    await sleep(1_100);
    expect((await get(good, '/api/v1/workers')).statusCode).toBe(200);
  });

  it('counts no token that has run out, and no request without one', async () => {
    const { get } = await start(few);
    const runOut = await service.runOutFor('adviser');
    expect(await statuses(5, () => get(runOut, '/api/v1/workers'))).toEqual([401, 401, 401, 401, 401]);
    expect(await statuses(5, async () => server!.inject({ url: '/api/v1/workers' }))).toEqual([
      401, 401, 401, 401, 401,
    ]);
    expect((await get(await service.tokenFor('adviser'), '/api/v1/workers')).statusCode).toBe(200);
  });

  it('believes a proxy of ours who it speaks for, and nobody else', async () => {
    const { get } = await start(few, { TRUSTED_PROXIES: '127.0.0.1, 172.16.0.0/12' });
    const [forged, good] = [await service.forgedFor('adviser'), await service.tokenFor('adviser')];
    const by = (remoteAddress: string, said: string, token: string) =>
      get(token, '/api/v1/workers', { remoteAddress, headers: { 'x-forwarded-for': said } });
    // The client writes whatever it likes in front of what the proxy adds.
    let n = 0;
    expect(await statuses(4, () => by('172.18.0.1', `10.0.0.${n++}, 192.0.2.1, 127.0.0.1`, forged))).toEqual([
      401, 401, 401, 429,
    ]);
    expect((await by('172.18.0.1', '192.0.2.1', good)).statusCode).toBe(429);
    expect((await by('172.18.0.1', '192.0.2.2', good)).statusCode).toBe(200);
    expect(await statuses(4, () => by('192.0.2.9', `10.0.0.${n++}`, forged))).toEqual([401, 401, 401, 429]);
  });

  it('does not start with a proxy that is no address', async () => {
    await expect(start(few, { TRUSTED_PROXIES: '172.16.0.0/99' })).rejects.toThrow(
      'TRUSTED_PROXIES has "172.16.0.0/99"',
    );
    expect(() => readConfig({ TRUSTED_PROXIES: 'the proxy' })).toThrow(
      'must be addresses or networks of proxies',
    );
  });
});
