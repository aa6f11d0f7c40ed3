import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { people } from '../../src/demo/scenarios.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';
import { openApi } from './open-api.ts';

type Api = Awaited<ReturnType<typeof openApi<string>>>;
const amira = 'W001';

/** Days of practice of the invented council, told over HTTP. */
describe('a day at work', () => {
  let place: TestDatabase;
  let owner: Client;
  const opened: Api[] = [];

  beforeAll(async () => {
    place = await aDatabase();
    owner = await session(place.owner);
    const counting = await countingIn(place);
    await importCouncil(counting, place, inventCouncil());
    await counting.database.destroy();
  });
  afterAll(async () => {
    for (const { app } of opened) await app.close();
    await owner?.end();
    await place?.drop();
  });

  async function at(now: string): Promise<Api> {
    const api = await openApi<string>(place, now);
    opened.push(api);
    return api;
  }
  const idOf = async (child: string): Promise<string> =>
    (await owner.query('select id from person where child_id = $1', [child])).rows[0].id;

  describe('a personal adviser’s morning, Monday 4 February 2019', () => {
    let api: Api;
    let jordan: string;
    let kyle: string;
    const list = async () => (await api.get(amira, '/worklist?worker=me')).json();

    beforeAll(async () => {
      api = await at('2019-02-04T08:45:00Z');
      [jordan, kyle] = [await idOf(people.jordan.child), await idOf(people.kyle.child)];
      const attempted = { happenedOn: '2019-02-03', kind: 'call', succeeded: false };
      expect((await api.send(amira, 'POST', `/people/${jordan}/contacts`, attempted)).statusCode).toBe(201);
      const homes = (await api.get(amira, `/people/${kyle}/accommodation`)).json();
      const moved = { code: 'V1', start: '2019-02-01' };
      const answer = await api.send(amira, 'POST', `/people/${kyle}/accommodation`, moved, homes.version);
      expect(answer.statusCode).toBe(201);
      await owner.query(
        `update person set is_restricted = true where id = (
           select person_id from pa_allocation a join worker w on w.id = a.worker_id
           where worker_ref = $1 and a."end" is null and person_id not in ($2, $3) order by person_id limit 1)`,
        [amira, jordan, kyle],
      );
    });

    it('shows her own young people, the promise broken longest first, and why', async () => {
      const { asAt, items, people: shown, restricted } = await list();
      expect([asAt, shown.length, restricted]).toEqual(['2019-02-04', 23, 1]);
      const ranks = ['law', 'promise', 'risk', 'soon'];
      const order = items.map(
        ({ rank, due }: { rank: string; due: string }) => `${ranks.indexOf(rank)} ${due}`,
      );
      expect(order).toEqual(order.toSorted());
      expect(items[0]).toMatchObject({
        personId: jordan,
        overdueByDays: 1,
        why: expect.stringContaining('Overdue by 1 day: last seen 9 Dec; attempts do not count'),
        rule: { title: expect.any(String) },
        record: `/api/v1/people/${jordan}/contacts`,
      });
      const ofKyle = items.filter((item: { personId: string }) => item.personId === kyle);
      expect(ofKyle).toContainEqual(
        expect.objectContaining({
          due: '2019-02-08',
          why: expect.stringMatching(/new address by Fri 8 Feb/),
        }),
      );
      const mine = await owner.query(
        `select person_id as id from pa_allocation a join worker w on w.id = a.worker_id where worker_ref = $1 and a."end" is null`,
        [amira],
      );
      const ids = new Set(mine.rows.map(({ id }) => id));
      expect(ids.size).toBe(24);
      expect(shown.filter(({ personId }: { personId: string }) => !ids.has(personId))).toEqual([]);
    });

    it('lets a young person leave the list as soon as they were seen, and leaves who read and who wrote', async () => {
      const promises = async () =>
        (await list()).items.filter(
          ({ personId, rank }: { personId: string; rank: string }) =>
            personId === jordan && rank === 'promise',
        );
      expect(await promises()).toHaveLength(1);
      const seen = { happenedOn: '2019-02-04', kind: 'visit', succeeded: true };
      expect((await api.send(amira, 'POST', `/people/${jordan}/contacts`, seen)).statusCode).toBe(201);
      expect(await promises()).toEqual([]);
      const { rows } = await owner.query(
        `select operation, status from audit a join worker w on w.id = a.worker_id where worker_ref = $1 and people @> array[$2]::uuid[] order by a.id desc limit 2`,
        [amira, jordan],
      );
      expect(rows).toEqual([
        { operation: 'GET /api/v1/worklist', status: 200 },
        { operation: 'POST /api/v1/people/:personId/contacts', status: 201 },
      ]);
    });
  });

  describe('an apprenticeship heard of late, 11 February 2019', () => {
    let api: Api;
    let url: string;
    const list = async (query = '') => (await api.get(amira, url + query)).json();

    beforeAll(async () => {
      api = await at('2019-02-11T10:05:00Z');
      url = `/people/${await idOf(people.jordan.child)}/eet-statuses`;
    });

    it('ends the days without, keeps what was known, and repeats itself', async () => {
      const before = await list();
      expect(before.items.at(-1)).toMatchObject({ code: 'G5', start: '2019-01-03', end: null });
      const request = {
        method: 'POST' as const,
        url: `/api/v1${url}`,
        payload: { code: 'F4', start: '2019-01-28' },
        headers: { 'if-match': `"${before.version}"`, 'idempotency-key': randomUUID() },
      };
      const recorded = await api.ask(amira, request);
      expect(recorded.statusCode).toBe(201);
      expect(recorded.json()).toMatchObject({
        start: '2019-01-28',
        recordedAt: expect.stringMatching(/^2019-02-11/),
      });
      const again = await api.ask(amira, request);
      expect([again.statusCode, again.json()]).toEqual([201, recorded.json()]);
      expect((await list()).items.slice(-2)).toMatchObject([
        { code: 'G5', start: '2019-01-03', end: '2019-01-28' },
        { code: 'F4', start: '2019-01-28', end: null },
      ]);
      expect((await list('?known_at=2019-02-06T02:14:00Z')).items.at(-1)).toMatchObject({
        code: 'G5',
        end: null,
      });
      expect((await list('?as_at=2019-01-27')).items).toMatchObject([{ code: 'G5' }]);

      const stale = await api.ask(amira, {
        ...request,
        headers: { ...request.headers, 'idempotency-key': randomUUID() },
      });
      expect(stale.statusCode).toBe(412);
      expect(stale.json().changes).toMatchObject([
        {
          change: 'changed',
          fields: expect.arrayContaining([{ field: 'end', was: null, is: '2019-01-28' }]),
        },
        { change: 'added', recordedBy: expect.any(String) },
      ]);
      const { version } = await list();
      const clash = await api.send(
        amira,
        'POST',
        url,
        { code: 'F2', start: '2019-01-10', end: '2019-01-20' },
        version,
      );
      expect([clash.statusCode, clash.json().detail]).toEqual([
        422,
        expect.stringMatching(/from 2019-01-03 to 2019-01-28 overlaps/),
      ]);
    });
  });

  describe('the figure of that apprenticeship', () => {
    const days: PlainDate[] = ['2019-01-27', '2019-01-31'];

    it('is 149 of 255 from 28 January on for whoever knows of it, and 148 for ever for whoever did not', async () => {
      const counting = await countingIn(place);
      const queue = await openQueue(place);
      const inEet = async (known: string) =>
        (await count(counting, queue, days, known)).map(({ figures }) => {
          const { numerator, denominator } = figures.get('in-education-employment-or-training-live')!;
          return [numerator, denominator];
        });
      const [sunday, thursday] = await inEet('2019-02-06T02:14:00Z');
      expect(thursday).toEqual([148, 255]);
      expect(await inEet('2019-02-11T18:00:00Z')).toEqual([sunday, [149, 255]]);
      await queue.close();
      await counting.database.destroy();

      const api = await at('2019-02-12T08:00:00Z');
      const figures = `/measures/in-education-employment-or-training-live/figures?to=2019-01-31&months=1`;
      const read = async (query: string) =>
        (await api.get('W024', figures + query)).json()[0].figure.numerator;
      expect([await read(''), await read('&known_at=2019-02-06T02:14:00Z')]).toEqual([149, 148]);
    });
  });

  describe('a move that is drafted first, 12 February 2019', () => {
    let api: Api;
    let url: string;
    let child: string;
    let socialWorker: string;
    const draft = {
      start: '2019-02-12',
      code: 'U6',
      provider: 'PR4',
      postcode: 'BB25 1AA',
      changeReason: 'CARPL',
      schoolChanges: true,
    };

    beforeAll(async () => {
      api = await at('2019-02-12T09:00:00Z');
      child = await idOf(people.draftedMove.child);
      url = `/people/${child}/placements`;
      const { rows } = await owner.query(
        `select worker_ref as ref from social_worker_allocation a join worker w on w.id = a.worker_id where person_id = $1 and a."end" is null`,
        [child],
      );
      socialWorker = rows[0].ref;
    });

    it('warns before anything is saved, and tells those who must act once it is', async () => {
      const before = (await api.get(socialWorker, url)).json();
      const dry = await api.ask(socialWorker, {
        method: 'POST',
        url: `/api/v1${url}?dry_run=true`,
        payload: draft,
      });
      expect(dry.statusCode).toBe(200);
      const codes = dry.json().warnings.map(({ code }: { code: string }) => code);
      expect(codes).toEqual(
        expect.arrayContaining(['third-placement', 'outside-district-far', 'school-change', 'visit-due']),
      );
      const sentences = dry
        .json()
        .warnings.map(({ sentence }: { sentence: string }) => sentence)
        .join('\n');
      expect(sentences).toMatch(/the third placement in 12 months/);
      expect(sentences).toMatch(/31\.4 miles from home, outside Kirklees/);
      expect(sentences).toMatch(/School would change/);
      expect((await api.get(socialWorker, url)).json()).toEqual(before);

      const refused = await api.send(socialWorker, 'POST', url, draft, before.version);
      expect([refused.statusCode, refused.json().errors]).toEqual([
        422,
        [expect.objectContaining({ pointer: '#/reason' })],
      ]);
      const reason = 'No foster carer nearer home could be found';
      const saved = await api.send(socialWorker, 'POST', url, { ...draft, reason }, before.version);
      expect(saved.statusCode).toBe(201);
      const after = (await api.get(socialWorker, url)).json();
      expect(after.items.slice(-2)).toMatchObject([
        { end: '2019-02-12', endedBecause: 'X1', changeReason: 'CARPL' },
        { start: '2019-02-12', end: null, startedBecause: 'P', milesFromHome: 31.4, location: 'OUT' },
      ]);
      const { rows } = await owner.query(
        `select for_role as role from task where person_id = $1 order by 1`,
        [child],
      );
      expect(new Set(rows.map(({ role }) => role))).toEqual(
        new Set(['reviewing-officer', 'social-worker', 'team-manager', 'virtual-school']),
      );
      const hers = (await api.get('W023', '/worklist?worker=me')).json();
      expect(hers.items.filter(({ personId }: { personId: string }) => personId === child)).not.toEqual([]);
    });

    it('never says nought of a distance nobody knows, and counts no move with the same carer', async () => {
      const warnings = async (more: object) => {
        const payload = { ...draft, start: '2019-02-13', ...more };
        const answer = await api.ask(socialWorker, {
          method: 'POST',
          url: `/api/v1${url}?dry_run=true`,
          payload,
        });
        expect([more, answer.statusCode, answer.json().errors]).toEqual([more, 200, undefined]);
        return answer.json().warnings.map(({ code }: { code: string }) => code);
      };
      expect(await warnings({ postcode: 'ZZ1 1ZZ' })).toContain('distance-unknown');
      expect(
        await warnings({ sameCarer: true, schoolChanges: false, postcode: 'ZZ1 1ZZ', changeReason: 'PLACE' }),
      ).not.toContain('visit-due');
      const same = (await api.get(socialWorker, url)).json().placementsInTwelveMonths;
      expect(same).toBe(3);
    });
  });
});
