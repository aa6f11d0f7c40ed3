import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Header,
  Module,
  Param,
  ParseIntPipe,
  Post,
  Query,
  type Type,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type as Becomes } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { DataSource, QueryFailedError } from 'typeorm';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { Allow, Open } from '../../src/platform/access/policy.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { Problem } from '../../src/platform/http/problems.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';

const config = readConfig({});
const secret = 'Nadia Example, 1 June 2010';

class Review {
  @IsString() heldOn!: string;
}

class Child {
  @IsString() name!: string;
  @IsOptional() @IsBoolean() isUnaccompanied?: boolean;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Becomes(() => Review) reviews?: Review[];
}

class Page {
  @IsOptional() @IsInt() @Becomes(() => Number) limit?: number;
}

const failures: Record<string, () => unknown> = {
  problem: () =>
    new Problem('contradicts-the-record', 'Send the DEC of the episode that began on 2025-04-17.'),
  domain: () => Object.assign(new Error('The day is before the birth.'), { code: 'invalid-request' }),
  nest: () => new ForbiddenException(secret),
  error: () => new Error(secret),
  nothing: () => undefined,
  text: () => secret,
  unique: () => new QueryFailedError('insert', [secret], Object.assign(new Error(secret), { code: '23505' })),
  syntax: () =>
    new QueryFailedError(
      'select',
      [secret],
      Object.assign(new Error(secret), { code: '22007', table: 'person' }),
    ),
  timeout: () => new QueryFailedError('select', [], Object.assign(new Error('slow'), { code: '57014' })),
  refused: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
};

@Controller('house')
@Open('a test')
class HouseController {
  @Post('children')
  add(@Body() child: Child) {
    return { kind: child.constructor.name, ...child };
  }

  @Get('children/:id')
  read(@Param('id', ParseIntPipe) id: number, @Query() page: Page) {
    return { id, ...page };
  }

  @Get('fail/:how')
  fail(@Param('how') how: string) {
    throw failures[how]!();
  }

  @Get('page')
  @Header('content-security-policy', "default-src 'self'")
  @Header('cache-control', 'max-age=60')
  page() {
    return 'a page';
  }

  @Get('slow')
  async slow() {
    await sleep(300);
    return { done: true };
  }
}

@Controller('shut')
@Allow('administrator', 'service')
class ShutController {
  @Get()
  shut() {}
}

// Never connected: nothing here asks the database.
const database = new DataSource(
  dataSourceOptions('postgres://nobody@127.0.0.1:1/none', {
    applicationName: 'test',
    poolSize: 1,
    timeouts: requestTimeouts,
  }),
);

async function start(controllers: Type[], logger: Logger): Promise<NestFastifyApplication> {
  @Module({ imports: [AccessModule.with({ config, database, isDemo: false })], controllers })
  class RootModule {}
  const app = await createServer(RootModule, config, logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

describe('the server', () => {
  let app: NestFastifyApplication;
  let lines: string[] = [];
  const post = (payload: string | Buffer | object, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/house/children', headers: { 'content-type': type }, payload });

  beforeAll(async () => {
    app = await start(
      [HouseController, ShutController],
      new Logger('debug', { write: (line) => lines.push(line) }),
    );
  });
  beforeEach(() => (lines = []));
  afterAll(() => app?.close());

  describe('refuses as problem+json', () => {
    it.each<[string, string, number, string]>([
      ['problem', 'contradicts-the-record', 409, 'Send the DEC of the episode that began on 2025-04-17.'],
      ['domain', 'invalid-request', 400, 'The day is before the birth.'],
      ['nest', 'not-allowed', 403, 'None of the roles'],
      ['unique', 'contradicts-the-record', 409, 'cannot stand beside'],
      ['error', 'unexpected', 500, 'Nothing was stored'],
      ['nothing', 'unexpected', 500, 'Nothing was stored'],
      ['text', 'unexpected', 500, 'Nothing was stored'],
      ['syntax', 'unexpected', 500, 'Nothing was stored'],
      ['timeout', 'busy', 503, 'Send it again'],
      ['refused', 'busy', 503, 'Send it again'],
    ])('%s', async (how, code, status, detail) => {
      const answer = await app.inject({ url: `/house/fail/${how}` });
      expect(answer.statusCode).toBe(status);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toEqual({
        type: `urn:pledgekeeper:problem:${code}`,
        title: expect.any(String),
        status,
        detail: expect.stringContaining(detail),
        instance: `urn:uuid:${answer.headers['x-request-id'] as string}`,
      });
      expect(answer.body).not.toContain('Nadia');
      expect(lines.join()).not.toContain('Nadia');
    });

    it('an address that is not there, without repeating it', async () => {
      const answer = await app.inject({ url: '/house/nowhere?name=Nadia' });
      expect(answer.json()).toMatchObject({ status: 404, type: 'urn:pledgekeeper:problem:not-found' });
      expect(answer.body).not.toContain('Nadia');
    });

    it.each([
      ['/house/children/%00', 400],
      ['/house/children/1?limit=%00', 400],
      ['/house/children/%E0%A4%A', 400],
      [`/house/children/${'9'.repeat(200)}`, 414],
      ['/house/children/one', 400],
      ['/house/children/1?limit=ten', 400],
      ['/house/children/1?limit=1&limit=2', 400],
      ['/house/children/1?offset=1', 400],
    ])('the address %s', async (url, status) => {
      const answer = await app.inject({ url });
      expect(answer.statusCode).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status });
    });

    it('bytes that are not HTTP', async () => {
      const server = await app.listen(0, '127.0.0.1');
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
      socket.end('GARBAGE\r\n\r\n');
      let answer = '';
      for await (const chunk of socket) answer += chunk;
      expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
    });
  });

  describe('reads JSON bodies', () => {
    const deep = (levels: number) => `{"name":${'['.repeat(levels)}1${']'.repeat(levels)}}`;

    it('into the class that the route names', async () => {
      const reviews = [{ heldOn: '2025-05-20' }];
      expect((await post({ name: 'A', isUnaccompanied: false, reviews })).json()).toEqual({
        kind: 'Child',
        name: 'A',
        isUnaccompanied: false,
        reviews,
      });
    });

    it('and says where each fault is', async () => {
      const answer = await post({
        name: 1,
        isUnaccompanied: 'false',
        reviews: [{ heldOn: 'x' }, { heldOn: 3, 'a/b~': 1 }],
        extra: 1,
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().errors).toEqual([
        { pointer: '#/extra', detail: 'property extra should not exist' },
        { pointer: '#/name', detail: 'name must be a string' },
        { pointer: '#/isUnaccompanied', detail: 'isUnaccompanied must be a boolean value' },
        { pointer: '#/reviews/1/a~1b~0', detail: 'property a/b~ should not exist' },
        { pointer: '#/reviews/1/heldOn', detail: 'heldOn must be a string' },
      ]);
    });

    it('names the parameter of an address at fault', async () => {
      const answer = await app.inject({ url: '/house/children/1?limit=ten' });
      expect(answer.json().errors).toEqual([
        { parameter: 'limit', detail: 'limit must be an integer number' },
      ]);
    });

    it.each<[string, string | Buffer, number]>([
      ['broken', `{"name":"${secret}"`, 400],
      ['empty', '', 400],
      ['of two documents', '{"name":"A"}{"name":"B"}', 400],
      ['a list', '[{"name":"A"}]', 400],
      ['text', '"A"', 400],
      ['null', 'null', 400],
      ['with __proto__', '{"name":"A","__proto__":{"isAdmin":true}}', 400],
      ['with constructor.prototype', '{"name":"A","constructor":{"prototype":{"isAdmin":true}}}', 400],
      ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
      ['with an over-long slash', Buffer.from('{"name":"\xc0\xaf"}', 'latin1'), 400],
      ['with NUL in a value', '{"name":"A\\u0000"}', 400],
      ['with half a surrogate pair in a value', '{"name":"\\ud800"}', 400],
      ['with NUL in a name', '{"na\\u0000me":"A"}', 400],
      ['45,000 deep', deep(45_000), 400],
      ['of 10,000 values', JSON.stringify({ name: 'A', reviews: Array(10_000).fill(0) }), 400],
      ['too large', JSON.stringify({ name: 'A'.repeat(256 * 1024) }), 413],
    ])('and refuses one %s', async (_, payload, status) => {
      const answer = await post(payload);
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toMatchObject({ status });
      expect(answer.body).not.toContain('Nadia');
      expect(lines.join()).not.toContain('Nadia');
    });

    it('counts twenty levels and no more', async () => {
      expect((await post(deep(19))).json().errors).toEqual([
        { pointer: '#/name', detail: 'name must be a string' },
      ]);
      expect((await post(deep(20))).json().detail).toBe('Send lists and objects at most 20 deep.');
    });

    it('counts ten thousand values and no more', async () => {
      // The whole, the name and the list are three.
      const items = (count: number) => post({ name: 'A', reviews: Array(count).fill({}) });
      expect((await items(9_997)).json().detail).toBe('Look at "errors" and send it again.');
      expect((await items(9_998)).json().detail).toBe('Send at most 10000 values at a time.');
    });

    it('names the field that holds a NUL', async () => {
      expect((await post('{"reviews":[{"heldOn":"\\u0000"}]}')).json().errors[0].pointer).toBe(
        '#/reviews/0/heldOn',
      );
    });

    it('takes a whole surrogate pair', async () => {
      expect((await post('{"name":"\\ud83d\\ude00"}')).statusCode).toBe(201);
    });

    it.each([
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'nonsense',
    ])('and nothing of type %s', async (type) => {
      expect((await post('{"name":"A"}', type)).statusCode).toBe(415);
    });
  });

  describe('guards every answer', () => {
    it.each(['/house/children/1', '/house/nowhere', '/house/fail/error', '/shut'])('%s', async (url) => {
      const { headers } = await app.inject({ url });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('but leaves a page its own policy and its own cache', async () => {
      const { headers } = await app.inject({ url: '/house/page' });
      expect(headers['content-security-policy']).toBe("default-src 'self'");
      expect(headers['cache-control']).toBe('max-age=60');
    });

    it('and gives a request an id of its own, whatever it says', async () => {
      const { headers } = await app.inject({
        url: '/house/page',
        headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
      });
      expect(headers['x-request-id']).not.toBe('mine');
    });
  });

  describe('the log', () => {
    const written = () => lines.map((line) => JSON.parse(line));

    it('has one line a request, with ids and the route, never the address', async () => {
      const { headers } = await app.inject({
        url: '/house/children/417?limit=93',
        headers: { 'user-agent': 'Nadia' },
      });
      expect(written()).toEqual([
        {
          level: 'info',
          time: expect.any(String),
          event: 'request',
          requestId: headers['x-request-id'],
          method: 'GET',
          route: '/house/children/:id',
          status: 200,
          milliseconds: expect.any(Number),
        },
      ]);
    });

    it('says why a request was refused', async () => {
      await app.inject({ url: '/shut' });
      await app.inject({ url: '/Nadia' });
      const answers = written().filter(({ event }) => event === 'request');
      expect(answers.map(({ route, status, problem }) => [route, status, problem])).toEqual([
        // There is no database to keep the audit of it.
        ['/shut', 503, 'audit-unavailable'],
        ['none', 404, 'not-found'],
      ]);
    });

    it('says where a failure arose, in our words', async () => {
      await app.inject({ url: '/house/fail/syntax' });
      const [fault] = written();
      expect(fault).toMatchObject({
        level: 'error',
        event: 'fault',
        error: 'QueryFailedError',
        code: '22007',
        table: 'person',
      });
      expect(fault.at[0]).toMatch(/http\.spec/);
    });
  });

  describe('the API, described', () => {
    it('is OpenAPI 3.1 with the rule of every operation', async () => {
      const { openapi, paths, security } = (await app.inject({ url: '/api/openapi.json' })).json();
      expect(openapi).toBe('3.1.0');
      expect(paths['/house/children'].post['x-access']).toEqual({ open: 'a test' });
      expect(paths['/house/children'].post.security).toEqual([]);
      expect(security).toEqual([{ bearer: [] }]);
      expect(paths['/shut'].get.security).toBeUndefined();
      expect(paths['/shut'].get['x-access']).toEqual({ allow: ['administrator', 'service'] });
      const operations = Object.values<Record<string, object>>(paths).flatMap((path) => Object.values(path));
      expect(operations.length).toBe(7);
      expect(operations.every((operation) => 'x-access' in operation)).toBe(true);
    });

    it('has a page for people that runs no script of its own', async () => {
      const { body, headers } = await app.inject({ url: '/api' });
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).not.toMatch(/<script(?! src="\/api\/)|<style|style=|onload=/);
      for (const [, url] of body.matchAll(/(?:src|href)="([^"]+)"/g)) {
        const asset = await app.inject({ url });
        expect([url, asset.statusCode]).toEqual([url, 200]);
      }
    });

    it.each(['package.json', '..%2fpackage.json', '__proto__', 'swagger-ui.js'])(
      'serves no other file (%s)',
      async (name) => {
        expect((await app.inject({ url: `/api/reference/${name}` })).statusCode).toBe(404);
      },
    );
  });

  describe('at the start', () => {
    @Controller('bad')
    @Open('a test')
    class ListController {
      @Post()
      list(@Body() children: Child[]) {
        return children;
      }
    }
    @Controller('bad')
    @Open('a test')
    class PartialController {
      @Post()
      part(@Body() child: Partial<Child>) {
        return child;
      }
    }
    @Controller('bad')
    @Open('a test')
    class OneValueController {
      @Get()
      one(@Query('limit') limit: number) {
        return limit;
      }
    }
    class Loose {
      @IsArray() reviews!: Review[];
    }
    @Controller('bad')
    @Open('a test')
    class LooseController {
      @Post()
      loose(@Body() loose: Loose) {
        return loose;
      }
    }

    it.each<[Type, string]>([
      [ListController, 'ListController.list takes argument 1 of no DTO class'],
      [PartialController, 'PartialController.part takes argument 1 of no DTO class'],
      [OneValueController, 'OneValueController.one takes "limit" without a pipe'],
      [LooseController, 'LooseController.loose takes Loose, whose "reviews" needs @ValidateNested'],
    ])('refuses what would not be checked: %p', async (controller, message) => {
      await expect(start([controller], new Logger('silent'))).rejects.toThrow(message);
    });
  });

  it('bounds how long and how many', () => {
    const server = app.getHttpServer() as import('node:http').Server;
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 600_000,
      keepAliveTimeout: 72_000,
      maxConnections: 1_000,
    });
  });

  it('finishes what is under way when it closes, and takes nothing new', async () => {
    const closing = await start([HouseController], new Logger('silent'));
    await closing.listen(0, '127.0.0.1');
    const url = await closing.getUrl();
    const underWay = fetch(`${url}/house/slow`);
    await sleep(100);
    const askedAt = Date.now();
    const closed = closing.close();
    await sleep(50);
    await expect(fetch(`${url}/house/page`)).rejects.toThrow();
    expect(await (await underWay).json()).toEqual({ done: true });
    await closed;
    // Not held up by the connection that was kept alive: the drain would end that only after ten seconds.
    expect(Date.now() - askedAt).toBeLessThan(5_000);
  });
});
