import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { SignInModule } from '../../src/pages/sign-in/sign-in.module.ts';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { Who, type Asker } from '../../src/platform/access/access.ts';
import { Allow } from '../../src/platform/access/policy.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';

const config = readConfig({});
const home = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const formHeaders = { ...home, 'content-type': 'application/x-www-form-urlencoded' };

@Controller('me')
@Allow('personal-adviser')
class MeController {
  @Get()
  read(@Who() { name }: Asker) {
    return { name };
  }

  @Post()
  write(@Who() { name }: Asker) {
    return { name };
  }
}

describe("the demo's front door", () => {
  let house: TestDatabase;
  let database: DataSource;
  let demo: NestFastifyApplication;
  let council: NestFastifyApplication;

  const start = async (isDemo: boolean) => {
    @Module({
      imports: [AccessModule.with({ config, database, isDemo }), ...(isDemo ? [SignInModule] : [])],
      controllers: [MeController],
    })
    class HouseModule {}
    const app = await createServer(HouseModule, config, new Logger('silent'));
    await app.init();
    return app;
  };
  const signIn = (workerRef: string, headers: Record<string, string> = formHeaders) =>
    demo.inject({ method: 'POST', url: '/sign-in', headers, payload: `workerRef=${workerRef}` });
  const cookieOf = async (workerRef: string) => {
    const [cookie] = (await signIn(workerRef)).cookies;
    return { [cookie!.name]: cookie!.value };
  };

  beforeAll(async () => {
    house = await aDatabase();
    const pool = { applicationName: 'test', poolSize: 2, timeouts: requestTimeouts };
    const owner = await new DataSource(dataSourceOptions(house.owner, pool)).initialize();
    await owner.query(`
      insert into worker (worker_ref, name, is_named_person) values ('W1', 'Priya Sharma', true), ('W2', 'Tom <b>Ashworth</b>', true),
        ('W3', 'Ama Mensah', true);
      insert into worker_role (worker_id, role, "start", "end")
        select w.id, r.role, london_today() - 1, london_today() + r.ends from worker w join (values
          ('W1', 'personal-adviser', null), ('W1', 'team-manager', 1), ('W2', 'board-member', null), ('W3', 'board-member', 0)
        ) r (worker_ref, role, ends) using (worker_ref);
    `);
    await owner.destroy();
    database = await new DataSource(dataSourceOptions(house.app, pool)).initialize();
    demo = await start(true);
    council = await start(false);
  });

  afterAll(async () => {
    await demo?.close();
    await council?.close();
    await database?.destroy();
    await house?.drop();
  });

  it('lists who has a role today, and writes names as text', async () => {
    const { body, headers } = await demo.inject({ url: '/sign-in' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<button name="workerRef" value="W1">Priya Sharma</button>');
    expect(body).toContain('personal adviser, team manager');
    expect(body).toContain('Tom &lt;b&gt;Ashworth&lt;/b&gt;');
    expect(body).not.toContain('Ama Mensah');
  });

  it('signs a browser in with a cookie that no script and no other site can use', async () => {
    const answer = await signIn('W1');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']).toMatch(
      /^pledgekeeper-demo=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=28800$/,
    );
    const me = await demo.inject({ url: '/me', cookies: await cookieOf('W1') });
    expect(me.json()).toEqual({ name: 'Priya Sharma' });
  });

  it('signs out', async () => {
    const answer = await demo.inject({ method: 'POST', url: '/sign-out', headers: formHeaders, payload: '' });
    expect(answer.headers.location).toBe('/sign-in');
    expect(answer.headers['set-cookie']).toMatch(/^pledgekeeper-demo=; .*Max-Age=0$/);
    const cookies = { 'pledgekeeper-demo': '' };
    expect((await demo.inject({ url: '/me', cookies })).statusCode).toBe(401);
  });

  it.each([
    ['another site', { ...formHeaders, origin: 'https://evil.example' }],
    ['another port', { ...formHeaders, origin: 'http://localhost:3001' }],
    ['a page that hides where it is', { ...formHeaders, origin: 'null' }],
    ['no origin at all', { host: home.host, 'content-type': formHeaders['content-type'] }],
  ])('refuses to sign in or out, or to change anything by cookie, for %s', async (_, headers) => {
    expect((await signIn('W1', headers)).statusCode).toBe(403);
    expect((await demo.inject({ method: 'POST', url: '/sign-out', headers, payload: '' })).statusCode).toBe(
      403,
    );
    const cookies = await cookieOf('W1');
    const { host, origin } = headers as typeof home;
    const change = {
      method: 'POST' as const,
      url: '/me',
      cookies,
      headers: { host, ...(origin && { origin }) },
    };
    expect((await demo.inject(change)).json()).toMatchObject({
      type: 'urn:pledgekeeper:problem:another-site',
    });
    expect(
      (await demo.inject({ ...change, headers: { ...home, 'idempotency-key': 'a-change-of-mine' } }))
        .statusCode,
    ).toBe(201);
  });

  it('takes a form only where a form is meant', async () => {
    const cookies = await cookieOf('W1');
    const answer = await demo.inject({
      method: 'POST',
      url: '/me',
      headers: formHeaders,
      cookies,
      payload: 'a=1',
    });
    expect(answer.statusCode).toBe(415);
  });

  it('gives a program a bearer token', async () => {
    const answer = await demo.inject({
      method: 'POST',
      url: '/api/v1/demo/token',
      payload: { workerRef: 'W1' },
    });
    expect(answer.json()).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 28800,
    });
    const headers = { authorization: `Bearer ${answer.json().access_token}` };
    expect((await demo.inject({ url: '/me', headers })).json()).toEqual({ name: 'Priya Sharma' });
    expect(
      (
        await demo.inject({
          method: 'POST',
          url: '/me',
          headers: { ...headers, 'idempotency-key': 'another-change' },
        })
      ).statusCode,
    ).toBe(201);
  });

  it.each(['W9', 'W3'])('does not make up %s, who is nobody or has no role', async (workerRef) => {
    const payload = { workerRef };
    expect((await demo.inject({ method: 'POST', url: '/api/v1/demo/token', payload })).statusCode).toBe(404);
    const answer = await signIn(workerRef);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('sends a browser that is not signed in to the door, and a program not', async () => {
    const browser = await demo.inject({ url: '/me', headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([browser.statusCode, browser.headers.location]).toEqual([303, '/sign-in']);
    expect((await demo.inject({ url: '/me', headers: { accept: 'application/json' } })).statusCode).toBe(401);
    const forbidden = await demo.inject({
      url: '/me',
      headers: { accept: 'text/html' },
      cookies: await cookieOf('W2'),
    });
    expect(forbidden.statusCode).toBe(403);
  });

  it('is not there outside the demo, and no cookie of it counts', async () => {
    const payload = { workerRef: 'W1' };
    expect((await council.inject({ url: '/sign-in' })).statusCode).toBe(404);
    expect(
      (await council.inject({ method: 'POST', url: '/sign-in', headers: home, payload })).statusCode,
    ).toBe(404);
    expect(
      (await council.inject({ method: 'POST', url: '/sign-out', headers: home, payload })).statusCode,
    ).toBe(404);
    expect((await council.inject({ method: 'POST', url: '/api/v1/demo/token', payload })).statusCode).toBe(
      404,
    );
    const page = { url: '/me', headers: { accept: 'text/html' }, cookies: await cookieOf('W1') };
    expect((await council.inject(page)).statusCode).toBe(401);
  });
});
