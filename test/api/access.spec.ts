import { randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, Injectable, Module, Param, Post, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../src/platform/access/access.ts';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { DemoIssuer } from '../../src/platform/access/demo-issuer.ts';
import { Allow, Open, roles, type Role } from '../../src/platform/access/policy.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { Problem } from '../../src/platform/http/problems.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { aDatabase } from '../database/database.ts';

const config = readConfig({});
const quiet = new Logger('silent');

class Note {
  @IsString() text!: string;
}

const gate = { opened: Promise.resolve(), entered: () => {} };

@Injectable()
class NoteStore {
  async add(manager: EntityManager, text: string): Promise<void> {
    await manager.query('insert into note (text) values ($1)', [text]);
  }
}

@Controller('notes')
@Allow('personal-adviser', 'team-manager')
class NotesController {
  constructor(private readonly store: NoteStore) {}

  @Get('who')
  async who(@Who() who: Asker, @Tx() manager: EntityManager) {
    const [row] = await manager.query(
      `select asking_worker() as asking, pg_backend_pid() as pid, current_user as role`,
    );
    return { ...who, ...row };
  }

  @Post()
  async add(@Tx() manager: EntityManager, @Body() { text }: Note) {
    await this.store.add(manager, text);
    return { text };
  }

  @Post('then-fail/:how')
  async addThenFail(@Tx() manager: EntityManager, @Param('how') how: string) {
    await this.store.add(manager, 'half done');
    if (how === 'problem') throw new Problem('contradicts-the-record');
    if (how === 'sql') await manager.query('select 1 / 0');
    throw new Error('a secret: Nadia Example, 1 June 2010');
  }

  @Post('pass-over-a-failure')
  async passOver(@Tx() manager: EntityManager) {
    await this.store.add(manager, 'lost without a word');
    await manager.query('select 1 / 0').catch(() => undefined);
    return { stored: true };
  }

  @Post('fail-at-commit')
  async failAtCommit(@Tx() manager: EntityManager) {
    await this.store.add(manager, 'refused at commit');
    return { stored: true };
  }

  @Post('lose-the-connection')
  async lose(@Tx() manager: EntityManager) {
    await this.store.add(manager, 'cut off');
    await manager.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    return { stored: true };
  }

  @Post('slow')
  async slow(@Tx() manager: EntityManager) {
    await this.store.add(manager, 'for a client that left');
    gate.entered();
    await gate.opened;
    return { stored: true };
  }

  @Get('for-analysts')
  @Allow('performance-analyst')
  forAnalysts() {
    return {};
  }
}

@Controller('open')
@Open('a test')
class OpenController {
  @Get()
  open() {
    return { open: true };
  }

  @Get('tx')
  tx(@Tx() manager: EntityManager) {
    return manager.query('select 1');
  }

  @Get('who')
  who(@Who() who: Asker) {
    return who;
  }

  @Get('shut')
  @Allow('administrator')
  shut() {
    return {};
  }
}

function aModule(database: DataSource, controllers: Type[], isDemo = true, settings = config): Type {
  @Module({
    imports: [AccessModule.with({ config: settings, database, isDemo })],
    controllers,
    providers: [NoteStore],
  })
  class HouseModule {}
  return HouseModule;
}

describe('who may do what', () => {
  let house: Awaited<ReturnType<typeof aDatabase>>;
  let database: DataSource;
  let owner: DataSource;
  let app: NestFastifyApplication;
  let issuer: DemoIssuer;

  const notes = async () =>
    (await owner.query('select text from note order by 1')).map((row: Note) => row.text);
  const bearer = async (workerRef: string) => ({
    authorization: `Bearer ${await issuer.tokenFor(workerRef)}`,
  });
  const ask = async (workerRef: string, url: string, payload?: object) =>
    app.inject({
      method: payload ? 'POST' : 'GET',
      url,
      headers: { ...(await bearer(workerRef)), 'idempotency-key': randomUUID() },
      payload,
    });

  beforeAll(async () => {
    house = await aDatabase();
    owner = await new DataSource(
      dataSourceOptions(house.owner, { applicationName: 'test', poolSize: 2, timeouts: requestTimeouts }),
    ).initialize();
    await owner.query(`
      create table note (text text not null);
      grant select, insert on note to pledgekeeper_app;
      create function refuse_note() returns trigger language plpgsql as
        $$ begin raise exception using errcode = '23P01', message = 'overlaps Nadia Example'; end $$;
      create constraint trigger refused after insert on note deferrable initially deferred
        for each row when (new.text = 'refused at commit') execute function refuse_note();
      insert into worker (worker_ref, name, team, is_named_person) values
        ('W1', 'Priya Sharma', 'leaving care', true), ('W2', 'Tom Ashworth', 'leaving care', true), ('W3', 'Ama Mensah', null, true),
        ('W4', 'Jo Fenwick', null, true);
      insert into worker_role (worker_id, role, "start", "end")
        select w.id, r.role, london_today() + r.starts, london_today() + r.ends from worker w join (values
          ('W1', 'personal-adviser', -10, null), ('W1', 'team-manager', 0, 1), ('W1', 'administrator', 1, null), ('W1', 'reviewing-officer', -9, 0),
          ('W2', 'virtual-school', -10, null), ('W4', 'team-manager', -10, 0)) r (worker_ref, role, starts, ends) using (worker_ref);
    `);
    // A pool of one: a request that kept its connection would stop the next.
    const options = dataSourceOptions(house.app, {
      applicationName: 'test',
      poolSize: 1,
      timeouts: requestTimeouts,
    });
    database = await new DataSource(options).initialize();
    app = await createServer(aModule(database, [NotesController, OpenController]), config, quiet);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    issuer = app.get(DemoIssuer);
  });

  afterEach(() => owner.query('truncate note'));

  afterAll(async () => {
    await app?.close();
    await database?.destroy();
    await owner?.destroy();
    await house?.drop();
  });

  it('tells the handler who is asking and the database the same, with the roles open today', async () => {
    const answer = await ask('W1', '/notes/who');
    expect(answer.statusCode).toBe(200);
    const { workerId, name, roles: held, asking, role } = answer.json();
    // team-manager began today; reviewing-officer ended today; administrator begins tomorrow.
    expect(held).toEqual(['personal-adviser', 'team-manager']);
    expect(name).toBe('Priya Sharma');
    expect(asking).toBe(workerId);
    expect(role).toBe('pledgekeeper_app');
  });

  it('does not leave who was asking on the connection', async () => {
    await ask('W1', '/notes/who');
    expect(await database.query('select asking_worker() as asking')).toEqual([{ asking: null }]);
  });

  it.each<[string, string, number]>([
    ['a role the rule names', 'W1', 200],
    ['a role the rule does not name', 'W2', 403],
    ['no role at all', 'W3', 403],
    ['a role that ended today', 'W4', 403],
    ['no worker by that reference', 'W9', 403],
  ])('%s', async (_, workerRef, status) => {
    expect((await ask(workerRef, '/notes/who')).statusCode).toBe(status);
  });

  it('takes a role away with the next request, by the same token', async () => {
    const headers = await bearer('W2');
    const id = `(select id from worker where worker_ref = 'W2')`;
    await owner.query(
      `insert into worker_role (worker_id, role, "start") values (${id}, 'team-manager', london_today())`,
    );
    expect((await app.inject({ url: '/notes/who', headers })).statusCode).toBe(200);
    await owner.query(`delete from worker_role where worker_id = ${id} and role = 'team-manager'`);
    expect((await app.inject({ url: '/notes/who', headers })).statusCode).toBe(403);
  });

  it("prefers a handler's own rule to its controller's, both ways", async () => {
    expect((await ask('W1', '/notes/for-analysts')).statusCode).toBe(403);
    expect((await app.inject({ url: '/open' })).json()).toEqual({ open: true });
    expect((await app.inject({ url: '/open/shut' })).statusCode).toBe(401);
  });

  it('answers 401 with a challenge when nobody signed in', async () => {
    const answer = await app.inject({ url: '/notes/who' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="pledgekeeper"');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ type: 'urn:pledgekeeper:problem:not-signed-in', status: 401 });
  });

  it.each(['Basic abc', 'Bearer', 'Bearer a b.c.d', 'Bearer a.b', 'bearer a.b.c.d', ''])(
    'refuses the Authorization header %j, whatever cookie comes with it',
    async (authorization) => {
      const cookies = { 'pledgekeeper-demo': await issuer.tokenFor('W1') };
      const answer = await app.inject({ url: '/notes/who', headers: { authorization }, cookies });
      expect(answer.statusCode).toBe(401);
    },
  );

  it('gives an open route neither a transaction nor a person', async () => {
    expect((await app.inject({ url: '/open/tx' })).statusCode).toBe(500);
    expect((await app.inject({ url: '/open/who' })).statusCode).toBe(500);
  });

  it('shuts a route that was put in behind the back of the guard', async () => {
    const other = await createServer(aModule(database, [OpenController]), config, quiet);
    other
      .getHttpAdapter()
      .getInstance()
      .get('/back-door', async () => ({ secret: true }));
    await other.init();
    const answer = await other.inject({ url: '/back-door' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    await other.close();
  });

  describe('the one transaction', () => {
    it('is committed before the answer', async () => {
      expect((await ask('W1', '/notes', { text: 'kept' })).statusCode).toBe(201);
      expect(await notes()).toEqual(['kept']);
    });

    it.each([
      ['problem', 409],
      ['sql', 500],
      ['error', 500],
    ])('is rolled back after a failure (%s)', async (how, status) => {
      const answer = await ask('W1', `/notes/then-fail/${how}`, {});
      expect(answer.statusCode).toBe(status);
      expect(answer.body).not.toContain('Nadia');
      expect(await notes()).toEqual([]);
    });

    it('says so when a failure was passed over and PostgreSQL therefore stored nothing', async () => {
      expect((await ask('W1', '/notes/pass-over-a-failure', {})).json()).toMatchObject({ status: 500 });
      expect(await notes()).toEqual([]);
    });

    it('says so when the commit itself is refused', async () => {
      const answer = await ask('W1', '/notes/fail-at-commit', {});
      expect(answer.json()).toMatchObject({ status: 409 });
      expect(answer.statusCode).toBe(409);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).not.toContain('Nadia');
      expect(await notes()).toEqual([]);
    });

    it('says so when the connection was lost', async () => {
      expect((await ask('W1', '/notes/lose-the-connection', {})).json()).toMatchObject({ status: 503 });
      expect(await notes()).toEqual([]);
      expect((await ask('W1', '/notes/who')).statusCode).toBe(200);
    });

    it('is rolled back for a client that left, and its connection goes home', async () => {
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      const { authorization } = await bearer('W1');
      const entered = new Promise<void>((resolve) => (gate.entered = resolve));
      let open = () => {};
      gate.opened = new Promise((resolve) => (open = resolve));

      const socket = connect(port, '127.0.0.1');
      socket.write(
        `POST /notes/slow HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nIdempotency-Key: left-before-the-end\r\nContent-Length: 0\r\n\r\n`,
      );
      await entered;
      socket.destroy();
      await sleep(50);
      open();

      expect((await ask('W1', '/notes/who')).statusCode).toBe(200);
      expect(await notes()).toEqual([]);
    });

    it('leaves no connection behind after many requests that end in every way', async () => {
      const before = (await ask('W1', '/notes/who')).json().pid;
      const round: [string, string, object?][] = [
        ['W1', '/notes', { text: 'kept' }],
        ['W1', '/notes/then-fail/sql', {}],
        ['W1', '/notes/then-fail/error', {}],
        ['W1', '/notes/fail-at-commit', {}],
        ['W1', '/notes/pass-over-a-failure', {}],
        ['W1', '/notes', { text: 1 }],
        ['W1', '/notes/nowhere'],
        ['W2', '/notes/who'],
        ['W9', '/notes/who'],
        ['W1', '/notes/who'],
      ];
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => round)
          .flat()
          .map(([workerRef, url, payload]) => ask(workerRef, url, payload)),
      );
      const statuses = answers.map(({ statusCode }) => statusCode);
      expect(statuses.slice(0, 10)).toEqual([201, 500, 500, 409, 500, 400, 404, 403, 403, 200]);
      expect(statuses).toEqual(Array.from({ length: 10 }, () => statuses.slice(0, 10)).flat());
      expect((await notes()).length).toBe(10);
      // The very connection of the start is still the pool's only one.
      expect((await ask('W1', '/notes/who')).json().pid).toBe(before);
    });

    it('answers 503 when there is no connection to be had, and recovers', async () => {
      const runner = database.createQueryRunner();
      await runner.connect();
      const answer = await ask('W1', '/notes/who');
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
      await runner.release();
      expect((await ask('W1', '/notes/who')).statusCode).toBe(200);
    });
  });

  it('gives back a connection it got only after it had answered', async () => {
    const hasty = await createServer(aModule(database, [NotesController]), config, quiet);
    hasty
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', (route) => void (route.handlerTimeout = 100));
    await hasty.init();
    const headers = { authorization: `Bearer ${await hasty.get(DemoIssuer).tokenFor('W1')}` };
    const runner = database.createQueryRunner();
    await runner.connect();
    expect((await hasty.inject({ url: '/notes/who', headers })).statusCode).toBe(503);
    await runner.release();
    expect((await ask('W1', '/notes/who')).statusCode).toBe(200);
    await hasty.close();
  });

  describe('at the start', () => {
    const start = async (controllers: Type[], isDemo?: boolean, settings = config) => {
      const server = await createServer(aModule(database, controllers, isDemo, settings), settings, quiet);
      await server.init();
      return server;
    };

    it('refuses a route without a rule, naming it', async () => {
      @Controller('forgotten')
      class ForgottenController {
        @Get()
        @Open('a test')
        known() {}

        @Get('too')
        forgotten() {}
      }
      await expect(start([OpenController, ForgottenController])).rejects.toThrow(
        'ForgottenController.forgotten. Give each',
      );
    });

    it('does not let a controller inherit that its parent is open', async () => {
      @Controller('child')
      class ChildController extends OpenController {
        @Get('more')
        more() {}
      }
      await expect(start([ChildController])).rejects.toThrow('ChildController.more');
    });

    it('refuses two rules on one handler', () => {
      expect(() => {
        class TwiceController {
          @Open('a test')
          @Allow('administrator')
          twice() {}
        }
        return TwiceController;
      }).toThrow('twice has two rules');
    });

    it('refuses the demo beside an issuer', async () => {
      const settings = readConfig({
        OIDC_ISSUER: 'https://login.example.org',
        OIDC_AUDIENCE: 'pledgekeeper',
        OIDC_JWKS_URL: 'https://login.example.org/keys',
      });
      expect(() => aModule(database, [], true, settings)).toThrow('cannot be switched on beside OIDC_ISSUER');
    });

    it('without demo or issuer lets nobody in and says why', async () => {
      const server = await start([NotesController, OpenController], false);
      const cookies = { 'pledgekeeper-demo': await issuer.tokenFor('W1') };
      for (const headers of [{}, await bearer('W1')]) {
        const answer = await server.inject({ url: '/notes/who', headers, cookies });
        expect(answer.statusCode).toBe(401);
        expect(answer.json()).toMatchObject({ title: 'Sign-in is not configured' });
      }
      expect((await server.inject({ url: '/open' })).statusCode).toBe(200);
      await server.close();
    });
  });

  it('knows the roles the database knows', async () => {
    const [row] = await owner.query<{ rule: string }[]>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'worker_role_role_check'`,
    );
    const known = [...row!.rule.matchAll(/'([a-z-]+)'/g)].map(([, role]) => role as Role);
    expect(known.sort()).toEqual([...roles].sort());
  });
});
