import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

interface Stay {
  start: PlainDate;
  end?: PlainDate;
  because?: string;
}

/** Accommodated (V2) in a foster placement. */
async function inCare({ owner }: SmallCouncil, person: string, { start, end, because }: Stay) {
  const span = [person, start, end ?? null];
  await owner.query(
    `insert into period_of_care (person_id, "start", "end", ended_because, start_is_known) values ($1, $2, $3, $4, true)`,
    [...span, because ?? null],
  );
  await owner.query(
    `insert into legal_status (person_id, "start", "end", code) values ($1, $2, $3, 'V2')`,
    span,
  );
  await owner.query(
    `insert into category_of_need (person_id, "start", "end", code) values ($1, $2, $3, 'N1')`,
    span,
  );
  await owner.query(
    `insert into placement (person_id, "start", "end", started_because, code, ended_because) values ($1, $2, $3, 'S', 'U6', $4)`,
    [...span, because ?? null],
  );
}

/** Somebody of the edge cases of DOMAIN 3.3, allocated to the adviser: 16 on 10/06/2024, 18 on 10/06/2026. */
async function born10June2008(council: SmallCouncil): Promise<string> {
  const id = randomUUID();
  await council.owner.query(`insert into person (id, child_id, born_on) values ($1, $2, '2008-06-10')`, [
    id,
    `C${id.slice(0, 8)}`,
  ]);
  await council.owner.query(
    `insert into pa_allocation (person_id, worker_id, "start") values ($1, $2, '2024-06-10')`,
    [id, council.workers.adviser],
  );
  return id;
}

const statusOn = async (council: SmallCouncil, person: string, day: PlainDate): Promise<string> =>
  (await council.get('adviser', `/people/${person}/leaving-care?as_at=${day}`)).json().status;

const stored = async ({ owner }: SmallCouncil, person: string) =>
  (
    await owner.query(
      `select status, because, eligible_from as "eligibleFrom" from leaving_care_status where person_id = $1`,
      [person],
    )
  ).rows[0];

const versionOf = async (council: SmallCouncil, worker: Worker, url: string): Promise<string> =>
  (await council.get(worker, url)).json().version;

describe('the room of care leavers', () => {
  let council: SmallCouncil;
  let jordan: string;
  const of = (path: string, person = jordan) => `/people/${person}/${path}`;

  beforeAll(async () => {
    council = await aSmallCouncil();
    jordan = council.people.jordan;
    await inCare(council, jordan, { start: '2014-01-06', end: '2017-06-01', because: 'E17' });
  });
  afterAll(() => council?.close());

  const refusal = async (
    path: string,
    body: object,
    { worker = 'adviser', version }: { worker?: Worker; version?: string } = {},
  ) => {
    const answer = await council.send(worker, 'POST', of(path), body, version);
    return [answer.statusCode, answer.json().errors?.[0]?.pointer ?? answer.json().type?.split(':').at(-1)];
  };

  describe('what a young person is entitled to', () => {
    const read = async (query = '', worker: Worker = 'adviser') =>
      (await council.get(worker, of(`leaving-care${query}`))).json();

    it('is worked out of the record, today unless another day is asked', async () => {
      expect(await read()).toMatchObject({
        personId: jordan,
        asAt: '2019-02-04',
        knownAt: null,
        status: 'former relevant',
        because: 'former relevant since 2017-06-01',
        isOverridden: false,
        computed: { status: 'former relevant', because: 'former relevant since 2017-06-01' },
        since: '2017-06-01',
        dates: {
          sixteen: '2015-06-01',
          eighteen: '2017-06-01',
          twentyOne: '2020-06-01',
          twentyFive: '2024-06-01',
          eligibleFrom: '2015-06-01',
        },
        override: null,
      });
      expect(await read('?as_at=2017-05-31')).toMatchObject({ asAt: '2017-05-31', status: 'eligible' });
      expect(await read('?as_at=2015-05-31')).toMatchObject({ status: 'none', because: 'under 16' });
    });

    it('is not known at an instant at which the person was not', async () => {
      const before = await council.get('adviser', of('leaving-care?known_at=2018-01-02T08:59:59Z'));
      expect([before.statusCode, before.json().detail]).toEqual([
        404,
        expect.stringContaining('Nobody knew'),
      ]);
      expect(await read('?known_at=2018-01-02T09:00:00Z')).toMatchObject({ status: 'former relevant' });
    });

    it('names what is owed, by when, and what was done', async () => {
      const planned = await council.send('adviser', 'POST', of('pathway-plans'), { madeOn: '2018-08-31' });
      const { duties } = await read();
      expect(duties).toMatchObject([
        { duty: 'Personal adviser', due: null, done: '2018-01-01' },
        { duty: 'Pathway plan', due: null, done: '2018-08-31' },
        { duty: 'Pathway plan review', due: '2019-02-28', done: null, source: { standing: 'second-hand' } },
      ]);
      const { id, version } = planned.json();
      await council.send('adviser', 'DELETE', of(`pathway-plans/${id}`), undefined, version);
      expect((await read()).duties).toMatchObject([
        { duty: 'Personal adviser' },
        { duty: 'Pathway plan', due: '2015-09-01', done: null },
      ]);
    });

    it('is out of sight to others', async () => {
      expect((await council.get('colleague', of('leaving-care'))).statusCode).toBe(404);
      expect((await council.get('boardMember', of('leaving-care'))).statusCode).toBe(403);
    });
  });

  describe('a status set by hand', () => {
    const url = 'leaving-care/overrides';
    const reason = 'The years abroad count, says the legal team';
    const body = { status: 'qualifying', start: '2019-02-01', reason };
    const read = async (query = '', worker: Worker = 'manager') =>
      (await council.get(worker, of(`leaving-care${query}`))).json();

    it('is set by a team manager, with a reason, against the version they have read', async () => {
      expect(await refusal(url, body, { version: '0-0' })).toEqual([403, 'not-allowed']);
      expect(await refusal(url, body, { worker: 'manager' })).toEqual([428, 'version-not-sent']);
      const asManager = { worker: 'manager', version: '0-0' } as const;
      expect(await refusal(url, { ...body, reason: 'Nineteen characters' }, asManager)).toEqual([
        400,
        '#/reason',
      ]);
      expect(await refusal(url, { ...body, status: 'leaver' }, asManager)).toEqual([400, '#/status']);
      expect(await refusal(url, { ...body, end: '2019-02-01' }, asManager)).toEqual([422, '#/end']);
      expect(await stored(council, jordan)).toBeUndefined();
    });

    it('shows as one everywhere, and ends', async () => {
      const set = await council.send('manager', 'POST', of(url), body, '0-0');
      expect([set.statusCode, set.json()]).toEqual([201, expect.objectContaining(body)]);
      const shown = {
        status: 'qualifying',
        because: 'set by hand since 2019-02-01',
        isOverridden: true,
        computed: { status: 'former relevant', because: 'former relevant since 2017-06-01' },
        since: '2019-02-01',
        override: { start: '2019-02-01', end: null, reason, recordedBy: council.workers.manager },
      };
      expect(await read()).toMatchObject(shown);
      expect(await read('?as_at=2019-02-01')).toMatchObject(shown);
      expect(await read('?as_at=2019-01-31')).toMatchObject({
        status: 'former relevant',
        isOverridden: false,
        override: null,
      });
      expect(await stored(council, jordan)).toMatchObject({ status: 'qualifying', because: shown.because });
      expect((await council.get('adviser', '/care-leavers')).json().items).toMatchObject([
        { personId: jordan, status: 'qualifying', isOverridden: true },
      ]);

      const late = await council.send('manager', 'POST', of(url), body, '0-0');
      expect(late.statusCode).toBe(412);
      const again = { ...body, start: '2019-02-03' };
      const newest = await versionOf(council, 'manager', of(url));
      expect(await refusal(url, again, { worker: 'manager', version: newest })).toEqual([422, 'overlaps']);

      const { id, version } = set.json();
      const asManager = { worker: 'manager', version } as const;
      expect(await refusal(`${url}/${id}/end`, { end: '2019-02-01' }, asManager)).toEqual([422, '#/end']);
      expect(await refusal(`${url}/${id}/end`, { end: '2019-02-04' }, { version })).toEqual([
        403,
        'not-allowed',
      ]);
      const ended = await council.send(
        'manager',
        'POST',
        of(`${url}/${id}/end`),
        { end: '2019-02-04' },
        version,
      );
      expect([ended.statusCode, ended.json().end]).toEqual([200, '2019-02-04']);
      expect(await read('?as_at=2019-02-03')).toMatchObject({ status: 'qualifying', isOverridden: true });
      expect(await read()).toMatchObject({ status: 'former relevant', isOverridden: false, override: null });
      expect(await stored(council, jordan)).toMatchObject({ status: 'former relevant' });
      const { rows } = await council.owner.query(
        `select status from superseded.leaving_care_status where person_id = $1`,
        [jordan],
      );
      expect(rows).toEqual([{ status: 'qualifying' }]);
    });

    it('gives its reason to nobody who reads no names', async () => {
      const reasons = async (worker: Worker) =>
        (await council.get(worker, of(url))).json().items.map((one: { reason: unknown }) => one.reason);
      expect(await reasons('manager')).toEqual([reason]);
      expect(await reasons('analyst')).toEqual([null]);
      expect((await read('?as_at=2019-02-01', 'analyst')).override).toMatchObject({ reason: null });
    });
  });

  describe('assessments, plans and their reviews', () => {
    it.each([
      ['needs-assessments', 'completedOn'],
      ['pathway-plans', 'madeOn'],
    ])('%s are recorded, asked about a day, and taken back', async (path, day) => {
      expect(await refusal(path, { [day]: '2019-02-05' })).toEqual([422, `#/${day}`]);
      expect(await refusal(path, { [day]: '2019-02-30' })).toEqual([400, `#/${day}`]);
      expect(await refusal(path, { [day]: '2019-02-04' }, { worker: 'analyst' })).toEqual([
        403,
        'not-allowed',
      ]);
      const recorded = await council.send('adviser', 'POST', of(path), { [day]: '2019-02-04' });
      expect([recorded.statusCode, recorded.json()[day]]).toEqual([201, '2019-02-04']);
      expect(recorded.headers.location).toBe(`/api/v1${of(path)}/${recorded.json().id}`);
      const items = async (query: string) => (await council.get('adviser', of(path) + query)).json().items;
      expect(await items('?as_at=2019-02-03')).toEqual([]);
      expect(await items('?as_at=2019-02-04')).toHaveLength(1);
      const one = of(`${path}/${recorded.json().id}`);
      expect((await council.send('adviser', 'DELETE', one)).statusCode).toBe(428);
      expect((await council.send('adviser', 'DELETE', one, undefined, '1')).statusCode).toBe(412);
      const { version } = recorded.json();
      expect((await council.send('adviser', 'DELETE', one, undefined, version)).statusCode).toBe(204);
      expect(await items('')).toEqual([]);
      expect((await council.send('adviser', 'DELETE', one, undefined, version)).statusCode).toBe(404);
    });

    it('reviews need a plan to review', async () => {
      const path = 'pathway-plan-reviews';
      expect(await refusal(path, { heldOn: '2019-02-01' })).toEqual([422, '#/heldOn']);
      await council.send('adviser', 'POST', of('pathway-plans'), { madeOn: '2019-01-31' });
      expect(await refusal(path, { heldOn: '2019-01-30' })).toEqual([422, '#/heldOn']);
      expect(await refusal(path, { heldOn: '2019-02-05' })).toEqual([422, '#/heldOn']);
      const held = await council.send('adviser', 'POST', of(path), { heldOn: '2019-01-31' });
      expect([held.statusCode, held.json().heldOn]).toEqual([201, '2019-01-31']);
      const { duties } = (await council.get('adviser', of('leaving-care'))).json();
      expect(duties).toContainEqual(
        expect.objectContaining({ duty: 'Pathway plan review', due: '2019-07-31', done: '2019-01-31' }),
      );
      const { id, version } = held.json();
      const gone = await council.send('adviser', 'DELETE', of(`${path}/${id}`), undefined, version);
      expect(gone.statusCode).toBe(204);
    });
  });

  describe('contact', () => {
    const visit = { happenedOn: '2019-02-03', kind: 'visit', succeeded: true };

    it('is recorded by whoever made it, and twice if it happened twice', async () => {
      const made = await council.send('adviser', 'POST', of('contacts'), visit);
      expect([made.statusCode, made.json()]).toEqual([
        201,
        expect.objectContaining({ ...visit, workerId: council.workers.adviser }),
      ]);
      const missed = { ...visit, kind: 'call', succeeded: false };
      expect((await council.send('manager', 'POST', of('contacts'), missed)).statusCode).toBe(201);
      const { items } = (await council.get('adviser', of('contacts'))).json();
      expect(items).toMatchObject([visit, { ...missed, workerId: council.workers.manager }]);
      const { id, version } = items[1];
      const gone = await council.send('adviser', 'DELETE', of(`contacts/${id}`), undefined, version);
      expect(gone.statusCode).toBe(204);
    });

    it('does not lie ahead, and says how it was and whether it reached them', async () => {
      expect(await refusal('contacts', { ...visit, happenedOn: '2019-02-05' })).toEqual([
        422,
        '#/happenedOn',
      ]);
      expect(await refusal('contacts', { ...visit, kind: 'letter' })).toEqual([400, '#/kind']);
      expect(await refusal('contacts', { ...visit, succeeded: 'yes' })).toEqual([400, '#/succeeded']);
      expect(await refusal('contacts', { ...visit, workerId: council.workers.manager })).toEqual([
        400,
        '#/workerId',
      ]);
    });

    it("is a social worker's visit to a child in care, too", async () => {
      const { alex } = council.people;
      await council.owner.query(
        `insert into social_worker_allocation (person_id, worker_id, "start") values ($1, $2, '2019-01-01')`,
        [alex, council.workers.socialWorker],
      );
      const seen = await council.send('socialWorker', 'POST', of('contacts', alex), visit);
      expect([seen.statusCode, seen.json().workerId]).toEqual([201, council.workers.socialWorker]);
      expect((await council.send('adviser', 'POST', of('contacts', alex), visit)).statusCode).toBe(404);
    });
  });

  describe('reviews of a looked-after child', () => {
    let alex: string;

    beforeAll(async () => {
      alex = council.people.alex;
      await council.owner.query(
        `insert into reviewing_officer_allocation (person_id, worker_id, "start") values ($1, $2, '2019-01-01')`,
        [alex, council.workers.reviewingOfficer],
      );
    });

    const review = (body: object, worker: Worker = 'reviewingOfficer', person = alex) =>
      council.send(worker, 'POST', of('reviews', person), body);

    it('are recorded by the reviewing officer and taken back', async () => {
      const held = await review({ heldOn: '2019-01-31', participation: 'PN1' });
      expect([held.statusCode, held.json()]).toEqual([
        201,
        expect.objectContaining({ heldOn: '2019-01-31', participation: 'PN1' }),
      ]);
      const untold = await review({ heldOn: '2019-02-01' });
      expect(untold.json()).toMatchObject({ heldOn: '2019-02-01', participation: null });
      const { items } = (await council.get('reviewingOfficer', of('reviews', alex))).json();
      expect(items).toMatchObject([{ heldOn: '2019-01-31' }, { heldOn: '2019-02-01' }]);
      const { id, version } = untold.json();
      const gone = await council.send(
        'reviewingOfficer',
        'DELETE',
        of(`reviews/${id}`, alex),
        undefined,
        version,
      );
      expect(gone.statusCode).toBe(204);
      expect((await review({ heldOn: '2019-01-31' }, 'adviser', jordan)).statusCode).toBe(403);
      expect((await review({ heldOn: '2019-02-05' })).statusCode).toBe(422);
    });

    // Alex was born on 3 March 2004 and 4 on 3 March 2008.
    it.each([
      ['2008-03-02', 'PN0', 201],
      ['2008-03-02', 'PN1', 422],
      ['2008-03-03', 'PN0', 422],
      ['2008-03-03', 'PN1', 201],
      ['2008-03-04', 'PN0', 422],
      ['2008-03-04', 'PN8', 400],
    ])('held on %s may say %s: %i', async (heldOn, participation, status) => {
      expect((await review({ heldOn, participation })).statusCode).toBe(status);
    });
  });

  describe('what is known of a home and of being in touch', () => {
    it.each([
      ['accommodation', 'B1', 'U1'],
      ['in-touch', 'NO', 'YES'],
    ])('%s: what is so now ends what was so until then', async (path, was, is) => {
      const post = async (body: object) =>
        council.send('adviser', 'POST', of(path), body, await versionOf(council, 'adviser', of(path)));
      expect((await post({ code: was, start: '2018-06-01' })).statusCode).toBe(201);
      const moved = await post({ code: is, start: '2019-01-28', knownOn: '2019-01-28' });
      expect([moved.statusCode, moved.json().lastKnownOn]).toEqual([201, '2019-01-28']);
      const { id, version } = moved.json();
      const still = await council.send(
        'adviser',
        'POST',
        of(`${path}/${id}/confirmations`),
        { knownOn: '2019-02-04' },
        version,
      );
      expect([still.statusCode, still.json().lastKnownOn]).toEqual([200, '2019-02-04']);
      const items = async (query: string) => (await council.get('adviser', of(path) + query)).json().items;
      expect(await items('?as_at=2019-01-27')).toMatchObject([{ code: was, end: '2019-01-28' }]);
      expect(await items('?as_at=2019-01-28')).toMatchObject([{ code: is, end: null }]);
      const gone = await council.send(
        'adviser',
        'DELETE',
        of(`${path}/${id}`),
        undefined,
        still.json().version,
      );
      expect(gone.statusCode).toBe(204);
      expect(await items('')).toHaveLength(1);
    });

    it('takes only codes that the return takes', async () => {
      const home = (code: string) =>
        refusal('accommodation', { code, start: '2019-02-01' }, { version: '0-0' });
      expect(await home('S1')).toEqual([400, '#/code']);
      expect(await home('U')).toEqual([400, '#/code']);
      expect(await home('S2')).toEqual([412, 'stale']);
      expect(await refusal('in-touch', { code: 'U1', start: '2019-02-01' }, { version: '0-0' })).toEqual([
        400,
        '#/code',
      ]);
    });
  });

  describe('the list', () => {
    it('shows those the asker sees, a page at a time', async () => {
      const { sami, noor } = council.people;
      for (const person of [sami, noor]) {
        await inCare(council, person, { start: '2014-01-06', end: '2017-12-01', because: 'E17' });
        await council.owner.query(
          `insert into leaving_care_status (person_id, status, because) values ($1, 'former relevant', 'told by a test')`,
          [person],
        );
      }
      const eet = `/people/${jordan}/eet-statuses`;
      const neet = { code: 'G5', start: '2019-01-03', knownOn: '2019-01-03' };
      await council.send('adviser', 'POST', eet, neet, await versionOf(council, 'adviser', eet));
      const attempt = { happenedOn: '2019-02-04', kind: 'call', succeeded: false };
      await council.send('adviser', 'POST', of('contacts'), attempt);
      const home = { code: 'U1', start: '2019-01-28', knownOn: '2019-02-02' };
      const url = of('accommodation');
      await council.send('adviser', 'POST', url, home, await versionOf(council, 'adviser', url));

      const own = (await council.get('adviser', '/care-leavers')).json();
      expect(own).toEqual({
        asAt: null,
        knownAt: null,
        items: [
          {
            personId: jordan,
            childId: 'P001',
            name: 'Jordan Testing',
            bornOn: '1999-06-01',
            status: 'former relevant',
            because: 'former relevant since 2017-06-01',
            isOverridden: false,
            adviser: { workerId: council.workers.adviser, name: 'adviser' },
            lastSuccessfulContact: '2019-02-03',
            eet: { code: 'G5', lastKnownOn: '2019-01-03' },
            accommodation: { code: 'U1', lastKnownOn: '2019-02-02' },
          },
        ],
        next: null,
      });

      const everybody = [jordan, sami, noor].toSorted();
      const first = await council.get('analyst', '/care-leavers?limit=2');
      expect(first.json().items.map((one: { personId: string }) => one.personId)).toEqual(
        everybody.slice(0, 2),
      );
      expect(first.json().items[0].name).toBeNull();
      expect(first.json().next).toBe(everybody[1]);
      const address = `/api/v1/care-leavers?limit=2&after=${everybody[1]}`;
      expect(first.headers.link).toBe(`<${address}>; rel="next"`);
      const last = await council.ask('analyst', { url: address });
      expect(last.json().items.map((one: { personId: string }) => one.personId)).toEqual(everybody.slice(2));
      expect([last.json().next, last.headers.link]).toEqual([null, undefined]);
    });

    it('works out anew what was so on another day, or what was known before', async () => {
      const statuses = async (query: string) =>
        (await council.get('adviser', `/care-leavers?${query}`))
          .json()
          .items.map(({ status, eet }: { status: string; eet: object | null }) => [status, eet]);
      const eet = { code: 'G5', lastKnownOn: '2019-01-03' };
      expect(await statuses('as_at=2019-02-04')).toEqual([['former relevant', eet]]);
      expect(await statuses('as_at=2017-06-01')).toEqual([['former relevant', null]]);
      expect((await statuses('as_at=2017-05-31')).map(([status]: [string]) => status)).not.toContain(
        'former relevant',
      );
      expect(await statuses('as_at=2019-02-04&status=relevant')).toEqual([]);
      expect(await statuses('known_at=2018-01-02T08:59:59Z')).toEqual([]);
    });

    it('narrows to a status, and refuses what it does not know', async () => {
      const count = async (query: string) =>
        (await council.get('analyst', `/care-leavers?${query}`)).json().items?.length;
      expect(await count('status=former%20relevant')).toBe(3);
      expect(await count('status=relevant')).toBe(0);
      for (const query of ['status=none', 'limit=201', 'limit=0', 'limit=x', 'after=1', 'offset=2'])
        expect([query, (await council.get('analyst', `/care-leavers?${query}`)).statusCode]).toEqual([
          query,
          400,
        ]);
      expect((await council.get('boardMember', '/care-leavers')).statusCode).toBe(403);
    });
  });
});

describe('on 20 April 2025', () => {
  let council: SmallCouncil;
  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2025-04-20T08:45:00Z' });
  });
  afterAll(() => council?.close());

  it('two stays make one eligible on their 91st day (DOMAIN 3.3, 2)', async () => {
    const child = await born10June2008(council);
    await inCare(council, child, { start: '2024-04-01', end: '2024-05-15', because: 'E4A' });
    await inCare(council, child, { start: '2024-06-20' });
    expect(await statusOn(council, child, '2024-06-09')).toBe('none');
    expect(await statusOn(council, child, '2024-08-05')).toBe('looked after');
    expect(await statusOn(council, child, '2024-08-06')).toBe('eligible');
    expect(await statusOn(council, child, '2024-08-07')).toBe('eligible');
    const { dates, duties } = (
      await council.get('adviser', `/people/${child}/leaving-care?as_at=2024-08-06`)
    ).json();
    expect(dates.eligibleFrom).toBe('2024-08-06');
    expect(duties).toContainEqual(
      expect.objectContaining({ duty: 'Needs assessment', due: '2024-11-06', done: null }),
    );
  });

  it('six months at home make one qualifying, until it breaks down (DOMAIN 3.3, 7)', async () => {
    const child = await born10June2008(council);
    await inCare(council, child, { start: '2023-01-01', end: '2024-09-01', because: 'E4A' });
    const url = `/people/${child}/living-at-home`;
    const home = { start: '2024-09-01' };
    expect((await council.send('adviser', 'POST', url, home)).statusCode).toBe(428);
    const ahead = await council.send('adviser', 'POST', url, { start: '2025-04-21' }, '0-0');
    expect([ahead.statusCode, ahead.json().errors[0].pointer]).toEqual([422, '#/start']);
    const backwards = await council.send('adviser', 'POST', url, { ...home, end: '2024-09-01' }, '0-0');
    expect([backwards.statusCode, backwards.json().errors[0].pointer]).toEqual([422, '#/end']);

    const went = await council.send('adviser', 'POST', url, home, '0-0');
    expect([went.statusCode, went.json()]).toEqual([201, expect.objectContaining({ ...home, end: null })]);
    expect(await stored(council, child)).toMatchObject({ status: 'qualifying', eligibleFrom: '2024-06-10' });
    expect(await statusOn(council, child, '2024-08-31')).toBe('eligible');
    expect(await statusOn(council, child, '2024-09-01')).toBe('relevant');
    expect(await statusOn(council, child, '2025-02-28')).toBe('relevant');
    expect(await statusOn(council, child, '2025-03-01')).toBe('qualifying');
    expect(await statusOn(council, child, '2025-04-15')).toBe('qualifying');

    const { id, version } = went.json();
    const over = await council.send('adviser', 'POST', `${url}/${id}/end`, { end: '2025-04-15' }, version);
    expect([over.statusCode, over.json().end]).toEqual([200, '2025-04-15']);
    expect(await statusOn(council, child, '2025-04-14')).toBe('qualifying');
    expect(await statusOn(council, child, '2025-04-15')).toBe('relevant');
    expect(await statusOn(council, child, '2025-04-16')).toBe('relevant');
    expect(await stored(council, child)).toMatchObject({ status: 'relevant' });

    const gone = await council.send('adviser', 'DELETE', `${url}/${id}`, undefined, over.json().version);
    expect(gone.statusCode).toBe(204);
    expect(await statusOn(council, child, '2025-04-14')).toBe('relevant');
  });

  it('custody on the 16th birthday makes one relevant from it on (DOMAIN 3.3, 8)', async () => {
    const child = await born10June2008(council);
    await inCare(council, child, { start: '2023-02-01', end: '2024-05-12', because: 'E9' });
    const url = `/people/${child}/detentions`;
    const sentence = { start: '2024-05-12', end: '2025-04-01' };
    const detained = await council.send('adviser', 'POST', url, sentence, '0-0');
    expect(detained.statusCode).toBe(201);
    expect(await statusOn(council, child, '2024-06-09')).toBe('none');
    expect(await statusOn(council, child, '2024-06-10')).toBe('relevant');
    expect(await stored(council, child)).toMatchObject({ status: 'relevant' });
    expect((await council.get('adviser', `${url}?as_at=2025-04-01`)).json().items).toEqual([]);
    expect((await council.get('adviser', `${url}?as_at=2025-03-31`)).json().items).toMatchObject([sentence]);

    const { id, version } = detained.json();
    const gone = await council.send('adviser', 'DELETE', `${url}/${id}`, undefined, version);
    expect(gone.statusCode).toBe(204);
    expect(await stored(council, child)).toMatchObject({ status: 'none' });
  });
});

describe('on 4 February 2031', () => {
  let council: SmallCouncil;
  let leaver: string;

  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2031-02-04T08:45:00Z' });
    leaver = await born10June2008(council);
    await inCare(council, leaver, { start: '2023-01-01', end: '2026-06-10', because: 'E17' });
  });
  afterAll(() => council?.close());

  it.each<[PlainDate, string]>([
    ['2026-06-09', 'eligible'],
    ['2026-06-10', 'former relevant'],
    ['2026-06-11', 'former relevant'],
    ['2029-06-09', 'former relevant'],
    ['2029-06-10', 'former relevant, not receiving'],
    ['2033-06-09', 'former relevant, not receiving'],
    ['2033-06-10', 'none'],
  ])('who was eligible until 18 is on %s: %s (DOMAIN 3.3, 10)', async (day, status) => {
    expect(await statusOn(council, leaver, day)).toBe(status);
  });

  it('who asks at 22 is owed support until they withdraw or are 25 (DOMAIN 3.3, 12)', async () => {
    const url = `/people/${leaver}/support-requests`;
    const asked = { kind: 'asked', start: '2030-11-01' };
    const unkind = await council.send('adviser', 'POST', url, { ...asked, kind: 'wanted' }, '0-0');
    expect(unkind.statusCode).toBe(400);
    const request = await council.send('adviser', 'POST', url, asked, '0-0');
    expect([request.statusCode, request.json()]).toEqual([
      201,
      expect.objectContaining({ ...asked, end: null }),
    ]);
    expect(await statusOn(council, leaver, '2030-10-31')).toBe('former relevant, not receiving');
    expect(await statusOn(council, leaver, '2030-11-01')).toBe('former relevant');
    expect(await statusOn(council, leaver, '2030-11-02')).toBe('former relevant');
    expect(await statusOn(council, leaver, '2033-06-09')).toBe('former relevant');
    expect(await statusOn(council, leaver, '2033-06-10')).toBe('none');
    expect(await stored(council, leaver)).toMatchObject({ status: 'former relevant' });

    const { id, version } = request.json();
    const early = await council.send('adviser', 'POST', `${url}/${id}/end`, { end: '2030-11-01' }, version);
    expect([early.statusCode, early.json().errors[0].pointer]).toEqual([422, '#/end']);
    const ahead = await council.send('adviser', 'POST', `${url}/${id}/end`, { end: '2031-02-05' }, version);
    expect([ahead.statusCode, ahead.json().errors[0].pointer]).toEqual([422, '#/end']);
    const withdrawn = await council.send(
      'adviser',
      'POST',
      `${url}/${id}/end`,
      { end: '2031-02-04' },
      version,
    );
    expect(withdrawn.statusCode).toBe(200);
    expect(await statusOn(council, leaver, '2031-02-03')).toBe('former relevant');
    expect(await statusOn(council, leaver, '2031-02-04')).toBe('former relevant, not receiving');
    expect(await stored(council, leaver)).toMatchObject({ status: 'former relevant, not receiving' });
  });

  it('says what was known before the request was', async () => {
    const { owner } = council;
    const before = await owner.query(
      `select (min(known_from) - interval '1 second')::timestamptz as at from support_request`,
    );
    const at = (before.rows[0].at as Date).toISOString();
    const then = await council.get(
      'adviser',
      `/people/${leaver}/leaving-care?as_at=2030-12-01&known_at=${at}`,
    );
    expect(then.json()).toMatchObject({ status: 'former relevant, not receiving', knownAt: at });
    expect(await statusOn(council, leaver, '2030-12-01')).toBe('former relevant');
  });
});
