import { randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Module,
  Param,
  Post,
  Put,
  Req,
  Res,
  type Type,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString } from 'class-validator';
import * as fc from 'fast-check';
import type { FastifyReply, FastifyRequest, InjectOptions } from 'fastify';
import type { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { Tx } from '../../src/platform/access/access.ts';
import { DemoIssuer } from '../../src/platform/access/demo-issuer.ts';
import { Allow, Open } from '../../src/platform/access/policy.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { Problem, type ProblemCode } from '../../src/platform/http/problems.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { SeenByController } from '../../src/records/people/seen-by.controller.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';

const config = readConfig({});
const quiet = new Logger('silent');
const secret = 'Nadia Example';

const mine = randomUUID();
const theirs = randomUUID();
const others = [randomUUID(), randomUUID(), randomUUID()] as const;
const gate = { opened: Promise.resolve(), entered: () => {} };

class Note {
  @IsString() text!: string;
  @IsString() purpose!: string;
}

@Controller('people')
@Allow('team-manager', 'personal-adviser')
class PeopleController {
  @Get()
  list() {
    const [a, b, c] = others;
    return { items: [{ personId: a, name: secret }, { with: { personId: [b, c] } }], personId: null };
  }

  @Get(':personId')
  one(@Param('personId') personId: string) {
    return { personId, name: secret };
  }

  @Get(':personId/unchanged')
  @HttpCode(304)
  unchanged() {}

  @Get(':personId/file')
  file() {
    return Readable.from([secret]);
  }

  @Get(':personId/broken-file')
  brokenFile(@Res() reply: FastifyReply) {
    void reply.send(
      new Readable({
        read() {
          this.destroy(new Error(`lost: ${secret}`));
        },
      }),
    );
  }

  @Get(':personId/past-fastify')
  pastFastify(@Res() reply: FastifyReply) {
    reply.hijack();
    reply.raw.end('{}');
  }

  @Get(':personId/slow')
  async slow() {
    gate.entered();
    await gate.opened;
    return { name: secret };
  }

  @Get(':personId/misnamed')
  misnamed() {
    return { personId: 'P1', name: secret };
  }

  @Get(':personId/stands-already')
  async standsAlready(@Req() { id }: FastifyRequest) {
    await owner.query(
      `insert into audit (request_id, roles, operation, people, status) values ($1, '{}', 'written before', '{}', 200)`,
      [id],
    );
    throw new Error(secret);
  }

  @Get(':personId/fails/:how')
  async fails(@Tx() db: EntityManager, @Param('how') how: string) {
    await db.query('insert into note (text) values ($1)', [secret]);
    if (how === 'sql') await db.query('select 1 / 0');
    if (how === 'passed-over') return db.query('select 1 / 0').catch(() => ({ name: secret }));
    if (how === 'lost') await db.query('select pg_terminate_backend(pg_backend_pid())');
    throw how === 'error' ? new Error(secret) : new Problem(how as ProblemCode);
  }

  @Post(':personId/notes')
  add(@Tx() db: EntityManager, @Param('personId') personId: string, @Body() note: Note) {
    return this.write(db, personId, note);
  }

  @Put(':personId/notes')
  async put(
    @Tx() db: EntityManager,
    @Req() { access }: FastifyRequest,
    @Param('personId') personId: string,
    @Body() note: Note,
  ) {
    access!.purpose = note.purpose;
    return this.write(db, personId, note);
  }

  private async write(db: EntityManager, personId: string, { text }: Note) {
    await db.query('insert into note (text) values ($1)', [text]);
    return { personId, text };
  }
}

@Controller('analysis')
@Allow('performance-analyst')
class AnalysisController {
  @Get()
  read() {
    return {};
  }
}

@Controller('open')
@Open('a test')
class OpenController {
  @Get()
  open() {
    return { personId: mine };
  }

  @Get('fails')
  fails() {
    throw new Error(secret);
  }
}

function aModule(database: DataSource): Type {
  @Module({
    imports: [AccessModule.with({ config, database, isDemo: true })],
    controllers: [PeopleController, AnalysisController, OpenController, SeenByController],
  })
  class HouseModule {}
  return HouseModule;
}

interface Row {
  request_id: string;
  worker: string | null;
  roles: string[];
  operation: string;
  asked_for: string | null;
  people: string[];
  purpose: string | null;
  status: number;
  problem: string | null;
}

let house: TestDatabase;
let owner: Client;
let database: DataSource;
let app: NestFastifyApplication;

/** What the audit holds of a request, or of all of them. */
async function audited(requestId?: unknown): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `select request_id, w.worker_ref as worker, roles, operation, asked_for, people, purpose, status, problem
     from audit a left join worker w on w.id = a.worker_id where $1::uuid is null or request_id = $1 order by a.id`,
    [requestId ?? null],
  );
  return rows.map((row) => ({ ...row, people: row.people.toSorted() }));
}

async function ask(worker: string | null, request: InjectOptions) {
  return app.inject({
    ...request,
    headers: {
      ...(request.method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(worker && { authorization: `Bearer ${await app.get(DemoIssuer).tokenFor(worker)}` }),
      ...request.headers,
    },
  });
}
const get = (worker: string | null, url: string) => ask(worker, { url });

/** Asks and gives the answer with the one row that it left. */
async function askAudited(worker: string | null, request: InjectOptions) {
  const answer = await ask(worker, request);
  const rows = await audited(answer.headers['x-request-id']);
  expect(rows).toHaveLength(1);
  return { answer, row: rows[0]! };
}

const notes = async () => (await owner.query('select text from note')).rows.map((row: Note) => row.text);

beforeAll(async () => {
  house = await aDatabase();
  owner = await session(house.owner);
  await owner.query(`
    create table note (text text not null);
    grant select, insert on note to pledgekeeper_app;
    create function at_commit() returns trigger language plpgsql as $$ begin
      if new.text = 'refused at commit' then raise exception using errcode = '23505', message = 'stands already'; end if;
      if new.text = 'lost at commit' then perform pg_terminate_backend(pg_backend_pid()); end if;
      return null;
    end $$;
    create constraint trigger at_commit after insert on note deferrable initially deferred for each row execute function at_commit();
    insert into worker (worker_ref, name, team, is_named_person) values
      ('adviser', 'Priya Sharma', 'North', true), ('manager', 'Tom Ashworth', 'North', true), ('nobody', 'Ama Mensah', null, true),
      ('other', 'Jo Fenwick', 'South', true);
    insert into worker_role (worker_id, role, "start") select id, role, '2018-01-01' from worker join (values
      ('adviser', 'personal-adviser'), ('adviser', 'virtual-school'), ('manager', 'team-manager')) r (worker_ref, role) using (worker_ref);
  `);
  for (const [i, id] of [mine, theirs, ...others].entries())
    await owner.query(`insert into person (id, child_id, born_on) values ($1, $2, '2005-05-05')`, [
      id,
      `P${i}`,
    ]);
  await owner.query(
    `insert into pa_allocation (person_id, worker_id, "start") select person_id::uuid, id, '2018-01-01' from worker
     join (values ('adviser', $1), ('other', $2)) a (worker_ref, person_id) using (worker_ref)`,
    [mine, theirs],
  );
  const pool = { applicationName: 'test audit', poolSize: 4, timeouts: requestTimeouts };
  database = await new DataSource(dataSourceOptions(house.app, pool)).initialize();
  app = await createServer(aModule(database), config, quiet);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterEach(() => owner.query('truncate note'));
afterAll(async () => {
  await app?.close();
  await database?.destroy();
  await owner?.end();
  await house?.drop();
});

type Sent = InjectOptions & { url: string };
const payload = { text: 'kept', purpose: 'a visit tomorrow' };
const fails = (how: string): Sent => ({ url: `/people/${mine}/fails/${how}` });
const put = (text: string): Sent => ({
  method: 'PUT',
  url: `/people/${mine}/notes`,
  payload: { ...payload, text },
});

type Case = readonly [status: number, worker: string | null, request: Sent, problem?: ProblemCode];
const cases: Record<string, Case> = {
  'a person': [200, 'adviser', { url: `/people/${mine}` }],
  'a person, without the body': [200, 'adviser', { method: 'HEAD', url: `/people/${mine}` }],
  'a list': [200, 'manager', { url: '/people' }],
  'a file': [200, 'adviser', { url: `/people/${mine}/file` }],
  'something recorded': [201, 'adviser', { method: 'POST', url: `/people/${mine}/notes`, payload }],
  'something changed': [200, 'adviser', put('kept')],
  'nothing new': [304, 'adviser', { url: `/people/${mine}/unchanged` }],
  'not signed in': [401, null, { url: `/people/${mine}` }, 'not-signed-in'],
  'a forged token': [
    401,
    null,
    { url: '/people', headers: { authorization: 'Bearer a.b.c' } },
    'sign-in-refused',
  ],
  'no right to it': [403, 'adviser', { url: '/analysis' }, 'not-allowed'],
  'no role': [403, 'nobody', { url: `/people/${mine}` }, 'not-allowed'],
  'no worker': [403, 'stranger', { url: `/people/${mine}` }, 'not-allowed'],
  'out of sight': [404, 'adviser', { url: `/people/${theirs}` }, 'not-found'],
  'no id': [404, 'adviser', { url: '/people/P1' }, 'not-found'],
  'a body at fault': [
    400,
    'adviser',
    { method: 'PUT', url: `/people/${mine}/notes`, payload: {} },
    'invalid-request',
  ],
  'a contradiction': [409, 'adviser', fails('contradicts-the-record'), 'contradicts-the-record'],
  'a stale version': [412, 'adviser', fails('stale'), 'stale'],
  'what cannot be so': [422, 'adviser', fails('cannot-be-so'), 'cannot-be-so'],
  'an error': [500, 'adviser', fails('error'), 'unexpected'],
  'a failed statement': [500, 'adviser', fails('sql'), 'unexpected'],
  'a failure passed over': [500, 'adviser', fails('passed-over'), 'unexpected'],
  'a connection lost': [503, 'adviser', fails('lost'), 'busy'],
  'a commit refused': [409, 'adviser', put('refused at commit'), 'contradicts-the-record'],
  'a commit lost': [503, 'adviser', put('lost at commit'), 'outcome-unknown'],
};
/** Requests that leave no row. */
const unaudited: Record<string, Case> = {
  'an open route': [200, null, { url: '/open' }],
  'an open route that fails': [500, 'adviser', { url: '/open/fails' }],
  'no such address': [404, 'adviser', { url: '/nowhere' }],
};

it.each(Object.entries(cases))('%s leaves one row', async (_, [status, worker, request, problem]) => {
  const { answer, row } = await askAudited(worker, request);
  expect(answer.statusCode).toBe(status);
  const known = ['adviser', 'manager', 'nobody'].includes(worker ?? '');
  expect(row).toMatchObject({
    status,
    worker: known ? worker : null,
    problem: problem ?? null,
    asked_for: [mine, theirs].find((id) => request.url.includes(id)) ?? null,
  });
  expect(status >= 400 && answer.body.includes(secret)).toBe(false);
  expect(await notes()).toEqual(status < 300 && request.payload ? ['kept'] : []);
});

it.each(Object.entries(unaudited))('%s leaves none', async (_, [status, worker, request]) => {
  const answer = await ask(worker, request);
  expect(answer.statusCode).toBe(status);
  expect(await audited(answer.headers['x-request-id'])).toEqual([]);
});

it('a thousand requests of every kind, many at a time, leave a thousand rows', async () => {
  const before = (await audited()).length;
  const kinds = Object.keys(cases);
  const asked = fc.sample(fc.constantFrom(...kinds), { numRuns: 1_000, seed: 1_989 });
  expect(new Set(asked).size).toBe(kinds.length);
  const rest = asked.values();
  const answers: { kind: string; requestId: unknown; statusCode: number }[] = [];
  const work = async () => {
    for (const kind of rest) {
      const [, worker, request] = cases[kind]!;
      const { headers, statusCode } = await ask(worker, request);
      answers.push({ kind, requestId: headers['x-request-id'], statusCode });
    }
  };
  await Promise.all(Array.from({ length: 12 }, work));
  const rows = (await audited()).slice(before);
  expect(rows).toHaveLength(1_000);
  const rowOf = new Map(rows.map((row) => [row.request_id, row]));
  expect(rowOf.size).toBe(1_000);
  for (const { kind, requestId, statusCode } of answers) {
    const [status, , , problem = null] = cases[kind]!;
    expect([kind, statusCode]).toEqual([kind, status]);
    expect([kind, rowOf.get(requestId as string)]).toEqual([
      kind,
      expect.objectContaining({ status, problem }),
    ]);
  }
});

describe('a row says', () => {
  it('who asked, in which of their roles, for whom, and what was done', async () => {
    const { row } = await askAudited('adviser', { url: `/people/${mine}` });
    expect(row).toEqual({
      request_id: expect.any(String),
      worker: 'adviser',
      roles: ['personal-adviser'],
      operation: 'GET /people/:personId',
      asked_for: mine,
      people: [mine],
      purpose: null,
      status: 200,
      problem: null,
    });
  });

  it('the real time, also when the transaction has another', async () => {
    const { rows } = await owner.query(
      `select max(at) between clock_timestamp() - interval '1 hour' and clock_timestamp() as now from audit`,
    );
    expect(rows).toEqual([{ now: true }]);
  });

  it('everybody whom a list shows, however deep', async () => {
    const { row } = await askAudited('manager', { url: '/people' });
    expect(row).toMatchObject({ asked_for: null, people: [...others].toSorted() });
  });

  it('whom an answer shows that is given again', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const request: InjectOptions = { method: 'POST', url: `/people/${mine}/notes`, payload, headers };
    await ask('adviser', request);
    const { answer, row } = await askAudited('adviser', request);
    expect(answer.headers['idempotency-replayed']).toBe('true');
    expect(row).toMatchObject({ status: 201, people: [mine] });
    expect(await notes()).toEqual(['kept']);
  });

  it('what for, where the operation asks', async () => {
    const { row } = await askAudited('adviser', put('kept'));
    expect(row.purpose).toBe('a visit tomorrow');
  });

  it('nobody of the one whom the asker does not see, but that they were asked for', async () => {
    const { row } = await askAudited('adviser', { url: `/people/${theirs}` });
    expect(row).toMatchObject({ asked_for: theirs, people: [], roles: ['personal-adviser'] });
  });

  it('that a browser was sent to sign in', async () => {
    const { answer, row } = await askAudited(null, {
      url: `/people/${mine}`,
      headers: { accept: 'text/html' },
    });
    expect(answer.statusCode).toBe(303);
    expect(row).toMatchObject({ status: 303, problem: 'not-signed-in', people: [] });
  });
});

describe('one row', () => {
  it('of a stream that broke after its row was written', async () => {
    const { answer, row } = await askAudited('adviser', { url: `/people/${mine}/broken-file` });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain(secret);
    expect(row.status).toBe(200);
  });

  it('of an answer written past Fastify', async () => {
    const before = (await audited()).length;
    expect((await get('adviser', `/people/${mine}/past-fastify`)).body).toBe('{}');
    await sleep(50);
    expect((await audited()).slice(before)).toEqual([
      expect.objectContaining({ status: 200, operation: 'GET /people/:personId/past-fastify' }),
    ]);
  });

  it('of a client that left, to whom nothing was shown', async () => {
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const before = (await audited()).length;
    const { entered, open } = closedGate();
    const token = await app.get(DemoIssuer).tokenFor('adviser');
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /people/${mine}/slow HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    await entered;
    socket.destroy();
    await sleep(50);
    open();
    await sleep(50);
    expect((await audited()).slice(before)).toEqual([
      expect.objectContaining({ status: 499, worker: 'adviser' }),
    ]);
  });

  it('of a handler that was no longer waited for, and its answer goes nowhere', async () => {
    const hasty = await createServer(aModule(database), config, quiet);
    const fastify = hasty.getHttpAdapter().getInstance();
    fastify.addHook('onRoute', (route) => void (route.handlerTimeout = 100));
    await hasty.init();
    const token = await hasty.get(DemoIssuer).tokenFor('adviser');
    const { entered, open } = closedGate();
    const answering = hasty.inject({
      url: `/people/${mine}/slow`,
      headers: { authorization: `Bearer ${token}` },
    });
    await entered;
    // The refusal's row waits for the lock while the handler ends.
    await owner.query('begin; lock table audit in exclusive mode');
    await sleep(250);
    open();
    await sleep(50);
    await owner.query('commit');
    const answer = await answering;
    await sleep(50);
    await hasty.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain(secret);
    expect(await audited(answer.headers['x-request-id'])).toEqual([expect.objectContaining({ status: 503 })]);
  });

  it('of a request whose row stands already', async () => {
    const { answer, row } = await askAudited('adviser', { url: `/people/${mine}/stands-already` });
    expect(answer.statusCode).toBe(500);
    expect(row.operation).toBe('written before');
  });
});

describe('when the audit cannot be written', () => {
  const columns = 'request_id, worker_id, roles, operation, asked_for, people, purpose, status, problem';

  describe('because the right to is gone', () => {
    beforeAll(() => owner.query('revoke insert on audit from pledgekeeper_app'));
    afterAll(() => owner.query(`grant insert (${columns}) on audit to pledgekeeper_app`));

    it.each(Object.entries(cases).filter(([, [, , , problem]]) => problem !== 'outcome-unknown'))(
      '%s is answered 503, shows nothing and stores nothing',
      async (_, [, worker, request]) => {
        const before = (await audited()).length;
        const answer = await ask(worker, request);
        expect(answer.statusCode).toBe(503);
        const body = request.method === 'HEAD' ? '' : 'urn:pledgekeeper:problem:audit-unavailable';
        expect(answer.body).toContain(body);
        expect(answer.headers).not.toHaveProperty('location');
        expect(answer.body).not.toContain(secret);
        expect(answer.headers['retry-after']).toBe('5');
        expect(await notes()).toEqual([]);
        expect((await audited()).length).toBe(before);
      },
    );

    it('an open route is answered as ever', async () => {
      expect((await get(null, '/open')).statusCode).toBe(200);
    });
  });

  it('a commit that may have been kept is still told as that', async () => {
    await owner.query(
      `alter table audit add constraint full_disk check (problem <> 'outcome-unknown') not valid`,
    );
    const answer = await ask('adviser', put('lost at commit'));
    await owner.query('alter table audit drop constraint full_disk');
    expect(answer.json()).toMatchObject({ type: 'urn:pledgekeeper:problem:outcome-unknown' });
    expect(await audited(answer.headers['x-request-id'])).toEqual([]);
  });

  it('because a handler names a person by no id, nothing is shown', async () => {
    const { answer, row } = await askAudited('adviser', { url: '/people' });
    expect(answer.statusCode).toBe(200);
    expect(row.people).toHaveLength(3);
    const wrong = await get('adviser', `/people/${mine}/misnamed`);
    expect(wrong.json()).toMatchObject({ status: 503 });
    expect(wrong.body).not.toContain(secret);
  });

  it('because there is no connection to be had, the answer comes all the same', async () => {
    const runners = Array.from({ length: 4 }, () => database.createQueryRunner());
    await Promise.all(runners.map((runner) => runner.connect()));
    const answer = await get(null, '/people');
    expect(answer.json()).toMatchObject({ type: 'urn:pledgekeeper:problem:audit-unavailable' });
    await Promise.all(runners.map((runner) => runner.release()));
    expect((await askAudited(null, { url: '/people' })).answer.statusCode).toBe(401);
  });
});

describe('who has seen a person', () => {
  interface Seen {
    items: { at: string; worker: string; operation: string; status: number; purpose: string | null }[];
    next?: number;
  }
  const seenBy = async (query = '', person = mine): Promise<Seen> =>
    (await get('manager', `/api/v1/people/${person}/seen-by${query}`)).json();

  beforeAll(async () => {
    await ask('adviser', put('kept'));
    await get('adviser', fails('stale').url);
    await get('manager', `/people/${mine}`);
  });

  it('is told newest first, with what for and how it ended', async () => {
    const { items } = await seenBy();
    expect(items.slice(0, 3)).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        worker: 'Tom Ashworth',
        roles: ['team-manager'],
        operation: 'GET /people/:personId',
        status: 200,
        purpose: null,
      },
      // It had been let through to the person, and its answer may tell of them.
      expect.objectContaining({ operation: 'GET /people/:personId/fails/:how', status: 412 }),
      expect.objectContaining({
        worker: 'Priya Sharma',
        operation: 'PUT /people/:personId/notes',
        purpose: 'a visit tomorrow',
      }),
    ]);
  });

  it('tells of itself the next time', async () => {
    await seenBy();
    expect((await seenBy()).items[0]).toMatchObject({
      operation: 'GET /api/v1/people/:personId/seen-by',
      worker: 'Tom Ashworth',
    });
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const { rows } = await owner.query(`select count(*)::int as n from audit where $1 = any(people)`, [mine]);
    const found: Seen['items'] = [];
    let page = await seenBy('?limit=200');
    // Each page is itself a row that the first one does not know.
    for (;;) {
      found.push(...page.items);
      if (!page.next) break;
      page = await seenBy(`?limit=200&before=${page.next}`);
    }
    expect(found).toHaveLength(rows[0].n);
    expect(rows[0].n).toBeGreaterThan(200);
    const times = found.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('has fifty a page when not told, and no next on the last', async () => {
    expect((await seenBy()).items).toHaveLength(50);
    expect(await seenBy('?before=1')).toEqual({ items: [] });
  });

  it.each(['?limit=0', '?limit=201', '?before=0', '?before=1e30', '?before=x', '?limit=1.5'])(
    'refuses %s',
    async (query) => {
      const answer = await get('manager', `/api/v1/people/${mine}/seen-by${query}`);
      expect(answer.statusCode).toBe(400);
    },
  );

  it('is for managers who see the person', async () => {
    expect((await get('adviser', `/api/v1/people/${mine}/seen-by`)).statusCode).toBe(403);
    expect((await get('manager', `/api/v1/people/${theirs}/seen-by`)).statusCode).toBe(404);
  });
});

/** Makes the slow handler wait until `open` is called; `entered` resolves when it has begun. */
function closedGate() {
  const entered = new Promise<void>((resolve) => (gate.entered = resolve));
  let open = () => {};
  gate.opened = new Promise((resolve) => (open = resolve));
  return { entered, open: () => open() };
}
