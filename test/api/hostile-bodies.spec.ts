import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Role } from '../../src/platform/access/policy.ts';
import { operationsOf, type Operation } from './operations.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

const workerIn = (role: Role): Worker =>
  (Object.keys(staff) as Worker[]).find((worker) => staff[worker][0] === role)!;

/** Values that no property of ours may take for what it wants, or that PostgreSQL cannot keep. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'NaN',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  '2019-02-30',
  '2019-02-29',
  '2019-13-01',
  '0000-00-00',
  '2019-W05-3',
  '2019-01-31T00:00:00Z',
  '31/01/2019',
  '٢٠١٩-٠١-٣١',
  '9999-12-31',
  '0001-01-01',
  "'; drop table person; --",
  '${jndi:ldap://x}',
  '{{constructor}}',
  '\u202e\u200bgnp.exe',
  'x'.repeat(100_000),
  [],
  [[]],
  [null],
  ['2019-01-31'],
  {},
  { toString: 'x' },
  { length: 1e9 },
  { $gt: '' },
];

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Each with the media type it is sent under. */
function hostileBodies({ payload = {} }: Operation['request']): { body: string; type: string }[] {
  const json = (value: unknown) => ({ body: JSON.stringify(value), type: 'application/json' });
  const whole = payload as Record<string, unknown>;
  const names = Object.keys(whole);
  // Every property meets a third of them, each another third, so that all meet some property.
  const replaced = names.flatMap((name, n) =>
    wrongValues
      .filter((_, i) => names.length < 3 || (i + n) % 3 === 0)
      .map((value) => json({ ...whole, [name]: value })),
  );
  const left = names.map((name) =>
    json(Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name))),
  );
  const added = [
    'id',
    'personId',
    'person_id',
    'isAdmin',
    'version',
    'recordedBy',
    'constructor',
    'hasOwnProperty',
    'a\u0000',
  ].map((name) => json({ ...whole, [name]: 'x' }));
  const text = JSON.stringify(whole);
  return [
    ...replaced,
    ...left,
    ...added,
    ...wrongValues.map(json),
    json([whole]),
    json([whole, whole]),
    json({ ...whole, deep: nested(21) }),
    { body: '['.repeat(45_000) + ']'.repeat(45_000), type: 'application/json' },
    { body: '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), type: 'application/json' },
    json({ ...whole, many: Array.from({ length: 20_000 }, () => 0) }),
    json(Object.fromEntries(Array.from({ length: 12_000 }, (_, n) => [`p${n}`, n]))),
    { body: `{"__proto__":{"isAdmin":true},${text.slice(1)}`, type: 'application/json' },
    { body: `{"constructor":{"prototype":{"isAdmin":true}},${text.slice(1)}`, type: 'application/json' },
    { body: text.slice(0, -1), type: 'application/json' },
    { body: `${text}${text}`, type: 'application/json' },
    { body: `\ufeff${text}`, type: 'application/json' },
    { body: 'x'.repeat(300_000), type: 'application/json' },
    { body: '', type: 'application/json' },
    ...[
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'image/png',
      'x',
    ].map((type) => ({ body: text, type })),
  ];
}

describe('bodies meant to do harm', () => {
  let council: SmallCouncil;
  let writing: Operation[];

  beforeAll(async () => {
    council = await aSmallCouncil();
    const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
    writing = operationsOf(document).filter(({ request }) => request.payload !== undefined);
  });
  afterAll(() => council?.close());

  const rows = async () => {
    const { rows: tables } = await council.owner.query(
      `select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'superseded'::regnamespace)
         and relname not like 'audit%' and relname <> 'idempotency_key' order by 1`,
    );
    const counted: Record<string, number> = {};
    for (const { name } of tables)
      counted[name] = (await council.owner.query(`select count(*)::int as n from ${name}`)).rows[0].n;
    return counted;
  };

  /** The ETag of what the operation would change, so that nothing is refused for that alone. */
  async function versionFor(operation: Operation): Promise<string> {
    const { url } = operation.about(council.people.jordan);
    const { headers } = await council.ask(workerFor(operation), { url });
    return (headers.etag as string | undefined) ?? '"0-0"';
  }

  const workerFor = ({ rule }: Operation) => ('open' in rule ? null : workerIn(rule.allow[0]!));

  const send = (operation: Operation, version: string, { body, type }: { body: string; type: string }) => {
    const { method, url } = operation.about(council.people.jordan);
    const headers = { 'content-type': type, 'if-match': version };
    return council.ask(workerFor(operation), { method, url, payload: body, headers });
  };

  it('are never answered with a fault of ours, and a refusal stores nothing', async () => {
    expect(writing.length).toBeGreaterThan(2);
    const told: [status: number, problem: object][] = [];
    const stored = new Set<string>();
    const changed: [operation: string, isInOrder: boolean][] = [];
    for (const operation of writing) {
      const bodies = hostileBodies(operation.request);
      expect(bodies.length).toBeGreaterThan(100);
      const before = await rows();
      let version = await versionFor(operation);
      for (const hostile of bodies) {
        const { statusCode, body } = await send(operation, version, hostile);
        if (statusCode >= 500)
          throw new Error(
            `${operation.name} answered ${statusCode} to ${hostile.type} ${hostile.body.slice(0, 300)}: ${body}`,
          );
        if (statusCode >= 400) told.push([statusCode, JSON.parse(body)]);
        else {
          stored.add(operation.name);
          version = await versionFor(operation);
        }
      }
      const after = await rows();
      changed.push([operation.name, stored.has(operation.name) || isDeepStrictEqual(after, before)]);
    }
    for (const [status, problem] of told)
      expect(problem).toMatchObject({ status, detail: expect.stringMatching(/.{10}/) });
    expect(changed).toEqual(writing.map(({ name }) => [name, true]));
  });

  it('nor are any others', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.jsonValue({ maxDepth: 8 }).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), anything, async (n, body) => {
        const operation = writing[n % writing.length]!;
        const { statusCode } = await send(operation, '"0-0"', { body, type: 'application/json' });
        expect([operation.name, statusCode < 500]).toEqual([operation.name, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('nor are words of every kind in the address', async () => {
    const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
    const words = [
      "'",
      '%27%20or%201=1',
      '%00',
      '%ud800',
      '..%2f..%2fetc',
      '%F0%28%8C%28',
      '[object Object]',
      '-1',
      '1e999',
      'null',
      '%20',
      '2019-02-06T02:14:00%2B23:59',
      '0000-01-01T00:00:00Z',
      '0000-01-01',
      'a'.repeat(3_000),
    ];
    for (const { name, request, rule, parameters } of operationsOf(document)) {
      const [path, query = ''] = request.url.split('?');
      const worker = 'open' in rule ? null : workerIn(rule.allow[0]!);
      for (const word of words) {
        const asked = query
          ? `?${query.replaceAll(/=[^&]*/g, `=${word}`)}`
          : `?q=${word}&limit=${word}&after=${word}&as_at=${word}&known_at=${word}`;
        const urls = [`${path}${asked}`, ...(parameters.length ? [path!.replace(/[^/]+$/, word)] : [])];
        for (const url of urls) {
          const { statusCode } = await council.ask(worker, { ...request, url });
          expect([name, url, statusCode < 500]).toEqual([name, url, true]);
        }
      }
    }
  });
});
