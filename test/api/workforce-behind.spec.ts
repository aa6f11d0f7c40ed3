import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { explainWhatIsAsked } from '../../src/snapshots/explaining.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';
import { openApi } from './open-api.ts';

const analyst = 'W024';
const manager = 'W067';
const socialWorker = 'W017';
const board = 'W026';
const administrator = 'W025';

const turnover = '/measures/social-worker-turnover';
const purpose = 'To talk over leavers with the team';

interface Subject {
  subjectId: string;
  ref: string;
  answer: string;
  sentence: string;
  name?: string | null;
}

describe('a number of the workforce that is touched', () => {
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
    await count(counting, queue, ['2019-01-31']);
    api = await openApi<string>(place, '2019-03-04T09:00:00Z');
  });
  afterAll(async () => {
    await api?.app.close();
    await owner?.end();
    await queue?.close();
    await counting?.database.destroy();
    await place?.drop();
  });

  const list = async (worker: string, of: string, query = 'limit=200') =>
    (await api.get(worker, `${of}/people?${query}`)).json();
  const refs = ({ items }: { items: Subject[] }) => items.map(({ ref }) => ref).toSorted();

  it('opens to an analyst: who left and who did not, by reference and without names', async () => {
    const answer = await list(analyst, turnover);
    expect(answer).toMatchObject({ answer: 'met', hidden: 0, next: null, figure: { missing: null } });
    expect(refs(answer)).toEqual(['W071', 'W072', 'W073', 'W074']);
    expect(answer.figure.numerator).toBeCloseTo(3.6, 12);
    for (const one of answer.items)
      expect(Object.keys(one).toSorted()).toEqual(['answer', 'ref', 'sentence', 'subjectId']);
    expect(answer.items.find(({ ref }: Subject) => ref === 'W073').sentence).toMatch(
      /^left 2018-09-03, 1 FTE; in post at 8 of 13/,
    );
    const { totals } = answer;
    const all = await Promise.all(
      ['met', 'not-met', 'unknown', 'excluded', 'outside'].map(async (which) => [
        which,
        (await list(analyst, turnover, `limit=200&answer=${which}`)).items.length,
      ]),
    );
    expect(Object.fromEntries(all)).toEqual(totals);
    const paged = await list(analyst, turnover, 'limit=3');
    const rest = await list(analyst, turnover, `limit=3&after=${paged.next}`);
    expect([...refs(paged), ...refs(rest)].toSorted()).toEqual(refs(answer));
    expect((await api.send(analyst, 'POST', `${turnover}/people`, { purpose })).statusCode).toBe(403);
  });

  it('opens to a manager: the own team and vacancies, the council’s totals, and names for a purpose', async () => {
    const { rows } = await owner.query(
      `select worker_ref as ref from worker where team = (select team from worker where worker_ref = $1)`,
      [manager],
    );
    const team = new Set(rows.map(({ ref }) => ref));
    const all = refs(await list(analyst, turnover, 'limit=200&answer=not-met'));
    const own = await list(manager, turnover, 'limit=200&answer=not-met');
    expect(refs(own)).toEqual(all.filter((ref) => team.has(ref)));
    expect(own.items.length).toBeGreaterThan(3);
    expect([own.totals.met, own.hidden, own.figure.missing]).toEqual([
      4,
      all.length - own.items.length,
      null,
    ]);
    expect(refs(await list(manager, '/measures/social-worker-vacancies'))).toEqual(['P901', 'P902', 'P903']);

    const named = await api.send(manager, 'POST', `${turnover}/people`, {
      purpose,
      answer: 'not-met',
      limit: 200,
    });
    expect(named.statusCode).toBe(200);
    const armitage = named.json().items.find(({ ref }: Subject) => ref === 'W017');
    expect(armitage).toMatchObject({ name: 'Rob Armitage', answer: 'not-met' });
    expect(named.json().items).toHaveLength(own.items.length);
    expect((await api.send(manager, 'POST', `${turnover}/people`, { purpose: 'short' })).statusCode).toBe(
      400,
    );
    const audit = await owner.query(
      `select purpose from audit where purpose is not null order by id desc limit 1`,
    );
    expect(audit.rows).toEqual([{ purpose }]);
  });

  it('shows a worker what is said of themselves, no colleague, and no figure', async () => {
    const own = await list(socialWorker, turnover, 'answer=not-met');
    expect([refs(own), own.figure, own.hidden]).toEqual([[socialWorker], null, null]);
    expect(own.totals).toEqual({ met: 0, 'not-met': 1, unknown: 0, excluded: 0, outside: 0 });
    expect(refs(await list(socialWorker, '/measures/foster-carers-net-change'))).toEqual([]);
  });

  it('is a figure to a Board, who is told whom to ask, and nothing but that to an administrator', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await api.send(
        board,
        method as 'POST',
        `${turnover}/people`,
        method === 'POST' ? { purpose } : undefined,
      );
      expect([answer.statusCode, answer.json().detail]).toEqual([
        403,
        expect.stringMatching(/Ask your lead officer/),
      ]);
    }
    expect((await api.get(administrator, `${turnover}/people`)).statusCode).toBe(403);
    const [month] = (await api.get(board, `${turnover}/figures?to=2019-01-31&months=1`)).json();
    expect(month.figure.value).toBeGreaterThan(0.1);
    expect(month.figure.value).toBeLessThan(0.15);
  });

  it('has no percentage of less than 20 FTE', async () => {
    const { figure } = await list(analyst, '/measures/agency-covering-vacancies');
    expect(figure).toMatchObject({ denominator: 3, value: null, missing: null });

    const known = 'from_known=2019-02-02T02:00:00Z&to_known=2019-03-01T02:00:00Z';
    const why = `/measures/agency-covering-vacancies/explain?as_at=2019-01-31&${known}`;
    expect((await api.get(analyst, why)).statusCode).toBe(202);
    await explainWhatIsAsked(counting);
    const { from, to } = (await api.get(analyst, why)).json();
    for (const end of [from, to])
      expect(end.figure).toMatchObject({ denominator: 3, value: null, missing: null });
  });

  it('opens households by their reference; none has a name', async () => {
    const came = await list(analyst, '/measures/foster-carers-net-change');
    expect([came.figure.numerator, came.items.length, came.totals['not-met']]).toEqual([6, 15, 9]);
    expect(came.items[0]).toMatchObject({ ref: expect.stringMatching(/^F1\d{3}$/) });
    const named = await api.send(manager, 'POST', '/measures/foster-carers-net-change/people', { purpose });
    expect(named.json().items[0]).toMatchObject({ name: null });
  });

  it.each([
    [analyst, 'performance-analyst', ['post', 'superseded.post', 'as_known.post']],
    [socialWorker, 'social-worker', ['post', 'superseded.post', 'as_known.post']],
    [board, 'board-member', ['post', 'as_known.post', 'foster_household', 'foster_approval']],
    [administrator, 'administrator', ['foster_household', 'foster_approval', 'as_known.foster_approval']],
  ])('lets %s, a %s, read nothing of %j in the database', async (worker, role, tables) => {
    const app = await session(place.app);
    await app.query(
      `select set_config('pledgekeeper.worker_id', (select id::text from worker where worker_ref = $1), false), set_config('pledgekeeper.roles', $2, false)`,
      [worker, role],
    );
    for (const table of tables)
      expect([table, (await app.query(`select count(*)::int as n from ${table}`)).rows]).toEqual([
        table,
        [{ n: 0 }],
      ]);
    await app.end();
  });
});
