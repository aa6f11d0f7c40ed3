import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { fosterHouseholds } from '../../src/records/carers/foster-households.reader.ts';
import { caseloads } from '../../src/records/workforce/caseloads.reader.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
let jobs: DataSource;
beforeAll(async () => {
  council = await aSmallCouncil();
  const pool = { applicationName: 'test jobs', poolSize: 2, timeouts: jobTimeouts };
  jobs = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
});
afterAll(async () => {
  await jobs?.destroy();
  await council?.close();
});

describe('a household that fosters', () => {
  const approval = { kind: 'mainstream', provider: 'local-authority', places: 2, start: '2018-04-03' };
  const add = (householdRef: string, body: object = {}, worker: Worker = 'manager') =>
    council.send(worker, 'POST', '/foster-households', { householdRef, ...approval, ...body });
  const read = async (id: string, query = '', worker: Worker = 'manager') =>
    (await council.get(worker, `/foster-households/${id}${query}`)).json();
  const change = async (id: string, what: string, body: object, version?: string) =>
    council.send(
      'manager',
      'POST',
      `/foster-households/${id}/${what}`,
      body,
      version ?? (await read(id)).version,
    );
  const spans = ({ approvals }: { approvals: Record<string, unknown>[] }) =>
    approvals.map(({ start, end, places, endedBecause }) => [start, end, places, endedBecause]);

  it('is approved, approved for more, and resigns; the measures read the same', async () => {
    const added = await add('H1');
    expect([added.statusCode, added.headers.location]).toEqual([
      201,
      `/api/v1/foster-households/${added.json().id}`,
    ]);
    const { id } = added.json();
    const more = await change(id, 'approvals', { ...approval, places: 3, start: '2018-09-03' });
    expect([more.statusCode, spans(more.json())]).toEqual([
      200,
      [
        ['2018-04-03', '2018-09-03', 2, 'changed'],
        ['2018-09-03', null, 3, null],
      ],
    ]);
    const [first, second] = more.json().approvals;
    const early = await change(id, `approvals/${first.id}/end`, { end: '2018-10-01' });
    expect([early.statusCode, early.json().detail]).toEqual([
      422,
      expect.stringContaining('take that back first'),
    ]);
    const ended = await change(id, `approvals/${second.id}/end`, {
      end: '2019-02-04',
      endedBecause: 'resigned',
    });
    expect(spans(ended.json())[1]).toEqual(['2018-09-03', '2019-02-04', 3, 'resigned']);
    expect(spans(await read(id, '?as_at=2018-09-02'))).toEqual([['2018-04-03', '2018-09-03', 2, 'changed']]);
    expect(spans(await read(id, '?as_at=2019-02-04'))).toEqual([]);
    const counted = (await fosterHouseholds(jobs.manager)).find(({ ref }) => ref === 'H1')!;
    expect(spans(counted.household as never)).toEqual(spans(ended.json()));
  });

  it('goes on as it was when an approval is taken back, and remembers what was known', async () => {
    const { id } = (await add('H2')).json();
    const { approvals, version } = (
      await change(id, 'approvals', { ...approval, places: 1, start: '2018-09-03' })
    ).json();
    const url = `/foster-households/${id}/approvals/${approvals[1].id}`;
    const knownAt = approvals[1].recordedAt;
    expect((await council.send('manager', 'DELETE', url, undefined, '1-1')).statusCode).toBe(412);
    const taken = await council.send('manager', 'DELETE', url, undefined, version);
    expect([taken.statusCode, spans(taken.json())]).toEqual([200, [['2018-04-03', null, 2, null]]]);
    // A moment later than the stamp, which is told in milliseconds.
    const instant = encodeURIComponent(new Date(Date.parse(knownAt) + 1).toISOString());
    expect(spans(await read(id, `?known_at=${instant}`))).toHaveLength(2);
  });

  it.each<[string, object, number]>([
    ['a day to come', { start: '2019-02-05' }, 422],
    ['an approval for the time being of no relative', { isTemporary: true }, 422],
    ['twenty-one places', { places: 21 }, 400],
    ['half a place', { places: 0.5 }, 400],
    ['a kind of no household', { kind: 'hotel' }, 400],
    ['a relative for the time being', { isTemporary: true, kind: 'kinship' }, 201],
  ])('is taken or refused with %s', async (what, body, expected) => {
    expect((await add(`H ${what.slice(0, 17)}`, body)).statusCode).toBe(expected);
  });

  it('has a reference of its own, and no two approvals on a day', async () => {
    const { id, version } = (await add('H3')).json();
    expect((await add('H3')).json().errors[0].pointer).toBe('#/householdRef');
    for (const start of ['2018-04-03', '2018-01-01'])
      expect((await change(id, 'approvals', { ...approval, start })).statusCode).toBe(422);
    expect((await change(id, 'approvals', { ...approval, start: '2018-09-03' })).statusCode).toBe(200);
    expect((await change(id, 'approvals', { ...approval, start: '2018-10-01' }, version)).statusCode).toBe(
      412,
    );
  });

  it('is read by those who place children, and recorded by managers alone', async () => {
    const { id } = (await add('H4')).json();
    for (const worker of ['socialWorker', 'reviewingOfficer', 'analyst'] as const) {
      expect([worker, (await read(id, '', worker)).householdRef]).toEqual([worker, 'H4']);
      expect([worker, (await add('H5', {}, worker)).statusCode]).toEqual([worker, 403]);
    }
    for (const worker of ['adviser', 'boardMember', 'administrator', 'program', 'virtualSchool'] as const)
      expect([worker, (await council.get(worker, '/foster-households')).statusCode]).toEqual([worker, 403]);
    const { items, next } = (await council.get('analyst', '/foster-households?limit=1')).json();
    expect([items.map(({ householdRef }: { householdRef: string }) => householdRef), next]).toEqual([
      [expect.stringMatching(/^H/)],
      items[0].id,
    ]);
  });
});

describe('a post', () => {
  const held = (workerRef: Worker | null = 'adviser') => ({
    workerId: workerRef && council.workers[workerRef],
    role: 'personal-adviser',
    fte: 0.6,
    start: '2018-04-03',
  });
  const add = (postRef: string, body: object, worker: Worker = 'administrator') =>
    council.send(worker, 'POST', '/posts', { postRef, ...body });
  const end = (post: { id: string; version: string }, body: object) =>
    council.send('administrator', 'POST', `/posts/${post.id}/end`, body, post.version);
  const refsOf = async (worker: Worker, query = '') =>
    (await council.get(worker, `/posts?limit=200${query}`))
      .json()
      .items.map(({ postRef }: { postRef: string }) => postRef);

  it('is held, left and vacant; the measures read the same', async () => {
    const added = await add('P1', held());
    expect([added.statusCode, added.json()]).toEqual([
      201,
      expect.objectContaining({ postRef: 'P1', fte: 0.6, isAgency: false, end: null }),
    ]);
    const left = await end(added.json(), { end: '2018-12-03', endedBecause: 'resigned' });
    expect([left.statusCode, left.json().endedBecause]).toEqual([200, 'resigned']);
    expect((await end(added.json(), { end: '2018-12-04' })).statusCode).toBe(412);
    expect((await add('P1', { ...held(null), start: '2018-12-03' })).statusCode).toBe(201);
    const known = await caseloads(jobs.manager);
    expect(known.find(({ ref }) => ref === 'adviser')!.caseload.posts).toEqual([
      expect.objectContaining({ fte: 60, end: '2018-12-03', endedBecause: 'resigned' }),
    ]);
    expect(known.find(({ ref }) => ref === 'P1')!.caseload).toMatchObject({ isVacancy: true });
    expect(await refsOf('administrator', '&as_at=2018-12-03')).toEqual(['P1']);
  });

  it('is held once on a day', async () => {
    expect((await add('P2', held())).statusCode).toBe(201);
    // Somebody else is at it, and done a moment later.
    await council.owner.query('begin');
    await council.owner.query(`select pg_advisory_xact_lock(hashtextextended('post P9', 0))`);
    await council.owner.query(
      `insert into post (post_ref, role, fte, is_agency, covers_vacancy, "start") values ('P9', 'other', 100, false, false, '2018-01-02')`,
    );
    const answer = add('P9', held());
    await setTimeout(300);
    await council.owner.query('commit');
    expect((await answer).statusCode).toBe(422);
  });

  it.each<[string, () => object, string]>([
    ['nobody from an agency', () => ({ ...held(null), isAgency: true }), '#/isAgency'],
    ['cover by who is employed', () => ({ ...held(), coversVacancy: true }), '#/coversVacancy'],
    ['a thousandth of a post', () => ({ ...held(), fte: 0.605 }), '#/fte'],
    ['a day on which it is held', () => ({ ...held('colleague'), start: '2018-06-01' }), '#/start'],
  ])('is refused with %s', async (_, body, pointer) => {
    const answer = await add('P2', body());
    expect([answer.statusCode, answer.json().errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
      422,
      expect.arrayContaining([pointer]),
    ]);
  });

  it('ends for a reason that goes with it, and before the next begins', async () => {
    const post = (await add('P3', held())).json();
    for (const endedBecause of ['vacancy filled', 'agency assignment ended'])
      expect((await end(post, { end: '2018-06-01', endedBecause })).statusCode).toBe(422);
    expect((await end(post, { end: '2018-04-03' })).statusCode).toBe(422);
    const ended = (await end(post, { end: '2018-06-01', endedBecause: 'hours changed' })).json();
    const again = (await add('P3', { ...held(), fte: 1, start: '2018-06-01' })).json();
    expect((await end(ended, { end: '2018-06-02' })).json().errors[0].pointer).toBe('#/end');
    const gone = await council.send(
      'administrator',
      'DELETE',
      `/posts/${again.id}`,
      undefined,
      again.version,
    );
    expect(gone.statusCode).toBe(204);
    expect((await council.get('administrator', `/posts/${again.id}`)).statusCode).toBe(404);
  });

  it('is read by administrators and the own manager, and why it ended by the first alone', async () => {
    const post = (await add('P4', held('stranger'))).json();
    await end(post, { end: '2018-12-03', endedBecause: 'dismissed' });
    const why = async (worker: Worker) =>
      (await council.get(worker, `/posts/${post.id}`)).json().endedBecause;
    expect([await why('administrator'), await why('otherManager')]).toEqual(['dismissed', null]);
    expect((await council.get('manager', `/posts/${post.id}`)).statusCode).toBe(404);
    expect(await refsOf('manager')).not.toContain('P4');
    for (const worker of ['adviser', 'socialWorker', 'boardMember', 'program', 'analyst'] as const)
      expect([worker, (await council.get(worker, '/posts')).statusCode]).toEqual([worker, 403]);
    for (const worker of ['manager', 'analyst'] as const)
      expect([worker, (await add('P5', held(), worker)).statusCode]).toEqual([worker, 403]);
  });
});
