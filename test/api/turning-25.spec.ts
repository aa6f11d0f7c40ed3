import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { people } from '../../src/demo/scenarios.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';
import { openApi } from './open-api.ts';

type Api = Awaited<ReturnType<typeof openApi<string>>>;

/** J10: Marcus of the invented council is 25 on 10 March 2019, and has asked for somewhere to live. */
describe('a young person who turns 25', () => {
  let place: TestDatabase;
  let owner: Client;
  let marcus: string;
  let adviser: string;
  const opened: Api[] = [];
  const figures = new Map<string, { count: number; said: string }>();

  beforeAll(async () => {
    place = await aDatabase();
    owner = await session(place.owner);
    const counting = await countingIn(place);
    await importCouncil(counting, place, inventCouncil());
    const queue = await openQueue(place);
    await count(counting, queue, ['2019-01-31', '2019-03-09', '2019-03-10']);
    await queue.close();
    await counting.database.destroy();
    const found = await owner.query(
      `select p.id, w.worker_ref as adviser from person p join pa_allocation a on a.person_id = p.id join worker w on w.id = a.worker_id
       where p.child_id = $1 and a."end" is null`,
      [people.marcus.child],
    );
    ({ id: marcus, adviser } = found.rows[0]);
    await owner.query(`select set_config('pledgekeeper.recorded_at', '2019-02-02T09:00:00Z', false)`);
    await owner.query(
      `insert into task (person_id, kind, for_role, because, due_on) values ($1, 'plan-review', 'personal-adviser', 'the pathway plan is due for review', '2019-04-15')`,
      [marcus],
    );
    const rows = await owner.query(
      `select s.as_at as day, (f.figure ->> 'count')::int as n, f.figure, j.answers -> 'care-leavers' as said
       from snapshot s join figure f on f.snapshot_id = s.id and measure_id = 'care-leavers'
       cross join lateral (select answers from judged(s.id) where person_id = $1) j`,
      [marcus],
    );
    for (const { day, figure, said } of rows.rows)
      figures.set(day, { count: figure.numerator, said: said.slice(0, 2).join(': ') });
  });
  afterAll(async () => {
    for (const { app } of opened) await app.close();
    await owner?.end();
    await place?.drop();
  });

  async function on(day: string): Promise<Api> {
    const api = await openApi<string>(place, `${day}T08:45:00Z`);
    opened.push(api);
    return api;
  }
  type Item = { personId: string; rule: { id: string }; why: string; checklist?: string[] };
  const ofRules = async (api: Api, ...rules: string[]): Promise<Item[]> => {
    const { items } = (await api.get(adviser, '/worklist?worker=me')).json();
    return items.filter((item: Item) => item.personId === marcus && rules.includes(item.rule.id));
  };
  const goodbyes = (api: Api) => ofRules(api, 'coming-of-age', 'turned-25');

  it('leaves the live caseload on the birthday, and is counted on every day before it', () => {
    expect(figures.get('2019-03-09')).toEqual({
      count: expect.any(Number),
      said: 'met: asked for support 2018-05-14',
    });
    expect(figures.get('2019-03-10')).toEqual({
      count: figures.get('2019-03-09')!.count - 1,
      said: 'outside: 25 or over',
    });
    expect(figures.get('2019-01-31')!.said).toMatch(/^met/);
  });

  it('is on the list from 90 days before, with what to see to', async () => {
    const api = await on('2019-02-08');
    const [item, ...more] = await goodbyes(api);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ why: 'Turns 25 in 30 days: plan the goodbye' });
    expect(item!.checklist).toEqual([
      expect.stringMatching(/^Records: /),
      expect.stringMatching(/^Documents: /),
      expect.stringMatching(/^Contact after 25: /),
      'Open: 1 request and 1 task to close or hand over, with a reason',
    ]);
    for (const [day, words] of [
      ['2018-12-09', []],
      ['2018-12-10', ['Turns 25 in 90 days: plan the goodbye']],
    ] as const) {
      const { items } = (await api.get(adviser, `/worklist?worker=me&as_at=${day}`)).json();
      const theirs = items.filter((one: Item) => one.personId === marcus && one.rule.id === 'coming-of-age');
      expect(theirs.map(({ why }: Item) => why)).toEqual(words);
    }
  });

  it('is a closed record from the birthday on, of which it says until when it is kept', async () => {
    const api = await on('2019-03-10');
    const url = `/people/${marcus}/retention`;
    expect((await api.get(adviser, url)).json()).toMatchObject({
      type: 'care leaver',
      keptUntil: '2069-03-10',
      closesOn: '2019-03-10',
      isClosed: true,
    });
    const before = await on('2019-03-09');
    expect((await before.get(adviser, url)).json()).toMatchObject({ isClosed: false });
    const seen = { happenedOn: '2019-03-09', kind: 'visit', succeeded: true };
    const contacts = `/people/${marcus}/contacts`;
    expect((await before.send(adviser, 'POST', contacts, seen)).statusCode).toBe(201);
    const refused = await api.send(adviser, 'POST', contacts, seen);
    expect([refused.statusCode, refused.json().detail]).toEqual([
      403,
      'This record is closed since 2019-03-10, the 25th birthday. Ask a team manager to put right what must be.',
    ]);
    const manager = await owner.query(
      `select m.worker_ref as ref from worker w join worker m on m.team = w.team join worker_role r on r.worker_id = m.id
       where w.worker_ref = $1 and r.role = 'team-manager' limit 1`,
      [adviser],
    );
    expect((await api.send(manager.rows[0].ref, 'POST', contacts, seen)).statusCode).toBe(201);
  });

  it('stays on the list until what is open is closed or handed over, with a reason', async () => {
    const api = await on('2019-03-10');
    expect((await goodbyes(api)).map(({ why }) => why)).toEqual([
      'Turns 25 today: close or hand over, with a reason, 1 request and 1 task',
    ]);
    const base = `/people/${marcus}`;
    const [task] = (await api.get(adviser, `${base}/tasks`)).json().items;
    const close = (payload: object) =>
      api.send(adviser, 'POST', `${base}/tasks/${task.id}/close`, payload, task.version);
    expect((await close({ closedOn: '2019-03-10' })).statusCode).toBe(400);
    const closed = await close({ closedOn: '2019-03-10', because: 'No plan is owed from 25 on' });
    expect([closed.statusCode, closed.json()]).toMatchObject([
      200,
      { closedOn: '2019-03-10', handedTo: null },
    ]);
    expect(
      (
        await api.send(
          adviser,
          'POST',
          `${base}/tasks/${task.id}/done`,
          { doneOn: '2019-03-10' },
          closed.json().version,
        )
      ).statusCode,
    ).toBe(422);

    const [request] = (await api.get(adviser, `${base}/requests`)).json().items;
    const passOn = (payload: object) =>
      api.send(adviser, 'POST', `${base}/requests/${request.id}/pass-on`, payload, request.version);
    const to = { workerId: request.workerId, on: '2019-03-10' };
    const refused = await passOn(to);
    expect([refused.statusCode, refused.json().errors]).toMatchObject([422, [{ pointer: '#/because' }]]);
    expect((await passOn({ ...to, because: 'The housing service goes on with it' })).statusCode).toBe(200);
    expect((await goodbyes(api)).map(({ why }) => why)).toEqual(['Turns 25 today: say goodbye']);
    expect(await goodbyes(await on('2019-03-11'))).toEqual([]);
  });
});

/** Who decides on erasing: an administrator proposes, an analyst confirms, and a hold wins. */
describe('the list of whom to erase', () => {
  let place: TestDatabase;
  let owner: Client;
  let api: Api;
  const old = randomUUID();
  const fresh = async (worker: string, url: string, payload?: object, version?: string) =>
    (await api.send(worker, 'POST', `/retention${url}`, payload, version)).json();

  beforeAll(async () => {
    place = await aDatabase();
    owner = await session(place.owner);
    await owner.query(`update deployment set is_demo = true`);
    await owner.query(`select set_config('pledgekeeper.recorded_at', '2018-01-02T09:00:00Z', false)`);
    for (const [ref, role] of [
      ['admin', 'administrator'],
      ['other', 'administrator'],
      ['analyst', 'performance-analyst'],
      ['adviser', 'personal-adviser'],
    ])
      await owner.query(
        `with w as (insert into worker (worker_ref, name, is_named_person) values ($1, $1, true) returning id)
         insert into worker_role (worker_id, role, "start") select id, $2, '2018-01-01' from w`,
        [ref, role],
      );
    await owner.query(
      `insert into person (id, child_id, born_on) values ($1, 'OLD1', '1943-11-20'), ($2, 'NEW1', '2003-11-20')`,
      [old, randomUUID()],
    );
    api = await openApi<string>(place, '2019-02-04T08:45:00Z');
  });
  afterAll(async () => {
    await api.app.close();
    await owner.end();
    await place.drop();
  });

  it('is shown to those who decide, by id, and proposed and confirmed by two', async () => {
    expect((await api.get('adviser', '/retention')).statusCode).toBe(403);
    const shown = await api.get('analyst', '/retention');
    expect(shown.json()).toMatchObject({
      day: '2019-02-04',
      items: [
        { personId: old, keptUntil: '2018-11-20', because: '75 years from birth, 1943-11-20', held: null },
      ],
      list: null,
    });
    expect(shown.body).not.toContain('OLD1');
    expect((await api.send('analyst', 'POST', '/retention/lists')).statusCode).toBe(403);
    const list = await fresh('admin', '/lists');
    expect(list).toMatchObject({ items: [{ personId: old }], confirmedBy: null });
    const own = await api.send(
      'admin',
      'POST',
      `/retention/lists/${list.id}/confirm`,
      undefined,
      list.version,
    );
    expect([own.statusCode, own.json().detail]).toEqual([
      403,
      'You proposed this list yourself: ask somebody else to confirm it.',
    ]);
    const later = await fresh('other', '/lists');
    const lapsed = await api.send(
      'analyst',
      'POST',
      `/retention/lists/${list.id}/confirm`,
      undefined,
      list.version,
    );
    expect(lapsed.json().detail).toBe('A later list was proposed since: look at that one.');
    expect(await fresh('analyst', `/lists/${later.id}/confirm`, undefined, later.version)).toMatchObject({
      confirmedBy: expect.any(String),
      finishedAt: null,
    });
    const { rows } = await owner.query(
      `select distinct operation from audit where people @> array[$1::uuid] and operation like '%retention%' order by 1`,
      [old],
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  it('names nobody whom a hold keeps, until it is lifted', async () => {
    const reason = 'A claim was brought, and our solicitor asks for the file';
    expect(
      (await api.send('admin', 'POST', '/retention/holds', { childId: 'NOBODY', kind: 'legal', reason }))
        .statusCode,
    ).toBe(404);
    const hold = await fresh('admin', '/holds', { childId: 'OLD1', kind: 'legal', reason });
    expect(hold).toMatchObject({ personId: old, kind: 'legal', reason, liftedAt: null });
    expect((await api.get('admin', '/retention')).json().items).toMatchObject([
      { personId: old, held: 'legal' },
    ]);
    expect((await api.send('admin', 'POST', '/retention/lists')).json().detail).toBe(
      'Nobody is due today whom no hold keeps.',
    );
    expect(
      (
        await api.send(
          'analyst',
          'POST',
          `/retention/holds/${hold.id}/lift`,
          { because: 'settled' },
          hold.version,
        )
      ).statusCode,
    ).toBe(403);
    expect(
      await fresh('admin', `/holds/${hold.id}/lift`, { because: 'settled' }, hold.version),
    ).toMatchObject({
      liftedBecause: 'settled',
    });
    expect((await api.get('admin', '/retention')).json().items).toMatchObject([
      { personId: old, held: null },
    ]);
  });
});
