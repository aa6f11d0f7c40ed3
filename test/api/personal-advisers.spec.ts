import { randomUUID } from 'node:crypto';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

/** It is 4 February 2019. */
let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil();
});
afterAll(() => council?.close());

type Span = readonly [worker: Worker, start: string, end: string | null];
const tables = {
  'pa-allocations': 'pa_allocation',
  'social-worker-allocations': 'social_worker_allocation',
  'reviewing-officer-allocations': 'reviewing_officer_allocation',
} as const;
type Kind = keyof typeof tables;

/** Somebody new who has been these workers', by the record's owner. */
async function somebody(spans: readonly Span[], kind: Kind = 'pa-allocations'): Promise<string> {
  const id = randomUUID();
  await council.owner.query(
    `insert into person (id, child_id, born_on, given_name, family_name) values ($1, $2, '2000-05-05', 'Ash', 'Testing')`,
    [id, id.slice(0, 18)],
  );
  for (const [worker, start, end] of spans)
    await council.owner.query(
      `insert into ${tables[kind]} (person_id, worker_id, "start", "end") values ($1, $2, $3, $4)`,
      [id, council.workers[worker], start, end],
    );
  return id;
}
const address = (person: string, kind: Kind = 'pa-allocations') => `/people/${person}/${kind}`;
const list = async (person: string, kind?: Kind, query = '') =>
  (await council.get('manager', address(person, kind) + query)).json();
/** What stands in the record, whoever may see it. */
const recorded = async (person: string, kind: Kind = 'pa-allocations') =>
  (
    await council.owner.query(
      `select worker_ref as worker, a."start", a."end" from ${tables[kind]} a join worker w on w.id = a.worker_id where person_id = $1 order by a."start"`,
      [person],
    )
  ).rows;
const handOver = async (person: string, worker: Worker, start: string, kind?: Kind) => {
  const { version } = await list(person, kind);
  const payload = { workerId: council.workers[worker], start };
  return council.send('manager', 'POST', address(person, kind), payload, version);
};
const faultsOf = (answer: { statusCode: number; json(): { errors?: { pointer: string }[] } }) => [
  answer.statusCode,
  answer.json().errors?.map(({ pointer }) => pointer),
];

describe('handing a young person over', () => {
  it('ends the one adviser on the day the other begins', async () => {
    const { jordan } = council.people;
    const answer = await handOver(jordan, 'colleague', '2019-02-11');
    expect(answer.statusCode).toBe(201);
    const begun = answer.json();
    expect(begun).toMatchObject({
      personId: jordan,
      workerId: council.workers.colleague,
      start: '2019-02-11',
      end: null,
      recordedBy: council.workers.manager,
      ended: { workerId: council.workers.adviser, start: '2018-01-01', end: '2019-02-11' },
    });
    expect(answer.headers.location).toBe(`/api/v1${address(jordan)}/${begun.id}`);
    expect(answer.headers.etag).toBe(`"${begun.version}"`);
    const { items } = await list(jordan);
    expect(items).toEqual([
      { ...begun.ended, recordedAt: expect.any(String) },
      expect.objectContaining({ id: begun.id, version: begun.version }),
    ]);
    expect((await list(jordan, undefined, '?as_at=2019-02-10')).items).toHaveLength(1);
    expect((await list(jordan, undefined, '?as_at=2019-02-11')).items).toMatchObject([{ id: begun.id }]);
    expect((await list(jordan, undefined, '?known_at=2019-02-01T00:00:00Z')).items).toMatchObject([
      { end: null },
    ]);
  });

  it('answers rightly when the person is out of the manager’s sight from now on', async () => {
    const person = await somebody([['colleague', '2018-01-01', null]]);
    const answer = await handOver(person, 'stranger', '2019-02-04');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      {
        workerId: council.workers.stranger,
        start: '2019-02-04',
        ended: { workerId: council.workers.colleague, end: '2019-02-04' },
      },
    ]);
    expect((await council.get('manager', address(person))).statusCode).toBe(404);
    expect((await council.get('colleague', address(person))).statusCode).toBe(404);
    expect((await council.get('otherManager', address(person))).json().items).toHaveLength(2);
    expect(await recorded(person)).toEqual([
      { worker: 'colleague', start: '2018-01-01', end: '2019-02-04' },
      { worker: 'stranger', start: '2019-02-04', end: null },
    ]);
  });

  it('gives an adviser to whoever has none', async () => {
    const answer = await handOver(council.people.alex, 'colleague', '2019-02-04');
    expect([answer.statusCode, answer.json().ended]).toEqual([201, null]);
  });

  it.each([
    ['the day the open one began', '2018-06-01', 'colleague', [422, ['#/start']]],
    ['the day before it began', '2018-05-31', 'colleague', [422, ['#/start']]],
    ['the day after it began', '2018-06-02', 'colleague', [201, undefined]],
    ['a year ahead', '2020-02-04', 'colleague', [201, undefined]],
    ['a year and a day ahead', '2020-02-05', 'colleague', [422, ['#/start']]],
    ['who has the person already', '2019-02-04', 'adviser', [422, ['#/workerId']]],
    ['who is no adviser', '2019-02-04', 'socialWorker', [422, ['#/workerId']]],
    ['a manager', '2019-02-04', 'manager', [422, ['#/workerId']]],
  ] as const)('%s', async (_, start, worker, outcome) => {
    const person = await somebody([['adviser', '2018-06-01', null]]);
    expect(faultsOf(await handOver(person, worker, start))).toEqual(outcome);
    expect(await recorded(person)).toHaveLength(outcome[0] === 201 ? 2 : 1);
  });

  it('knows the role on the day itself: from its first day, not on its end', async () => {
    await council.owner.query(
      `insert into worker_role (worker_id, role, "start", "end") values ($1, 'personal-adviser', '2019-03-01', '2019-04-01')`,
      [council.workers.socialWorker],
    );
    const outcomes = [];
    for (const start of ['2019-02-28', '2019-03-01', '2019-03-31', '2019-04-01']) {
      const person = await somebody([['adviser', '2018-06-01', null]]);
      outcomes.push((await handOver(person, 'socialWorker', start)).statusCode);
    }
    expect(outcomes).toEqual([422, 201, 201, 422]);
  });

  it('refuses what overlaps a later one', async () => {
    const person = await somebody([
      ['adviser', '2018-01-01', '2019-02-05'],
      ['colleague', '2019-03-01', '2019-06-01'],
    ]);
    const answer = await handOver(person, 'adviser', '2019-02-05');
    expect([answer.statusCode, answer.json().detail]).toEqual([
      422,
      expect.stringContaining('from 2019-03-01 to 2019-06-01 overlaps'),
    ]);
    expect(await recorded(person)).toHaveLength(2);
  });

  it('refuses it also where the person would be out of sight, so that the database would not notice', async () => {
    const person = await somebody([
      ['adviser', '2018-01-01', '2019-02-04'],
      ['colleague', '2019-03-01', '2019-06-01'],
    ]);
    expect((await handOver(person, 'stranger', '2019-02-04')).statusCode).toBe(422);
    expect(await recorded(person)).toHaveLength(2);
  });

  it('lets one of ten win who hand over at once', async () => {
    const person = await somebody([['adviser', '2018-01-01', null]]);
    const { version } = await list(person);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        council.send(
          'manager',
          'POST',
          address(person),
          { workerId: council.workers.colleague, start: `2019-02-${10 + n}` },
          version,
        ),
      ),
    );
    const outcomes = answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(outcomes).toEqual([201, ...Array<number>(9).fill(412)]);
    expect(await recorded(person)).toHaveLength(2);
  });

  it('is a team manager’s to do, against what was read', async () => {
    const person = await somebody([['adviser', '2018-01-01', null]]);
    const payload = { workerId: council.workers.colleague, start: '2019-02-11' };
    const { version } = await list(person);
    const by = async (worker: Worker, sent?: string) =>
      (await council.send(worker, 'POST', address(person), payload, sent)).statusCode;
    expect(await by('adviser', version)).toBe(403);
    expect(await by('analyst', version)).toBe(403);
    expect(await by('otherManager', version)).toBe(404);
    expect(await by('manager')).toBe(428);
    expect(await by('manager', '1-1')).toBe(412);
    expect(await recorded(person)).toHaveLength(1);
  });
});

describe('ending, correcting and taking back', () => {
  const open = async (person: string, kind?: Kind) => {
    const { items } = await list(person, kind);
    const { id, version } = items.at(-1);
    return { url: `${address(person, kind)}/${id}`, version };
  };
  const change = async (person: string, method: 'POST' | 'PATCH' | 'DELETE', payload?: object) => {
    const { url, version } = await open(person);
    return council.send('manager', method, method === 'POST' ? `${url}/end` : url, payload, version);
  };

  it('ends one, though nobody has the person then', async () => {
    const person = await somebody([['adviser', '2018-01-01', null]]);
    await council.owner.query(
      `insert into period_of_care (person_id, "start", "end", start_is_known) values ($1, '2010-01-01', '2012-01-01', true)`,
      [person],
    );
    const answer = await change(person, 'POST', { end: '2019-02-04' });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      { personId: person, workerId: council.workers.adviser, end: '2019-02-04' },
    ]);
    expect((await council.get('manager', address(person))).statusCode).toBe(404);
  });

  it.each([
    ['the day it began', '2018-01-01', 422],
    ['the day after', '2018-01-02', 200],
    ['a day ahead', '2019-05-01', 200],
  ])('%s', async (_, end, status) => {
    const person = await somebody([['adviser', '2018-01-01', null]]);
    expect((await change(person, 'POST', { end })).statusCode).toBe(status);
    expect((await recorded(person))[0].end).toBe(status === 200 ? end : null);
  });

  it('has one end; another is a correction', async () => {
    const person = await somebody([['adviser', '2018-01-01', '2019-03-01']]);
    const twice = await change(person, 'POST', { end: '2019-02-20' });
    expect([twice.statusCode, twice.json().detail]).toEqual([422, expect.stringContaining('2019-03-01')]);
    expect((await change(person, 'PATCH', { end: '2019-02-20' })).json().end).toBe('2019-02-20');
    expect((await change(person, 'PATCH', { end: null })).json().end).toBeNull();
    expect((await change(person, 'PATCH', { start: '2018-01-08' })).json()).toMatchObject({
      start: '2018-01-08',
      end: null,
      workerId: council.workers.adviser,
    });
  });

  it('corrects who it was, to somebody who held the role', async () => {
    const person = await somebody([['adviser', '2018-03-01', null]]);
    const { workers } = council;
    expect(faultsOf(await change(person, 'PATCH', { workerId: workers.reviewingOfficer }))).toEqual([
      422,
      ['#/workerId'],
    ]);
    // Nobody has had a role here before 2018.
    expect(faultsOf(await change(person, 'PATCH', { start: '2017-12-31' }))).toEqual([422, ['#/workerId']]);
    expect(faultsOf(await change(person, 'PATCH', { end: '2018-03-01' }))).toEqual([422, ['#/end']]);
    const out = await change(person, 'PATCH', { workerId: workers.stranger });
    expect([out.statusCode, out.json().workerId]).toEqual([200, workers.stranger]);
    expect((await council.get('manager', address(person))).statusCode).toBe(404);
    expect(await recorded(person)).toEqual([{ worker: 'stranger', start: '2018-03-01', end: null }]);
  });

  it('refuses a correction that overlaps another, seen or not', async () => {
    const person = await somebody([
      ['colleague', '2018-01-01', '2018-06-01'],
      ['adviser', '2018-06-01', null],
    ]);
    expect((await change(person, 'PATCH', { start: '2018-05-31' })).statusCode).toBe(422);
    const unseen = await change(person, 'PATCH', {
      start: '2018-05-31',
      workerId: council.workers.stranger,
    });
    expect([unseen.statusCode, (await recorded(person))[1]]).toEqual([
      422,
      { worker: 'adviser', start: '2018-06-01', end: null },
    ]);
    expect((await change(person, 'PATCH', { start: '2018-06-02' })).statusCode).toBe(200);
    expect((await change(person, 'PATCH', { start: '2018-06-01' })).statusCode).toBe(200);
    const [first] = (await list(person)).items;
    const url = `${address(person)}/${first.id}`;
    const until = async (end: string) =>
      (await council.send('manager', 'PATCH', url, { end }, (await list(person)).items[0].version))
        .statusCode;
    expect([await until('2018-06-02'), await until('2018-05-31'), await until('2018-06-01')]).toEqual([
      422, 200, 200,
    ]);
  });

  it('takes one back, which stays among what was once known', async () => {
    const person = await somebody([
      ['colleague', '2018-01-01', '2018-06-01'],
      ['adviser', '2018-06-01', null],
    ]);
    const { url, version } = await open(person);
    expect((await council.send('manager', 'DELETE', url)).statusCode).toBe(428);
    expect((await council.send('adviser', 'DELETE', url, undefined, version)).statusCode).toBe(403);
    expect((await council.send('manager', 'DELETE', url, undefined, '1')).statusCode).toBe(412);
    expect((await council.send('manager', 'DELETE', url, undefined, version)).statusCode).toBe(204);
    expect(await recorded(person)).toEqual([{ worker: 'colleague', start: '2018-01-01', end: '2018-06-01' }]);
    const { rows } = await council.owner.query(
      `select "start" from superseded.pa_allocation where person_id = $1`,
      [person],
    );
    expect(rows).toEqual([{ start: '2018-06-01' }]);
  });

  it('is no allocation of another person', async () => {
    const [one, other] = [await somebody([['adviser', '2018-01-01', null]]), council.people.jordan];
    const { url, version } = await open(one);
    const elsewhere = url.replace(one, other);
    expect((await council.send('manager', 'DELETE', elsewhere, undefined, version)).statusCode).toBe(404);
    expect((await council.send('manager', 'DELETE', `${address(one)}/1`, undefined, '1')).statusCode).toBe(
      404,
    );
  });
});

describe.each([
  ['social-worker-allocations', 'socialWorker', 'reviewingOfficer'],
  ['reviewing-officer-allocations', 'reviewingOfficer', 'socialWorker'],
] as const)('%s', (kind, worker, other) => {
  it('are of their own role, beside the adviser', async () => {
    const person = await somebody([['adviser', '2018-01-01', null]]);
    expect(faultsOf(await handOver(person, other, '2019-02-04', kind))).toEqual([422, ['#/workerId']]);
    expect((await handOver(person, 'adviser', '2019-02-04', kind)).statusCode).toBe(422);
    const answer = await handOver(person, worker, '2019-02-04', kind);
    expect([answer.statusCode, answer.json().workerId]).toEqual([201, council.workers[worker]]);
    expect((await council.get(worker, address(person, kind))).json().items).toMatchObject([
      { workerId: council.workers[worker], end: null },
    ]);
    expect(await recorded(person)).toHaveLength(1);
  });
});

describe('who works with a person', () => {
  it('today, by role; on another day whoever did then', async () => {
    const person = await somebody([
      ['colleague', '2018-01-01', '2019-02-04'],
      ['adviser', '2019-02-04', null],
    ]);
    for (const [kind, worker] of [
      ['social-worker-allocations', 'socialWorker'],
      ['reviewing-officer-allocations', 'reviewingOfficer'],
    ] as const)
      await council.owner.query(
        `insert into ${tables[kind]} (person_id, worker_id, "start") values ($1, $2, '2018-02-01')`,
        [person, council.workers[worker]],
      );
    const workers = async (query = '') =>
      (await council.get('manager', `/people/${person}/workers${query}`)).json();
    const { asAt, items } = await workers();
    expect(asAt).toBe('2019-02-04');
    expect(items).toMatchObject([
      { personId: person, role: 'social-worker', name: 'socialWorker', since: '2018-02-01' },
      { role: 'personal-adviser', name: 'adviser', team: 'North', isNamedPerson: true, since: '2019-02-04' },
      { role: 'reviewing-officer', workerId: council.workers.reviewingOfficer },
    ]);
    expect((await workers('?as_at=2019-02-03')).items[1]).toMatchObject({ name: 'colleague' });
    expect((await workers('?as_at=2018-01-31')).items).toHaveLength(1);
    expect((await workers('?as_at=2017-12-31')).items).toEqual([]);
    expect((await council.get('stranger', `/people/${person}/workers`)).statusCode).toBe(404);
    expect((await council.get('boardMember', `/people/${person}/workers`)).statusCode).toBe(403);
  });
});

describe('caseloads', () => {
  let other: SmallCouncil;
  beforeAll(async () => {
    other = await aSmallCouncil();
  });
  afterAll(() => other?.close());
  const advisers = async (worker: Worker, query = '') =>
    (await other.get(worker, `/personal-advisers${query}`)).json();
  const sizes = async (worker: Worker) =>
    (await advisers(worker)).items.map((one: { name: string; caseload: number }) => [one.name, one.caseload]);

  it('are told of the asker’s own, and to a manager of the team, without those whom only others see', async () => {
    expect(await sizes('manager')).toEqual([
      ['adviser', 1],
      ['colleague', 1],
      ['stranger', null],
    ]);
    expect(await sizes('adviser')).toEqual([
      ['adviser', 1],
      ['colleague', null],
      ['stranger', null],
    ]);
    for (const worker of ['analyst', 'administrator', 'socialWorker', 'reviewingOfficer'] as const)
      expect((await sizes(worker)).map(([, size]: [string, number]) => size)).toEqual([null, null, null]);
    const restricted = async (worker: Worker) => (await advisers(worker)).restricted;
    expect([await restricted('manager'), await restricted('adviser')]).toEqual([1, 1]);
    expect([await restricted('otherManager'), await restricted('colleague')]).toEqual([0, 0]);
    expect(await restricted('analyst')).toBe(0);
    expect((await other.get('boardMember', '/personal-advisers')).statusCode).toBe(403);
  });

  it('come page by page', async () => {
    const first = await other.get('manager', '/personal-advisers?limit=2');
    const { next, items } = first.json();
    expect(items).toMatchObject([
      { workerId: other.workers.adviser, team: 'North', isNamedPerson: true },
      { workerId: other.workers.colleague },
    ]);
    expect([next, first.headers.link]).toEqual([
      other.workers.colleague,
      `</api/v1/personal-advisers?limit=2&after=${next}>; rel="next"`,
    ]);
    const last = await other.get('manager', `/personal-advisers?limit=2&after=${next}`);
    expect(last.json()).toMatchObject({ next: null, items: [{ workerId: other.workers.stranger }] });
    expect(last.headers.link).toBeUndefined();
    expect((await other.get('manager', '/personal-advisers?limit=201')).statusCode).toBe(400);
  });

  it('name whom the adviser has, to the adviser and the team’s manager', async () => {
    const caseload = (asker: Worker, of: Worker) =>
      other.get(asker, `/personal-advisers/${other.workers[of]}/caseload`);
    const { people, workers } = other;
    const jordan = {
      personId: people.jordan,
      childId: 'P001',
      name: 'Jordan Testing',
      bornOn: '1999-06-01',
      since: '2018-01-01',
    };
    expect((await caseload('adviser', 'adviser')).json()).toEqual({
      asAt: null,
      knownAt: null,
      workerId: workers.adviser,
      name: 'adviser',
      team: 'North',
      restricted: 1,
      restrictedAmong: 'own',
      next: null,
      items: [jordan],
    });
    expect((await caseload('manager', 'adviser')).json()).toMatchObject({
      restricted: 1,
      restrictedAmong: 'team',
      items: [jordan],
    });
    const asAt = async (query: string) =>
      (await other.get('adviser', `/personal-advisers/${workers.adviser}/caseload?${query}`)).json().items;
    expect(await asAt('as_at=2018-01-01')).toEqual([jordan]);
    expect(await asAt('as_at=2017-12-31')).toEqual([]);
    expect((await advisers('manager', '?as_at=2017-12-31')).items).toEqual([]);
    expect((await advisers('manager', '?as_at=2018-01-01')).items).toHaveLength(3);
    expect((await caseload('colleague', 'colleague')).json()).toMatchObject({ restricted: 0 });
    for (const [asker, of] of [
      ['colleague', 'adviser'],
      ['otherManager', 'adviser'],
      ['manager', 'stranger'],
    ] as const)
      expect([asker, (await caseload(asker, of)).statusCode]).toEqual([asker, 404]);
    for (const asker of ['analyst', 'administrator', 'socialWorker'] as const)
      expect([asker, (await caseload(asker, 'adviser')).statusCode]).toEqual([asker, 403]);
    expect((await other.get('manager', `/personal-advisers/${randomUUID()}/caseload`)).statusCode).toBe(404);

    await other.owner.query(
      `insert into named_access (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
      [people.robin, workers.manager],
    );
    const named = (await caseload('manager', 'adviser')).json();
    expect([named.restricted, named.items.length]).toEqual([0, 2]);
    expect(await sizes('manager')).toContainEqual(['adviser', 2]);
    expect((await caseload('adviser', 'adviser')).json().items).toEqual([jordan]);
  });

  it('are those of today: not of yesterday’s role, nor of a handover to come', async () => {
    await other.owner.query(`update pa_allocation set "end" = '2019-02-04' where person_id = $1`, [
      other.people.sami,
    ]);
    await other.owner.query(
      `insert into pa_allocation (person_id, worker_id, "start") values ($1, $2, '2019-02-05')`,
      [other.people.sami, other.workers.adviser],
    );
    expect((await sizes('manager')).slice(0, 2)).toEqual([
      ['adviser', 2],
      ['colleague', 0],
    ]);
    await other.owner.query(`update worker_role set "end" = '2019-02-04' where worker_id = $1`, [
      other.workers.colleague,
    ]);
    expect((await sizes('manager')).map(([name]: [string]) => name)).toEqual(['adviser', 'stranger']);
  });
});
