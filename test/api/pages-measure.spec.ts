import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { people } from '../../src/demo/scenarios.ts';
import { explainWhatIsAsked } from '../../src/snapshots/explaining.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { count, countingIn, importCouncil, knownAt, openQueue } from '../flow/council.ts';
import { openApi } from './open-api.ts';

const [adviser, manager, socialWorker, reviewingOfficer, virtualSchool] = [
  'W001',
  'W015',
  'W017',
  'W022',
  'W023',
];
const [analyst, administrator, board] = ['W024', 'W025', 'W026'];
const page = '/measures/three-or-more-placements';
const purpose = 'To look at third moves in supervision';
const home = { host: 'localhost:3000', origin: 'http://localhost:3000', accept: 'text/html' };
const form = { ...home, 'content-type': 'application/x-www-form-urlencoded' };

describe('the page of a measure', () => {
  let place: TestDatabase;
  let counting: Counting;
  let owner: Client;
  let api: Awaited<ReturnType<typeof openApi<string>>>;
  const cookies = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    place = await aDatabase();
    owner = await session(place.owner);
    counting = await countingIn(place);
    const queue = await openQueue(place);
    await importCouncil(counting, place, inventCouncil());
    await count(counting, queue, ['2018-11-30', '2018-12-31', '2019-01-31']);
    await queue.close();
    api = await openApi<string>(place, '2019-03-04T09:00:00Z');
  });
  afterAll(async () => {
    await api?.app.close();
    await owner?.end();
    await counting?.database.destroy();
    await place?.drop();
  });

  async function cookieOf(worker: string): Promise<Record<string, string>> {
    if (!cookies.has(worker)) {
      const signedIn = await api.app.inject({
        method: 'POST',
        url: '/sign-in',
        headers: form,
        payload: `workerRef=${worker}`,
      });
      cookies.set(worker, { [signedIn.cookies[0]!.name]: signedIn.cookies[0]!.value });
    }
    return cookies.get(worker)!;
  }
  const open = async (url: string, worker = analyst) =>
    api.app.inject({ url, headers: home, cookies: await cookieOf(worker) });
  const post = async (url: string, body: Record<string, string>, worker: string, headers: object = form) =>
    api.app.inject({
      method: 'POST',
      url,
      headers: { ...headers },
      cookies: await cookieOf(worker),
      payload: new URLSearchParams(body).toString(),
    });
  const lastAudit = async () =>
    (
      await owner.query(
        `select w.worker_ref as worker, operation, purpose, status, cardinality(people) as people from audit a join worker w on w.id = worker_id order by a.id desc limit 1`,
      )
    ).rows[0];

  describe('the figure', () => {
    it.each([
      [board, 200],
      [analyst, 200],
      [manager, 200],
      [administrator, 200],
      [adviser, 403],
      [socialWorker, 403],
      [reviewingOfficer, 403],
      [virtualSchool, 403],
    ])('is shown to whoever reads figures: %s', async (worker, status) => {
      for (const url of [page, `${page}/explain?from_known=${knownAt}&to_known=2019-03-01T00:00:00Z`]) {
        const { statusCode } = await open(url, worker);
        expect([url, statusCode === 202 ? 200 : statusCode]).toEqual([url, status]);
      }
    });

    it('is a link to the people behind it, with its words, status, target and interval', async () => {
      const { body } = await open(page);
      expect(body).toMatch(
        /<a class="govuk-link" href="\/measures\/three-or-more-placements\/people\?as_at=2019-01-31">39</,
      );
      const words = wordsOf(body);
      for (const said of [
        'of 633 (6.2%) had three or more placements in the last 12 months',
        'Status No evidence of change',
        'Direction ▼ Down 0.2 percentage points since December 2018 Good is low',
        'Target ✔ On target 8% or lower',
        'interval 4.5% to 8.3%',
        'Position at 31 January 2019, using what had been recorded by 6 February 2019 at 02:14.',
      ])
        expect(words).toContain(said);
      expect(body).not.toMatch(/<script|style=/);
    });

    it('is drawn over a table of the same figures, with the reason why there are no limits', async () => {
      const { body } = await open(page);
      expect(body).toMatch(
        /<svg [^>]*role="img" aria-label="Line chart of 3 month-ends\. [^"]*6\.2% at 31 January 2019/,
      );
      const words = wordsOf(body);
      expect(words).toContain('31 December 2018 41 640 6.4');
      expect(words).toContain('31 January 2019 39 633 6.2 4.5 8.3');
      expect(words).toContain('It has no mean and limits. Each point shares eleven of its twelve months');
    });

    it('falls into groups that add up to it, chosen by a link', async () => {
      const { body } = await open(`${page}?as_at=2019-01-31&by=placement-type`);
      const [, table] = /id="breakdown"[^]*?<tbody[^>]*>([^]*?)<\/tbody>/.exec(body)!;
      const numbers = [...table!.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/<td[^>]*>(?:<abbr[^>]*>)?([^<]*)/g)].map(([, cell]) => Number(cell)),
      );
      expect(numbers.reduce((sum, [n]) => sum + n!, 0)).toBe(39);
      expect(numbers.reduce((sum, [, of]) => sum + of!, 0)).toBe(633);
      expect(body).toMatch(/by=placement-type#breakdown" aria-current="true"/);
      expect((await open(`${page}?by=nothing`)).statusCode).toBe(400);
    });

    it('stands beside what others publish, with their dates, and says what is counted by whose rule', async () => {
      const words = wordsOf((await open(page)).body);
      expect(words).toMatch(/England year to 31 Mar 2018 11% /);
      expect(words).toContain('Published figures are rounded and for year to 31 Mar 2018; ours is for');
      expect(words).toMatch(/What is counted Of the children in care .* Version 1 of the definition/);
    });

    it.each([
      ['foster-care?as_at=2018-12-31', 200, 'Position at 31 December 2018'],
      ['foster-care?known_at=2019-02-07T00:00:00Z&by=sex', 200, 'Female'],
      ['foster-care?as_at=2018-10-31', 404, 'is not among its counted month-ends'],
      ['foster-care?known_at=2019-02-06T02:13:59Z', 404, 'as known then'],
      ['no-such-measure', 404, 'There is no such measure'],
      ['members-visits', 404, 'observed, not counted'],
    ])('of %s is %i', async (address, status, said) => {
      const { statusCode, body } = await open(`/measures/${address}`);
      expect([statusCode, body]).toEqual([status, expect.stringContaining(said)]);
    });

    it('is readable of every measure there is', async () => {
      for (const { id, title } of counting.catalogue.measures) {
        const answer = await open(`/measures/${id}`);
        expect([id, answer.statusCode]).toEqual([id, 200]);
        expect(answer.body).toContain(title.replaceAll("'", '&#39;'));
        const behind = await open(`/measures/${id}/people`);
        expect([id, behind.statusCode]).toEqual([id, 200]);
      }
    });
  });

  const refsOf = (body: string) =>
    [...body.matchAll(/<th scope="row" class="govuk-table__header app-plain">(K\d+)<\/th>/g)].map(
      ([, ref]) => ref!,
    );

  describe('the people behind it', () => {
    it('are 39 counted and 594 not, which make 633, each with a sentence and no name', async () => {
      const { body } = await open(`${page}/people?as_at=2019-01-31`);
      const words = wordsOf(body);
      expect(words).toContain('Counted 39 Not counted 594 Not known 0 Left out 2 Not concerned 668');
      expect(words).toContain('39 counted + 594 not counted = 633 in the count.');
      expect(refsOf(body)).toHaveLength(39);
      expect(words.match(/3 placements: from/g)!.length).toBeGreaterThan(30);
      expect(body).not.toMatch(/<form class="app-ask"/);
      expect(await lastAudit()).toEqual({
        worker: analyst,
        operation: 'GET /measures/:id/people',
        purpose: null,
        status: 200,
        people: 39,
      });
    });

    it('are turned over page by page, each once, with the reasons counted', async () => {
      const found: string[] = [];
      let next: string | undefined = `${page}/people?as_at=2019-01-31&answer=not-met`;
      while (next) {
        const { body } = await open(next);
        expect(wordsOf(body)).toContain('402 1 placement 192 2 placements');
        found.push(...refsOf(body));
        next = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
      }
      expect([found.length, new Set(found).size]).toEqual([594, 594]);
    });

    it.each([adviser, socialWorker, reviewingOfficer, manager])(
      '%s sees of them as many as the API shows',
      async (worker) => {
        const { items, totals } = (await api.get(worker, `${page}/people?answer=not-met&limit=200`)).json();
        const { statusCode, body } = await open(`${page}/people?answer=not-met&limit=200`, worker);
        expect(statusCode).toBe(200);
        expect(refsOf(body)).toEqual(items.map(({ childId }: { childId: string }) => childId));
        expect(wordsOf(body)).toContain(`Not counted ${totals['not-met']}`);
      },
    );

    it('have names for a stated purpose, which the audit keeps with whom it was', async () => {
      const before = await open(`${page}/people`, virtualSchool);
      expect(before.body).toMatch(/<form class="app-ask" method="post"/);
      const { statusCode, body } = await post(
        `${page}/people`,
        { purpose, answer: 'met', asAt: '2019-01-31' },
        virtualSchool,
      );
      expect(statusCode).toBe(200);
      const { rows } = await owner.query(
        `select given_name || ' ' || family_name as name from person where child_id = any($1)`,
        [refsOf(before.body)],
      );
      expect(rows).toHaveLength(39);
      for (const { name } of rows) {
        expect(body).toContain(name.replaceAll("'", '&#39;'));
        expect(before.body).not.toContain(name.replaceAll("'", '&#39;'));
      }
      expect(await lastAudit()).toEqual({
        worker: virtualSchool,
        operation: 'POST /measures/:id/people',
        purpose,
        status: 200,
        people: 39,
      });
      expect((await owner.query('select count(*)::int as kept from idempotency_key')).rows).toEqual([
        { kept: 0 },
      ]);
    });

    it('have none without one, nor for whoever has no right to them, nor for another site', async () => {
      const asked = { answer: 'met', asAt: '2019-01-31' };
      expect((await post(`${page}/people`, { ...asked, purpose: 'too short' }, manager)).statusCode).toBe(
        400,
      );
      expect((await post(`${page}/people`, asked, manager)).statusCode).toBe(400);
      expect((await post(`${page}/people`, { ...asked, purpose }, analyst)).statusCode).toBe(403);
      const elsewhere = { ...form, origin: 'https://elsewhere.example' };
      expect((await post(`${page}/people`, { ...asked, purpose }, manager, elsewhere)).statusCode).toBe(403);
    });

    it('are not opened to a Board, who is told whom to ask and led back', async () => {
      for (const answer of [
        await open(`${page}/people`, board),
        await post(`${page}/people`, { purpose }, board),
      ]) {
        expect(answer.statusCode).toBe(403);
        expect(answer.body).toContain('<h1>Ask your lead officer</h1>');
        expect(answer.body).toContain('<a href="/">');
        expect(await lastAudit()).toMatchObject({ worker: board, status: 403, people: 0 });
      }
      expect((await open(`${page}/people`, administrator)).body).toContain('<h1>Not allowed</h1>');
    });
  });

  it('explains what became of it since, once it is worked out', async () => {
    const jobs = await session(place.worker);
    await jobs.query('begin');
    await jobs.query(
      `select set_config('pledgekeeper.recorded_at', '2019-02-11T09:30:00Z', true),
         set_config('pledgekeeper.worker_id', (select id::text from worker where worker_ref = $1), true)`,
      [socialWorker],
    );
    const { rows } = await jobs.query(
      `update placement p set "end" = '2019-01-15', ended_because = 'X1' from person
       where person.id = p.person_id and child_id = $1 and p."end" is null and dispute is null returning p.person_id as id`,
      [people.lateJanuary1.child],
    );
    await jobs.query(
      `insert into placement (person_id, "start", started_because, code) values ($1, '2019-01-15', 'P', 'U6')`,
      [rows[0].id],
    );
    await jobs.query('commit');
    await jobs.end();

    const why = `${page}/explain?as_at=2019-01-31&from_known=${knownAt}&to_known=2019-03-02T02:00:00Z`;
    const first = await open(why);
    expect([first.statusCode, wordsOf(first.body)]).toEqual([202, expect.stringContaining('Look again')]);
    expect(await explainWhatIsAsked(counting)).toBeGreaterThan(0);
    const { statusCode, body } = await open(why);
    const words = wordsOf(body);
    expect(statusCode).toBe(200);
    expect(words).toContain('39 of 633 (6.2%) became 40 of 633 (6.3%)');
    expect(words).toContain('recorded late: not counted, now counted 1 +1 0');
    expect(words).toContain(`${people.lateJanuary1.child}: recorded late`);
    expect(await lastAudit()).toMatchObject({ operation: 'GET /measures/:id/explain', people: 1 });
    expect((await open(why.replace('2019-03-02', '2019-02-01'))).statusCode).toBe(400);
    const boardsView = wordsOf((await open(why, board)).body);
    expect(boardsView).toContain('1 step is of people out of your sight');
    expect(boardsView).not.toContain(people.lateJanuary1.child);
  });
});

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
