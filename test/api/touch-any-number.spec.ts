import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { people } from '../../src/demo/scenarios.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { explainWhatIsAsked } from '../../src/snapshots/explaining.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { askFor } from '../../src/snapshots/tick.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { closed, count, countingIn, importCouncil, knownAt, openQueue } from '../flow/council.ts';
import { openApi } from './open-api.ts';

const analyst = 'W024';
const manager = 'W015';
const adviser = 'W001';
const socialWorker = 'W017';
const reviewingOfficer = 'W022';
const virtualSchool = 'W023';
const board = 'W026';
const administrator = 'W025';

const measure = '/measures/three-or-more-placements';
const behind = `${measure}/people`;
const recordedLate = '2019-02-11T09:30:00Z';
const purpose = 'To look at third moves in supervision';

interface Person {
  personId: string;
  childId: string;
  answer: string;
  sentence: string;
  givenName?: string;
}

describe('a number that is touched', () => {
  let place: TestDatabase;
  let counting: Counting;
  let queue: JobQueue;
  let owner: Client;
  let api: Awaited<ReturnType<typeof openApi<string>>>;

  beforeAll(async () => {
    place = await aDatabase();
    owner = await session(place.owner);
    counting = await countingIn(place);
    queue = await openQueue(place);
    await importCouncil(counting, place, inventCouncil());
    await count(counting, queue, ['2018-12-31', '2019-01-31', '2019-02-05']);
    api = await openApi<string>(place, '2019-03-04T09:00:00Z');
  });
  afterAll(async () => {
    await api?.app.close();
    await owner?.end();
    await queue?.close();
    await counting?.database.destroy();
    await place?.drop();
  });

  const list = async (worker: string, query = '') => (await api.get(worker, `${behind}?${query}`)).json();

  /** Every page of a list. */
  async function everybody(worker: string, query: string, limit = 200): Promise<Person[]> {
    const found: Person[] = [];
    for (let after = ''; ;) {
      const { items, next } = await list(worker, `${query}&limit=${limit}${after}`);
      found.push(...items);
      if (!next) return found;
      after = `&after=${next}`;
    }
  }

  /** How many people of the list of `answer` are in the asker's sight, as the database itself decides. */
  async function inSightOf(worker: string, role: string): Promise<Set<string>> {
    const app = await session(place.app);
    await app.query(
      `select set_config('pledgekeeper.worker_id', (select id::text from worker where worker_ref = $1), false),
         set_config('pledgekeeper.roles', $2, false), set_config('pledgekeeper.recorded_at', '2019-03-04T09:00:00Z', false)`,
      [worker, role],
    );
    const { rows } = await app.query('select id from person');
    await app.end();
    return new Set(rows.map(({ id }) => id));
  }

  const lastAudit = async () =>
    (
      await owner.query(
        `select w.worker_ref as worker, operation, purpose, status, cardinality(people) as people from audit a join worker w on w.id = worker_id order by a.id desc limit 1`,
      )
    ).rows[0];

  describe('by an analyst', () => {
    it('opens to 39 rows without names, and to 594 who are not counted so', async () => {
      const answer = await list(analyst, 'limit=200');
      expect(answer).toMatchObject({
        measureId: 'three-or-more-placements',
        version: 1,
        asAt: '2019-01-31',
        knownAt: '2019-02-06T02:14:00.000000Z',
        answer: 'met',
        figure: { numerator: 39, denominator: 633 },
        hidden: 0,
        next: null,
      });
      expect(answer.items).toHaveLength(39);
      for (const person of answer.items)
        expect(Object.keys(person).toSorted()).toEqual(['answer', 'childId', 'personId', 'sentence']);
      expect(await lastAudit()).toEqual({
        worker: analyst,
        operation: 'GET /api/v1/measures/:id/people',
        purpose: null,
        status: 200,
        people: 39,
      });

      const { totals } = answer;
      expect([totals.met, totals['not-met'], totals.met + totals['not-met']]).toEqual([39, 594, 633]);
      for (const which of ['met', 'not-met', 'unknown', 'excluded', 'outside']) {
        const found = await everybody(analyst, `answer=${which}`);
        expect([which, found.length]).toEqual([which, totals[which]]);
        expect(found.filter(({ answer: one, sentence }) => one !== which || sentence.length < 5)).toEqual([]);
      }
      const { rows } = await owner.query('select count(*)::int as n from person');
      expect(Object.values<number>(totals).reduce((all, one) => all + one, 0)).toBe(rows[0].n);
    });

    it('gives the same people by pages of seven, each once, with a Link to the next', async () => {
      const whole = await everybody(analyst, 'answer=met');
      const paged = await everybody(analyst, 'answer=met', 7);
      expect(paged).toEqual(whole);
      expect(new Set(paged.map(({ personId }) => personId)).size).toBe(39);
      const answer = await api.get(analyst, `${behind}?limit=7`);
      expect(answer.headers.link).toBe(`</api/v1${behind}?limit=7&after=${answer.json().next}>; rel="next"`);
    });

    it('is asked of a month or of a day, the latest month-end unless told', async () => {
      expect(await list(analyst, 'month=2019-01')).toEqual(await list(analyst));
      expect((await list(analyst, 'month=2018-12')).asAt).toBe('2018-12-31');
      expect((await list(analyst, 'as_at=2019-02-05')).asAt).toBe('2019-02-05');
      expect((await api.get(analyst, `${behind}?month=2019-01&as_at=2019-01-31`)).statusCode).toBe(400);
      const never = await api.get(analyst, `${behind}?as_at=2019-01-30`);
      expect([never.statusCode, never.json().detail]).toEqual([
        404,
        '2019-01-30 is not counted. Run: pledgekeeper nightly --as-at 2019-01-30',
      ]);
      const before = await api.get(analyst, `${behind}?known_at=2019-02-06T02:13:59Z`);
      expect([before.statusCode, before.json().detail]).toEqual([
        404,
        expect.stringMatching(/--as-at 2019-01-31 --known-at 2019-02-06T02:13:59Z$/),
      ]);
      expect((await api.get(analyst, '/measures/no-such-measure/people')).statusCode).toBe(404);
    });

    it.each([
      'answer=failed',
      'month=2019-13',
      'as_at=2019-02-30',
      'known_at=2019-02-06',
      'known_at=2019-02-30T00:00:00Z',
      'after=nobody',
      'limit=201',
      'purpose=looking',
    ])('refuses %s and says what to send', async (query) => {
      const answer = await api.get(analyst, `${behind}?${query}`);
      expect([answer.statusCode, answer.json().errors]).toEqual([
        400,
        [expect.objectContaining({ parameter: query.split('=')[0] })],
      ]);
    });

    it('is told the kind of a mix', async () => {
      const answer = await api.get(analyst, '/measures/placement-type/people?limit=1');
      expect(answer.json().items[0]).toMatchObject({ among: expect.any(String) });
    });

    it('counts the restricted, and says how many of them are out of sight, not who', async () => {
      const { personId } = (await everybody(analyst, 'answer=met'))[0]!;
      await owner.query('update person set is_restricted = true where id = $1', [personId]);
      const answer = await list(analyst, 'limit=200');
      expect([answer.items.length, answer.totals.met, answer.hidden]).toEqual([38, 39, 1]);
      expect(answer.items.map((one: Person) => one.personId)).not.toContain(personId);
      await owner.query('update person set is_restricted = false where id = $1', [personId]);
    });

    it('counts a sealed one, and says no more of them than of the restricted', async () => {
      const { personId } = (await everybody(analyst, 'answer=met'))[0]!;
      await owner.query(
        `insert into sealing (person_id, adopted_on, because, was_restricted, sealed_by)
         select $1, '2019-02-01', 'adopted', false, id from worker where worker_ref = $2`,
        [personId, manager],
      );
      const answer = await list(analyst, 'limit=200');
      expect([answer.items.length, answer.totals.met, answer.hidden]).toEqual([38, 39, 1]);
      expect(JSON.stringify(answer)).not.toContain(personId);
      await owner.query(
        `update sealing set unsealed_at = now(), unsealed_by = sealed_by, unsealed_ground = 'error', unsealed_because = 'another child'`,
      );
      expect((await list(analyst, 'limit=200')).items).toHaveLength(39);
    });

    it('has no right to names', async () => {
      const answer = await api.send(analyst, 'POST', behind, { purpose });
      expect(answer.statusCode).toBe(403);
    });
  });

  describe('by whoever sees some of the people', () => {
    it.each([
      [manager, 'team-manager'],
      [socialWorker, 'social-worker'],
      [adviser, 'personal-adviser'],
      [reviewingOfficer, 'reviewing-officer'],
      [virtualSchool, 'virtual-school'],
    ])('%s, %s, is shown their own, and the council’s figure only where figures go', async (worker, role) => {
      const sight = await inSightOf(worker, role);
      const all = await everybody(analyst, 'answer=not-met');
      const own = await everybody(worker, 'answer=not-met');
      expect(own).toEqual(all.filter(({ personId }) => sight.has(personId)));
      const { figure, totals, hidden } = await list(worker, 'answer=not-met');
      const isTold = role === 'team-manager';
      expect([figure?.numerator, hidden]).toEqual(isTold ? [39, 594 - own.length] : [undefined, null]);
      expect([totals.met, totals['not-met']]).toEqual(
        isTold ? [39, 594] : [(await everybody(worker, 'answer=met')).length, own.length],
      );
    });

    it('shows names for a purpose, which the audit keeps', async () => {
      const seen = await everybody(virtualSchool, 'answer=met');
      expect(seen).toHaveLength(39);
      const answer = await api.send(virtualSchool, 'POST', behind, {
        purpose,
        asAt: '2019-01-31',
        limit: 200,
      });
      expect(answer.statusCode).toBe(200);
      const { items, next, totals } = answer.json();
      expect([items.length, next, totals.met]).toEqual([39, null, 39]);
      expect(items.map(({ personId }: Person) => personId)).toEqual(seen.map(({ personId }) => personId));
      expect(Object.keys(items[0]).toSorted()).toEqual([
        'answer',
        'childId',
        'familyName',
        'givenName',
        'personId',
        'sentence',
      ]);
      expect(await lastAudit()).toEqual({
        worker: virtualSchool,
        operation: 'POST /api/v1/measures/:id/people',
        purpose,
        status: 200,
        people: 39,
      });
      // An answer with names is kept nowhere: asked again, it asks for its purpose again.
      const { rows } = await owner.query(`select count(*)::int as kept from idempotency_key`);
      expect(rows).toEqual([{ kept: 0 }]);
      const first = (await api.send(virtualSchool, 'POST', behind, { purpose, limit: 5 })).json();
      const then = (
        await api.send(virtualSchool, 'POST', behind, { purpose, limit: 5, after: first.next })
      ).json();
      expect([...first.items, ...then.items]).toEqual(items.slice(0, 10));
    });

    it.each([{}, { purpose: 'too short' }, { purpose: ' '.repeat(12) }, { purpose: null }])(
      'gives no name for %j',
      async (body) => {
        const answer = await api.send(manager, 'POST', behind, body);
        expect(answer.statusCode).toBe(400);
        expect(answer.json().errors).toContainEqual(expect.objectContaining({ pointer: '#/purpose' }));
        expect(await lastAudit()).toMatchObject({ status: 400, purpose: null });
      },
    );

    it('takes a purpose from the body alone', async () => {
      expect((await api.send(manager, 'POST', `${behind}?purpose=looking`, { purpose })).statusCode).toBe(
        200,
      );
      expect(await lastAudit()).toMatchObject({ purpose });
    });
  });

  it('is not opened to a Board, who is told whom to ask', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await api.send(
        board,
        method as 'POST',
        behind,
        method === 'POST' ? { purpose } : undefined,
      );
      expect([answer.statusCode, answer.json().type, answer.json().detail]).toEqual([
        403,
        'urn:pledgekeeper:problem:not-allowed',
        expect.stringMatching(/Ask your lead officer/),
      ]);
      expect(await lastAudit()).toMatchObject({ worker: board, status: 403, people: 0 });
    }
    const other = await api.get(administrator, behind);
    expect([other.statusCode, other.json().detail]).toEqual([403, expect.not.stringMatching(/lead officer/)]);
  });

  it('says of every count whether its lists and figures agree', async () => {
    const counts = (await api.get(board, '/snapshots')).json();
    expect(counts).toHaveLength(3);
    for (const one of counts) expect(one).toMatchObject({ agrees: true, disagreeing: [] });
  });

  describe('after three moves of January were recorded in February', () => {
    const from = `from_known=${knownAt}`;
    const why = `${measure}/explain?as_at=2019-01-31&${from}&to_known=2019-03-01T02:00:00Z`;
    const late: string[] = [];

    beforeAll(async () => {
      const jobs = await session(place.worker);
      for (const name of ['lateJanuary1', 'lateJanuary2', 'lateJanuary3'] as const) {
        await jobs.query('begin');
        await jobs.query(
          `select set_config('pledgekeeper.recorded_at', $1, true), set_config('pledgekeeper.worker_id', (select id::text from worker where worker_ref = $2), true)`,
          [recordedLate, socialWorker],
        );
        const { rows } = await jobs.query(
          `update placement p set "end" = '2019-01-15', ended_because = 'X1' from person
           where person.id = p.person_id and child_id = $1 and p."end" is null and dispute is null returning p.person_id as id`,
          [people[name].child],
        );
        await jobs.query(
          `insert into placement (person_id, "start", started_because, code) values ($1, '2019-01-15', 'P', 'U6')`,
          [rows[0].id],
        );
        await jobs.query('commit');
        late.push(rows[0].id);
      }
      await jobs.end();
    });

    it('explains 39 and 42, once it is worked out, person by person and without names', async () => {
      const first = await api.get(analyst, why);
      expect([first.statusCode, first.headers['retry-after'], first.json()]).toEqual([
        202,
        '2',
        { measureId: 'three-or-more-placements', asAt: '2019-01-31', isWorkedOut: false },
      ]);
      expect((await api.get(analyst, why)).statusCode).toBe(202);
      expect(await explainWhatIsAsked(counting)).toBe(1);
      expect(await explainWhatIsAsked(counting)).toBe(0);

      const answer = await api.get(analyst, why);
      expect(answer.statusCode).toBe(200);
      const { from: was, to: is, definition, causes, items, hidden, changed } = answer.json();
      expect([was.figure.numerator, is.figure.numerator, definition, changed, hidden]).toEqual([
        39,
        42,
        null,
        3,
        0,
      ]);
      expect(causes).toEqual([
        { cause: 'recorded late', from: 'not-met', to: 'met', people: 3, numerator: 3, denominator: 0 },
      ]);
      expect(items.map(({ personId }: Person) => personId)).toEqual(late.toSorted());
      expect(items[0]).toMatchObject({
        childId: expect.stringMatching(/^K900/),
        from: { answer: 'not-met', sentence: expect.any(String) },
        to: { answer: 'met', sentence: expect.any(String) },
        numerator: 1,
        denominator: 0,
      });
      const { rows } = await owner.query('select name from worker where worker_ref = $1', [socialWorker]);
      for (const record of items[0].records)
        expect(record).toMatchObject({
          table: 'placement',
          recordedAt: expect.stringMatching(/^2019-02-11T09:30/),
          recordedBy: rows[0].name,
          daysLate: 27,
        });
      expect(answer.body).not.toMatch(/givenName|postcode/i);
      expect(await lastAudit()).toMatchObject({ operation: 'GET /api/v1/measures/:id/explain', people: 3 });
    });

    it.each([
      [board, 'board-member'],
      [administrator, 'administrator'],
    ])('tells %s, %s, causes and nobody', async (worker) => {
      const answer = await api.get(worker, why);
      expect(answer.json()).toMatchObject({ changed: 3, hidden: 3, items: [], causes: [{ people: 3 }] });
      for (const id of late) expect(answer.body).not.toContain(id);
      expect(answer.body).not.toMatch(/K900/);
      expect(await lastAudit()).toMatchObject({ people: 0 });
    });

    it('shows a manager those of the team, and how many are not', async () => {
      const sight = await inSightOf(manager, 'team-manager');
      const { items, hidden } = (await api.get(manager, why)).json();
      const own = late.filter((id) => sight.has(id));
      expect(items.map(({ personId }: Person) => personId)).toEqual(own.toSorted());
      expect(hidden).toBe(3 - own.length);
    });

    it('gives steps by pages', async () => {
      const one = (await api.get(analyst, `${why}&limit=2`)).json();
      expect([one.items.length, one.hidden]).toEqual([2, 0]);
      const two = (await api.get(analyst, `${why}&limit=2&after=${one.next}`)).json();
      expect([two.items.length, two.next]).toEqual([1, null]);
    });

    it.each([
      [`${measure}/explain?${from}&to_known=${knownAt}`, 'later than from_known'],
      [`${measure}/explain?${from}&to_known=2019-03-05T00:00:00Z`, 'must be past'],
      [`${measure}/explain?${from}`, 'to_known'],
      [`${measure}/explain?${from}&to_known=2019-03-01`, 'like 2019-02-06T02:14:00Z'],
    ])('refuses %s', async (url, words) => {
      const answer = await api.get(analyst, url);
      expect([answer.statusCode, answer.json().errors]).toEqual([
        400,
        [expect.objectContaining({ detail: expect.stringContaining(words) })],
      ]);
    });

    it('lets nobody else ask', async () => {
      for (const worker of [socialWorker, adviser, reviewingOfficer, virtualSchool])
        expect((await api.get(worker, why)).statusCode).toBe(403);
    });

    it('gives up after three tries, and says so', async () => {
      const other = why.replace('02:00:00Z', '02:00:01Z');
      await api.get(analyst, other);
      await owner.query(`update explanation set attempts = 3 where bridge is null`);
      expect(await explainWhatIsAsked(counting)).toBe(0);
      expect((await api.get(analyst, other)).statusCode).toBe(500);
    });

    it('gives 39 for ever to whoever asks as known then, and 42 as known now, with their people', async () => {
      const known = '2019-03-01T02:00:00Z';
      await closed(counting, await askFor(counting, queue, ['2019-01-31'], known));
      const figures = async (query: string) =>
        (await api.get(board, `${measure}/figures?to=2019-01-31&months=1${query}`)).json();
      expect((await figures(''))[0]).toMatchObject({
        version: 1,
        figure: { numerator: 42, denominator: 633 },
      });
      for (const query of [`&known_at=${knownAt}`, '&known_at=2019-02-28T12:00:00Z'])
        expect((await figures(query))[0]).toMatchObject({
          knownAt: '2019-02-06T02:14:00.000000Z',
          figure: { numerator: 39, denominator: 633 },
        });
      const then = await list(analyst, `limit=200&known_at=${knownAt}`);
      expect([then.items.length, then.totals.met, then.totals['not-met']]).toEqual([39, 39, 594]);
      const now = await list(analyst, 'limit=200');
      expect([now.items.length, now.totals.met, now.totals['not-met']]).toEqual([42, 42, 591]);
      const added = now.items.filter(
        (one: Person) => !then.items.some((other: Person) => other.personId === one.personId),
      );
      expect(added.map((one: Person) => one.personId).toSorted()).toEqual(late.toSorted());
    });

    it('counts nothing a second time', async () => {
      const known = '2019-03-01T02:00:00Z';
      const all = async () =>
        (
          await owner.query(
            `select (select count(*) from snapshot) as snapshots, (select count(*) from figure) as figures, (select count(*) from judgement) as judgements`,
          )
        ).rows[0];
      const before = await all();
      await closed(counting, await askFor(counting, queue, ['2019-01-31'], known));
      expect(await all()).toEqual(before);
    });

    it('keeps the figures of an older definition readable beside those of a newer one', async () => {
      await owner.query(
        `update figure set measure_version = 2, figure = jsonb_set(figure, '{numerator}', '50')
         where measure_id = 'three-or-more-placements' and snapshot_id = (select id from snapshot where as_at = '2019-01-31' order by known_at desc limit 1)`,
      );
      const numerators = async (query: string) =>
        (await api.get(board, `${measure}/figures?to=2019-01-31&months=1${query}`))
          .json()
          .map(({ version, figure }: { version: number; figure: { numerator: number } }) => [
            version,
            figure.numerator,
          ]);
      expect(await numerators('')).toEqual([[2, 50]]);
      expect(await numerators('&version=1')).toEqual([[1, 39]]);
      expect(await numerators('&version=2')).toEqual([[2, 50]]);
      expect(await numerators('&version=3')).toEqual([]);
    });
  });
});
