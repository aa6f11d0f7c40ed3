import { confidentialSpansOf } from '../../src/records/people/confidential-address.reader.ts';
import { ASKING_DATABASE } from '../../src/platform/access/access.guard.ts';
import type { DataSource } from 'typeorm';
import { aSmallCouncil, type Person, type SmallCouncil, type Worker } from './small-council.ts';

describe('a restricted person', () => {
  let council: SmallCouncil;
  const url = (person: Person) => `/people/${council.people[person]}/restriction`;
  const read = (worker: Worker, person: Person) => council.get(worker, url(person));
  const restrict = async (
    worker: Worker,
    person: Person,
    isRestricted: boolean,
    named: readonly Worker[],
  ) => {
    const { version } = (await read(worker, person)).json();
    const mayBeSeenBy = named.map((name) => council.workers[name]);
    return council.send(worker, 'PUT', url(person), { isRestricted, mayBeSeenBy }, version);
  };
  const sees = async (worker: Worker, person: Person) =>
    (await council.get(worker, `/people/${council.people[person]}/eet-statuses`)).statusCode === 200;
  const namedIn = async (table: string) =>
    (
      await council.owner.query(
        `select w.worker_ref as worker, n."start", n."end" from ${table} n join worker w on w.id = n.worker_id order by 1, 2`,
      )
    ).rows;

  beforeEach(async () => {
    council = await aSmallCouncil();
  });
  afterEach(() => council?.close());

  it('is out of sight to all but those named, who need to see them anyhow', async () => {
    expect((await read('manager', 'jordan')).json()).toMatchObject({ isRestricted: false, mayBeSeenBy: [] });
    const answer = await restrict('manager', 'jordan', true, ['manager', 'colleague']);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      expect.objectContaining({
        personId: council.people.jordan,
        isRestricted: true,
        mayBeSeenBy: [
          { workerId: council.workers.colleague, name: 'colleague', start: '2019-02-04', end: null },
          { workerId: council.workers.manager, name: 'manager', start: '2019-02-04', end: null },
        ],
      }),
    ]);
    expect(answer.headers.etag).toBe(`"${answer.json().version}"`);
    const seen: [Worker, boolean][] = [
      ['manager', true],
      // Allocated and not named; named and not allocated; sees everyone and not named.
      ['adviser', false],
      ['colleague', false],
      ['analyst', false],
    ];
    for (const [worker, isSeen] of seen)
      expect([worker, await sees(worker, 'jordan')]).toEqual([worker, isSeen]);
    expect((await read('adviser', 'jordan')).statusCode).toBe(404);
  });

  it('was visible to its adviser before, and is again when they are named, and when it is lifted', async () => {
    expect(await sees('adviser', 'jordan')).toBe(true);
    await restrict('manager', 'jordan', true, ['manager']);
    expect(await sees('adviser', 'jordan')).toBe(false);
    await restrict('manager', 'jordan', true, ['manager', 'adviser']);
    expect(await sees('adviser', 'jordan')).toBe(true);
    await restrict('manager', 'jordan', true, ['manager']);
    expect(await sees('adviser', 'jordan')).toBe(false);
    const lifted = await restrict('manager', 'jordan', false, []);
    expect([lifted.statusCode, lifted.json()]).toEqual([
      200,
      expect.objectContaining({ isRestricted: false, mayBeSeenBy: [] }),
    ]);
    expect(await sees('adviser', 'jordan')).toBe(true);
    expect(await sees('analyst', 'jordan')).toBe(true);
    // Whoever was named today only never was, and stays among what was once known.
    expect(await namedIn('named_access')).toEqual([]);
    expect((await namedIn('superseded.named_access')).map(({ worker }) => worker)).toEqual([
      'adviser',
      'manager',
    ]);
  });

  it('ends today what began before, and names anew whom it names again', async () => {
    await restrict('manager', 'jordan', true, ['manager', 'adviser', 'colleague']);
    await council.owner.query(`update named_access set "start" = '2019-02-01'`);
    await restrict('manager', 'jordan', true, ['manager', 'colleague']);
    expect(await namedIn('named_access')).toEqual([
      { worker: 'adviser', start: '2019-02-01', end: '2019-02-04' },
      { worker: 'colleague', start: '2019-02-01', end: null },
      { worker: 'manager', start: '2019-02-01', end: null },
    ]);
    await restrict('manager', 'jordan', true, ['manager', 'adviser']);
    expect(await namedIn('named_access')).toEqual([
      { worker: 'adviser', start: '2019-02-01', end: '2019-02-04' },
      { worker: 'adviser', start: '2019-02-04', end: null },
      { worker: 'colleague', start: '2019-02-01', end: '2019-02-04' },
      { worker: 'manager', start: '2019-02-01', end: null },
    ]);
    const asAt = async (day: string) =>
      (await council.get('manager', `${url('jordan')}?as_at=${day}`))
        .json()
        .mayBeSeenBy.map(({ name }: { name: string }) => name);
    expect(await asAt('2019-02-03')).toEqual(['adviser', 'colleague', 'manager']);
    expect(await asAt('2019-02-04')).toEqual(['adviser', 'manager']);
  });

  it('does not let a manager lock themselves out, name strangers, or name anybody in vain', async () => {
    const faultOf = async (...asked: Parameters<typeof restrict>) => {
      const answer = await restrict(...asked);
      return [answer.statusCode, answer.json().errors?.[0].pointer];
    };
    expect(await faultOf('manager', 'jordan', true, ['adviser'])).toEqual([422, '#/mayBeSeenBy']);
    expect(await faultOf('manager', 'jordan', true, [])).toEqual([422, '#/mayBeSeenBy']);
    expect(await faultOf('manager', 'jordan', false, ['manager'])).toEqual([422, '#/mayBeSeenBy']);
    const { version } = (await read('manager', 'jordan')).json();
    const mayBeSeenBy = [council.workers.manager, '00000000-0000-4000-8000-000000000000'];
    const stranger = await council.send(
      'manager',
      'PUT',
      url('jordan'),
      { isRestricted: true, mayBeSeenBy },
      version,
    );
    expect([stranger.statusCode, stranger.json().errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '#/mayBeSeenBy/1' })],
    ]);
    expect((await read('manager', 'jordan')).json()).toMatchObject({ isRestricted: false, version });
  });

  it('lets one of two win who change the names at once', async () => {
    await restrict('manager', 'jordan', true, ['manager']);
    const { version } = (await read('manager', 'jordan')).json();
    const answers = await Promise.all(
      (['adviser', 'colleague'] as const).map((name) =>
        council.send(
          'manager',
          'PUT',
          url('jordan'),
          { isRestricted: true, mayBeSeenBy: [council.workers.manager, council.workers[name]] },
          version,
        ),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([200, 412]));
    expect((await read('manager', 'jordan')).json().mayBeSeenBy).toHaveLength(2);
  });

  it('is for managers who see the person, against the version they read', async () => {
    const body = { isRestricted: true, mayBeSeenBy: [council.workers.manager] };
    expect((await council.send('manager', 'PUT', url('jordan'), body)).statusCode).toBe(428);
    expect((await council.send('manager', 'PUT', url('jordan'), body, '1')).statusCode).toBe(412);
    expect((await council.send('adviser', 'PUT', url('jordan'), body, '1')).statusCode).toBe(403);
    expect((await council.send('otherManager', 'PUT', url('jordan'), body, '1')).statusCode).toBe(404);
    // Robin is restricted and names nobody.
    expect((await council.send('manager', 'PUT', url('robin'), body, '1')).statusCode).toBe(404);
  });
});

describe('a confidential address', () => {
  let council: SmallCouncil;
  let url: string;

  beforeAll(async () => {
    council = await aSmallCouncil();
    url = `/people/${council.people.jordan}/confidential-addresses`;
  });
  afterAll(() => council?.close());

  const list = async (query = '') => (await council.get('adviser', url + query)).json();

  it('begins on a day, and ends on one', async () => {
    const begun = await council.send('adviser', 'POST', url, { start: '2019-01-28' });
    expect([begun.statusCode, begun.json()]).toEqual([
      201,
      expect.objectContaining({ personId: council.people.jordan, start: '2019-01-28', end: null }),
    ]);
    const end = `${url}/${begun.json().id}/end`;
    const { version } = begun.json();
    expect((await council.send('manager', 'POST', end, { end: '2019-02-01' })).statusCode).toBe(428);
    expect((await council.send('manager', 'POST', end, { end: '2019-02-01' }, '1')).statusCode).toBe(412);
    expect((await council.send('manager', 'POST', end, { end: '2019-01-28' }, version)).statusCode).toBe(422);
    const ended = await council.send('manager', 'POST', end, { end: '2019-02-01' }, version);
    expect([ended.statusCode, ended.json()]).toEqual([200, expect.objectContaining({ end: '2019-02-01' })]);
    expect((await list('?as_at=2019-01-27')).items).toEqual([]);
    expect((await list('?as_at=2019-01-28')).items).toHaveLength(1);
    expect((await list('?as_at=2019-01-31')).items).toHaveLength(1);
    expect((await list('?as_at=2019-02-01')).items).toEqual([]);
  });

  it('may lie ahead, and does not overlap another', async () => {
    const ahead = await council.send('adviser', 'POST', url, { start: '2019-03-01' });
    expect(ahead.statusCode).toBe(201);
    const clash = await council.send('adviser', 'POST', url, { start: '2019-02-20', end: '2019-03-02' });
    expect([clash.statusCode, clash.json().type]).toEqual([422, 'urn:pledgekeeper:problem:overlaps']);
    const backwards = await council.send('adviser', 'POST', url, { start: '2019-02-20', end: '2019-02-20' });
    expect([backwards.statusCode, backwards.json().errors[0].pointer]).toEqual([422, '#/end']);
  });

  it('is told to rooms that show where somebody lives', async () => {
    const spans = await council.app.get<DataSource>(ASKING_DATABASE).transaction(async (db) => {
      await db.query(
        `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', 'personal-adviser', true)`,
        [council.workers.adviser],
      );
      return confidentialSpansOf(db, council.people.jordan);
    });
    expect(spans).toEqual([
      { start: '2019-01-28', end: '2019-02-01' },
      { start: '2019-03-01', end: null },
    ]);
  });

  it('is for those with the right to it', async () => {
    for (const worker of ['reviewingOfficer', 'virtualSchool', 'analyst', 'administrator'] as const)
      expect([worker, (await council.get(worker, url)).statusCode]).toEqual([worker, 403]);
    expect((await council.get('stranger', url)).statusCode).toBe(404);
  });
});
