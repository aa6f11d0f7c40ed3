import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
let of: string;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-01-31T09:00:00Z' });
  of = `/people/${council.people.jordan}`;
});
afterAll(() => council?.close());

const post = (path: string, body: object, version?: string, who: Worker = 'adviser') =>
  council.send(who, 'POST', of + path, body, version);
const list = async (path: string, who: Worker = 'adviser') => (await council.get(who, of + path)).json();
const items = async (path: string, who?: Worker) => (await list(path, who)).items;

// Each kind of what is told of a day or a year: what is sent, as at which day it is listed, what lies ahead, and what cannot be so.
describe.each([
  [
    'attendance',
    { countedTo: '2018-12-21', sessionsPossible: 140, sessionsAuthorised: 6, sessionsUnauthorised: 2 },
    ['2018-12-20', '2018-12-21'],
    { countedTo: '2019-02-01' },
    { sessionsPossible: 7 },
  ],
  [
    'exclusions',
    { beganOn: '2019-01-14', kind: 'suspension', days: 1.5 },
    ['2019-01-13', '2019-01-14'],
    { beganOn: '2019-02-01' },
    { days: 1.3 },
  ],
  [
    'key-stage-4',
    { academicYear: 2018, wasMatched: true, attainment8: 21.5 },
    ['2017-08-31', '2017-09-01'],
    { academicYear: 2020 },
    { attainment8: 21.55 },
  ],
  [
    'exam-results',
    { academicYear: 2018, subject: 'mathematics', grade: '5' },
    ['2017-08-31', '2017-09-01'],
    { academicYear: 2020 },
    { subject: 'English' },
  ],
] as const)('%s', (path, body, [before, from], ahead, wrong) => {
  const pointer = (fault: object) => `#/${Object.keys(fault)[0]}`;

  it('is recorded, listed as of a day, and taken back', async () => {
    const answer = await post(`/${path}`, body);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { ...body, recordedBy: council.workers.adviser, sourceImport: null },
    ]);
    expect(await items(`/${path}?as_at=${before}`)).toEqual([]);
    expect(await items(`/${path}?as_at=${from}`)).toMatchObject([body]);
    expect(await items(`/${path}?known_at=2019-01-30T00:00:00Z`)).toEqual([]);
    const { id, version } = answer.json();
    const gone = await council.send('adviser', 'DELETE', `${of}/${path}/${id}`, undefined, version);
    expect([gone.statusCode, await items(`/${path}`)]).toEqual([204, []]);
  });

  it('is refused twice, ahead of its day, and when it cannot be so', async () => {
    const { id, version } = (await post(`/${path}`, body)).json();
    expect((await post(`/${path}`, body)).statusCode).toBe(409);
    for (const fault of [ahead, wrong]) {
      const refused = await post(`/${path}`, { ...body, ...fault });
      expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([422, pointer(fault)]);
    }
    await council.send('adviser', 'DELETE', `${of}/${path}/${id}`, undefined, version);
  });

  it('is nobody else’s to record', async () => {
    expect((await post(`/${path}`, body, undefined, 'stranger')).statusCode).toBe(404);
    expect((await post(`/${path}`, body, undefined, 'analyst')).statusCode).toBe(403);
    expect((await post(`/${path}`, body, undefined, 'reviewingOfficer')).statusCode).toBe(403);
  });
});

describe('attendance', () => {
  const count = (countedTo: string, possible: number, authorised: number, unauthorised = 0) =>
    post('/attendance', {
      countedTo,
      sessionsPossible: possible,
      sessionsAuthorised: authorised,
      sessionsUnauthorised: unauthorised,
    });

  it('is counted on within an academic year, and begins anew in the next', async () => {
    expect((await count('2018-07-20', 380, 20)).statusCode).toBe(201);
    expect((await count('2018-12-21', 140, 6)).statusCode).toBe(201);
    const fewer = await count('2019-01-25', 139, 6);
    expect([fewer.statusCode, fewer.json().errors]).toEqual([
      422,
      [
        {
          pointer: '#/sessionsPossible',
          detail: 'sessionsPossible must be 140, as counted to 2018-12-21, or more: it is of all of 2018/19',
        },
      ],
    ]);
    const earlier = await count('2018-10-26', 70, 7);
    expect(earlier.json().errors).toEqual([
      {
        pointer: '#/sessionsAuthorised',
        detail: 'sessionsAuthorised must be 6, as counted to 2018-12-21, or less',
      },
    ]);
    expect((await count('2018-10-26', 70, 6)).statusCode).toBe(201);
  });
});

it('has no days of a permanent exclusion, and must have them of a suspension', async () => {
  const sent = { beganOn: '2019-01-21' };
  const permanent = { ...sent, kind: 'permanent-exclusion' };
  expect((await post('/exclusions', { ...permanent, days: 1 })).json().errors[0].pointer).toBe('#/days');
  expect((await post('/exclusions', { ...sent, kind: 'suspension' })).json().errors[0].pointer).toBe(
    '#/days',
  );
  expect((await post('/exclusions', permanent)).json()).toMatchObject({ ...permanent, days: null });
});

it('keeps a subject as it is counted', async () => {
  const sent = { academicYear: 2018, grade: '5-4' };
  const maths = await post('/exam-results', { ...sent, subject: ' Maths ' });
  expect(maths.json()).toMatchObject({ subject: 'mathematics', grade: '5-4' });
  expect((await post('/exam-results', { ...sent, subject: 'art', grade: 'A*' })).statusCode).toBe(400);
});

describe('school places', () => {
  const school = { kind: 'mainstream', start: '2018-09-03', urn: '123456', postcode: 'hd1 1aa' };
  const record = async (body: object, who?: Worker) =>
    post('/school-places', body, (await list('/school-places')).version, who);

  it('follow each other: a new one ends the one before, and none says that there is none', async () => {
    const first = await record(school);
    expect([first.statusCode, first.json()]).toMatchObject([
      201,
      { ...school, postcode: 'HD1 1AA', end: null, isSchoolShown: true },
    ]);
    expect((await record({ kind: 'none', start: '2019-01-14' })).statusCode).toBe(201);
    expect(await items('/school-places')).toMatchObject([
      { kind: 'mainstream', end: '2019-01-14' },
      { kind: 'none', start: '2019-01-14', end: null, urn: null },
    ]);
    expect(await items('/school-places?as_at=2019-01-13')).toMatchObject([{ kind: 'mainstream' }]);
    expect(await items('/school-places?as_at=2019-01-14')).toMatchObject([{ kind: 'none' }]);
  });

  it.each([
    [{ start: '2019-02-01', kind: 'special' }, '#/start'],
    [{ start: '2019-01-28', end: '2019-01-28', kind: 'special' }, '#/end'],
    [{ start: '2019-01-28', kind: 'none', urn: '123456' }, '#/urn'],
    [{ start: '2019-01-28', kind: 'none', postcode: 'HD1 1AA' }, '#/postcode'],
    [{ start: '2019-01-28', kind: 'special', postcode: 'HD1' }, '#/postcode'],
  ])('cannot be so: %j', async (body, pointer) => {
    const refused = await record(body);
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([422, pointer]);
  });

  it('do not overlap, and ask for what was read', async () => {
    expect((await record({ kind: 'special', start: '2018-12-03', end: '2019-01-07' })).statusCode).toBe(422);
    expect((await post('/school-places', { kind: 'special', start: '2019-01-28' })).statusCode).toBe(428);
    const stale = await post('/school-places', { kind: 'special', start: '2019-01-28' }, '0-0');
    expect([stale.statusCode, stale.json().changes.length]).toEqual([412, 2]);
  });

  it('end without another known, on a day that is corrected with the new ETag', async () => {
    const [, none] = await items('/school-places');
    const end = (day: string, version: string) =>
      post(`/school-places/${none.id}/end`, { end: day }, version);
    expect((await end('2019-01-14', none.version)).statusCode).toBe(422);
    const ended = await end('2019-01-21', none.version);
    expect([ended.statusCode, ended.json()]).toMatchObject([200, { end: '2019-01-21' }]);
    expect((await end('2019-01-22', none.version)).statusCode).toBe(412);
    const gone = await council.send(
      'adviser',
      'DELETE',
      `${of}/school-places/${none.id}`,
      undefined,
      ended.json().version,
    );
    expect(gone.statusCode).toBe(204);
  });

  describe('of a child whose address is secret', () => {
    let child: string;
    beforeAll(async () => {
      child = `/people/${council.people.alex}`;
      for (const [table, worker] of [
        ['social_worker_allocation', 'socialWorker'],
        ['reviewing_officer_allocation', 'reviewingOfficer'],
      ] as const)
        await council.owner.query(
          `insert into ${table} (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
          [council.people.alex, council.workers[worker]],
        );
      await council.owner.query(
        `insert into period_of_care (person_id, "start", start_is_known) values ($1, '2018-03-05', true)`,
        [council.people.alex],
      );
      const made = await council.send('virtualSchool', 'POST', `${child}/school-places`, school, '0-0');
      expect([made.statusCode, made.json().urn]).toEqual([201, '123456']);
    });
    const shownTo = async (who: Worker) => {
      const [place] = (await council.get(who, `${child}/school-places`)).json().items;
      return [place.urn, place.postcode, place.isSchoolShown];
    };
    const whole = ['123456', 'HD1 1AA', true];
    const hidden = [null, null, false];

    it('say which school to whoever may know an address, and to the Virtual School', async () => {
      expect(await shownTo('socialWorker')).toEqual(whole);
      expect(await shownTo('reviewingOfficer')).toEqual(whole);
      expect(await shownTo('virtualSchool')).toEqual(whole);
      expect(await shownTo('analyst')).toEqual(hidden);
    });

    it('say it to nobody who may not know where they live, once that is secret', async () => {
      await council.send('socialWorker', 'POST', `${child}/confidential-addresses`, { start: '2019-01-28' });
      expect(await shownTo('socialWorker')).toEqual(whole);
      expect(await shownTo('virtualSchool')).toEqual(whole);
      expect(await shownTo('reviewingOfficer')).toEqual(hidden);
      expect(await shownTo('analyst')).toEqual(hidden);
    });
  });
});
