import type { OpenAPIObject } from '@nestjs/swagger';
import { roles, type Role } from '../../src/platform/access/policy.ts';
import { session, waiting } from '../db/session.ts';
import { operationsOf } from './operations.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil();
});
afterAll(() => council?.close());

const url = (id: string) => `/measures/${id}/observations`;
const grades = 'inspection-outcome';
const audits = 'case-audit-results';
const source = { title: 'Invented report', part: 'page 1', url: 'https://www.example.org/report' };
const inspected = {
  aspect: 'overall effectiveness',
  start: '2018-06-04',
  end: '2018-06-16',
  word: 'good',
  source,
  observedOn: '2018-06-15',
  publishedOn: '2018-07-27',
};
const audited = (more: object = {}) => ({
  start: '2018-10-01',
  end: '2019-01-01',
  numerator: 18,
  denominator: 24,
  source: { title: 'Invented audit', part: 'page 2' },
  observedOn: '2019-01-10',
  ...more,
});
const post = async (id: string, body: object, worker: Worker = 'analyst') => {
  const answer = await council.send(worker, 'POST', url(id), body);
  return { status: answer.statusCode, body: answer.json() };
};
const list = async (id: string, query = '', worker: Worker = 'boardMember') =>
  (await council.get(worker, `${url(id)}${query}`)).json();
const workersIn = (role: Role) =>
  (Object.keys(staff) as Worker[]).filter((worker) => staff[worker][0] === role);
describe('an observation', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = (await post(grades, inspected)).body);
  });

  it('is recorded with its source, and by whom and when', async () => {
    const { items, ...about } = await list(grades);
    expect(about).toMatchObject({ measureId: grades, kind: 'observed', scale: { kind: 'words' } });
    expect(items).toEqual([
      {
        id,
        measureId: grades,
        ...inspected,
        value: null,
        numerator: null,
        denominator: null,
        corrects: null,
        reason: null,
        recordedAt: expect.stringMatching(/^20/),
        recordedBy: council.workers.analyst,
        sourceImport: null,
        sentence:
          'Observed, not counted from this record: overall effectiveness, 2018-06-04 to 2018-06-15: good (Invented report, page 1).',
      },
    ]);
  });

  it('is there from the day it was observed', async () => {
    expect((await list(grades, '?as_at=2018-06-15')).items).toHaveLength(1);
    expect((await list(grades, '?as_at=2018-06-14')).items).toEqual([]);
  });

  it('stands by its aspect, in the order of the measure, the latest period first', async () => {
    const joint = 'experiences and progress of children in care and care leavers';
    const days = { start: '2018-02-05', end: '2018-02-17', observedOn: '2018-02-16', publishedOn: null };
    await post(grades, { ...inspected, ...days, aspect: joint });
    await post(grades, { ...inspected, ...days });
    const found = (await list(grades)).items.map(({ start, aspect }: Record<string, string>) => [
      start,
      aspect,
    ]);
    expect(found).toEqual([
      ['2018-06-04', 'overall effectiveness'],
      ['2018-02-05', 'overall effectiveness'],
      ['2018-02-05', joint],
    ]);
  });

  it('of one day needs no end', async () => {
    const visit = {
      aspect: "to children's homes",
      start: '2019-02-01',
      value: 2,
      source,
      observedOn: '2019-02-01',
    };
    const { status, body } = await post('members-visits', visit);
    expect([status, body.end, body.sentence]).toEqual([
      201,
      '2019-02-02',
      "Observed, not counted from this record: to children's homes, 2019-02-01: 2 visits (Invented report, page 1).",
    ]);
  });

  it('sent twice under one key is recorded once', async () => {
    const headers = { 'idempotency-key': 'audit-of-summer-2018' };
    const payload = audited({ start: '2018-07-01', end: '2018-10-01', observedOn: '2018-10-11' });
    const request = { method: 'POST', url: `/api/v1${url(audits)}`, payload, headers } as const;
    const [first, again] = [await council.ask('analyst', request), await council.ask('analyst', request)];
    expect([first.statusCode, again.statusCode, again.headers['idempotency-replayed']]).toEqual([
      201,
      201,
      'true',
    ]);
    expect(again.json()).toEqual(first.json());
    expect((await list(audits, '?as_at=2018-10-11')).items).toHaveLength(1);
  });

  it.each<[string, string, object, string]>([
    ['another word', grades, { ...inspected, word: 'fine' }, '#/word'],
    ['no aspect', grades, { ...inspected, aspect: null }, '#/aspect'],
    [
      'a judgement of its own for care leavers in 2018',
      grades,
      { ...inspected, aspect: 'experiences and progress of care leavers' },
      '#/aspect',
    ],
    ['more than all', audits, audited({ numerator: 25 }), '#/numerator'],
    ['a number where a share is asked for', audits, audited({ value: 75 }), '#/value'],
    ['a day that lies ahead', audits, audited({ observedOn: '2019-02-05' }), '#/observedOn'],
    ['a period that was not over', audits, audited({ observedOn: '2018-12-30' }), '#/observedOn'],
    [
      'a reason and nothing to correct',
      audits,
      audited({ reason: 'Counted twice by mistake' }),
      '#/corrects',
    ],
    [
      'nothing but what it corrects',
      grades,
      { ...inspected, corrects: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11' },
      '#/reason',
    ],
    [
      'what it corrects is none',
      audits,
      audited({ corrects: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11', reason: 'Counted twice by mistake' }),
      '#/corrects',
    ],
  ])('is refused with %s, at its place', async (_, measure, body, pointer) => {
    const before = (await list(measure)).items;
    const { status, body: problem } = await post(measure, body);
    expect([status, problem.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([422, [pointer]]);
    expect((await list(measure)).items).toEqual(before);
  });

  it.each<[string, object]>([
    ['no source', { ...inspected, source: undefined }],
    ['a source without a part', { ...inspected, source: { title: 'Invented report' } }],
    ['a source at no address', { ...inspected, source: { ...source, url: 'javascript:alert(1)' } }],
    ['half a case', { ...inspected, numerator: 0.5 }],
  ])('is refused when it has %s', async (_, body) => {
    expect((await post(grades, body)).status).toBe(400);
  });

  it('is not taken of a measure that is counted, nor of none', async () => {
    const counted = await post('foster-care', audited());
    expect([counted.status, counted.body.detail]).toEqual([
      404,
      expect.stringMatching(/counted from the record, not observed/),
    ]);
    expect((await post('nothing-of-the-kind', audited())).status).toBe(404);
    expect((await council.get('boardMember', url('foster-care'))).statusCode).toBe(404);
  });
});

describe('a correction', () => {
  const reason = 'Two cases were counted twice';
  let first: string;
  let second: string;
  let since: string;
  let between: string;
  beforeAll(async () => {
    ({ id: first, recordedAt: between } = (await post(audits, audited())).body);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const corrected = audited({ numerator: 16, denominator: 22, corrects: first, reason });
    ({ id: second, recordedAt: since } = (await post(audits, corrected)).body);
  });
  const autumn = async (query = '') =>
    (await list(audits, query)).items.filter(({ start }: { start: string }) => start === '2018-10-01');

  it('is asked for by whoever says otherwise', async () => {
    const { status, body } = await post(audits, audited({ numerator: 17 }));
    expect([status, body.detail]).toEqual([409, expect.stringContaining(second)]);
  });

  it('takes the place of what it names, with its reason', async () => {
    expect(await autumn()).toMatchObject([{ id: second, numerator: 16, corrects: first, reason }]);
  });

  it('leaves what was known before it as it was', async () => {
    const before = await autumn(`?known_at=${between}`);
    expect(before).toMatchObject([{ id: first, numerator: 18, corrects: null }]);
    expect(await autumn(`?known_at=${since}`)).toMatchObject([{ id: second }]);
    expect(await autumn('?known_at=2018-01-02T09:00:00Z')).toEqual([]);
  });

  it('cannot be made of what was corrected before, nor say the same again', async () => {
    const other = await post(audits, audited({ numerator: 15, corrects: first, reason }));
    expect([other.status, other.body.detail]).toEqual([409, expect.stringContaining(second)]);
    const same = audited({ numerator: 16, denominator: 22, corrects: second, reason: 'Nothing was wrong' });
    expect((await post(audits, same)).status).toBe(422);
  });

  it('waits for whoever records at the same time, and then sees what they recorded', async () => {
    const [other, onlooker] = [await session(council.place.worker), await session(council.place.worker)];
    await other.query('begin');
    await other.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper observations'))`);
    await other.query(
      `insert into observation (measure, "start", "end", numerator, denominator, source_title, source_part, observed_on)
       values ($1, '2018-04-01', '2018-07-01', 9, 9, 'Invented audit', 'page 1', '2018-07-10')`,
      [audits],
    );
    const sent = post(audits, audited({ start: '2018-04-01', end: '2018-07-01', observedOn: '2018-07-10' }));
    await waiting(onlooker, 'test api');
    await other.query('commit');
    expect((await sent).status).toBe(409);
    await Promise.all([other.end(), onlooker.end()]);
  });
});

describe('to each role', () => {
  it('lets analysts and administrators record, and those read who are told figures', async () => {
    for (const role of roles)
      for (const worker of workersIn(role)) {
        const reads = ['performance-analyst', 'board-member', 'team-manager', 'administrator'].includes(role);
        const records = ['performance-analyst', 'administrator'].includes(role);
        expect([role, (await council.get(worker, url(grades))).statusCode]).toEqual([
          role,
          reads ? 200 : 403,
        ]);
        const day = `2018-03-0${1 + (Object.keys(staff).indexOf(worker) % 9)}`;
        const visit = {
          aspect: "to children's groups",
          start: day,
          value: 1,
          source: { ...source, title: worker },
          observedOn: day,
        };
        expect([role, (await post('members-visits', visit, worker)).status]).toEqual([
          role,
          records ? 201 : 403,
        ]);
      }
    expect((await council.ask(null, { url: `/api/v1${url(grades)}` })).statusCode).toBe(401);
  });

  it('writes down who recorded and who read', async () => {
    await list(grades, '', 'boardMember');
    const { rows } = await council.owner.query(
      `select distinct operation, status from audit where operation like '%observations%' and status in (200, 201, 403) order by 1, 2`,
    );
    const said = rows.map(({ operation, status }) => `${operation} ${status}`);
    for (const method of ['GET', 'POST'])
      expect(said).toContainEqual(expect.stringMatching(`${method} .*observations 403`));
    expect(said).toContainEqual(expect.stringMatching('POST .*observations 201'));
  });
});

describe('the catalogue', () => {
  it('says of every measure whether it is counted or observed, and what it serves', async () => {
    const measures: Record<string, unknown>[] = (await council.get('program', '/measures')).json();
    const kinds = new Map(measures.map(({ id, kind }) => [id, kind]));
    expect([kinds.get(grades), kinds.get('foster-care')]).toEqual(['observed', 'counted']);
    expect(new Set(kinds.values())).toEqual(new Set(['counted', 'observed']));
    const lacking = measures.filter(({ pledge, oba, reviewBy }) => !pledge || !oba || !reviewBy);
    expect(lacking).toEqual([]);
    expect(measures.find(({ id }) => id === grades)).toMatchObject({
      pledge: 2,
      oba: 'how well',
      reviewBy: '2028-04-01',
      scale: { words: ['outstanding', 'good', 'requires improvement to be good', 'inadequate'] },
    });
  });

  it('has nobody behind an observed measure, and says where it was observed', async () => {
    await post(grades, {
      ...inspected,
      start: '2018-11-01',
      end: null,
      observedOn: '2018-11-01',
      publishedOn: null,
    });
    const asked = await council.get('analyst', `/measures/${grades}/people`);
    expect([asked.statusCode, asked.json()]).toEqual([
      404,
      expect.objectContaining({
        type: 'urn:pledgekeeper:problem:observed-not-counted',
        detail: expect.stringMatching(
          /^This measure is observed, not counted.*Last observed in: Invented report, page 1\..*\/observations/,
        ),
        source,
      }),
    ]);
    const named = await council.send('manager', 'POST', `/measures/${grades}/people`, {
      purpose: 'To see who is behind it',
      answer: 'met',
    });
    expect([named.statusCode, named.json().source]).toEqual([404, source]);
    const nothing = await council.get('analyst', '/measures/members-training/people');
    expect(nothing.json()).toMatchObject({
      source: null,
      detail: expect.stringMatching(/Nothing observed of it is recorded yet/),
    });
  });

  it.each([
    'figures?to=2019-01-31',
    'breakdowns?by=age',
    'comparators',
    'explain?as_at=2019-01-31&from_known=2019-02-01T00:00:00Z&to_known=2019-02-02T00:00:00Z',
  ])('has no %s of it', async (what) => {
    const answer = await council.get('analyst', `/measures/${grades}/${what}`);
    expect([answer.statusCode, answer.json().type]).toEqual([
      404,
      'urn:pledgekeeper:problem:observed-not-counted',
    ]);
  });

  it('may have a target for it', async () => {
    await council.owner.query(
      `insert into target (measure, target, tolerance, "start", source) values ($1, 80, 5, '2018-04-01', 'Invented, item 6')`,
      [audits],
    );
    expect((await council.get('program', `/measures/${audits}/targets`)).json().items).toMatchObject([
      { target: 80 },
    ]);
  });
});

it('is described with an example that it takes, shaped like its answers', async () => {
  const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
  const operation = operationsOf(document).find(
    ({ name }) => name === 'POST /api/v1/measures/{id}/observations',
  )!;
  const payload = { ...operation.request.payload, source: { ...source, title: 'The example' } };
  const answer = await council.send('administrator', 'POST', url(audits), payload);
  expect(answer.statusCode).toBe(201);
  expect(Object.keys(operation.examples[0] as object).toSorted()).toEqual(
    Object.keys(answer.json()).toSorted(),
  );
  const read = operationsOf(document).find(({ name }) => name === 'GET /api/v1/measures/{id}/observations')!;
  expect(Object.keys(read.examples[0] as object)).toEqual(Object.keys(await list(audits)));
});
