import fc from 'fast-check';
import type { Client } from 'pg';
import { addDays, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import { overlaps } from '../../src/domain/timeline/spans.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session, undone, waiting } from './session.ts';

let database: TestDatabase;
let owner: Client;
let jobs: Client;
let person: string;
let other: string;
let worker: string;

beforeAll(async () => {
  database = await aDatabase();
  [owner, jobs] = await Promise.all([session(database.owner), session(database.worker)]);
  const people = await jobs.query(
    `insert into person (child_id, born_on) values ('one', '2005-02-28'), ('other', '2004-02-29') returning id`,
  );
  [person, other] = people.rows.map(({ id }) => id);
  const workers = await jobs.query(
    `insert into worker (worker_ref, name, is_named_person) values ('w', 'Vera Young', true) returning id`,
  );
  worker = workers.rows[0].id;
});
afterAll(async () => {
  await Promise.all([owner.end(), jobs.end()]);
  await database.drop();
});

type Columns = Record<string, string | number | boolean | null>;

/** What a row of each table must have beside its span. */
const needed: Record<string, () => Columns> = {
  placement: () => ({ started_because: 'S', code: 'U6' }),
  legal_status: () => ({ code: 'C2' }),
  category_of_need: () => ({ code: 'N1' }),
  period_of_care: () => ({ start_is_known: true }),
  pa_allocation: () => ({ worker_id: worker }),
  eet_status: () => ({ code: 'F1', last_known_on: '2019-01-01' }),
  accommodation: () => ({ code: 'U1', last_known_on: '2019-01-01' }),
  in_touch: () => ({ code: 'YES', last_known_on: '2019-01-01' }),
  unaccompanied: () => ({}),
  living_at_home: () => ({}),
  detention: () => ({}),
  social_worker_allocation: () => ({ worker_id: worker }),
  reviewing_officer_allocation: () => ({ worker_id: worker }),
  social_worker_episode: () => ({}),
  confidential_address: () => ({}),
  school_place: () => ({ kind: 'none' }),
  leaving_care_override: () => ({ status: 'relevant', reason: 'As the court has decided in 2018' }),
};
const tables = Object.keys(needed);
const disputable = ['placement', 'legal_status', 'category_of_need'];

function add(
  client: Client,
  table: string,
  start: string,
  end: string | null,
  more: Columns = {},
): Promise<unknown> {
  const row: Columns = { person_id: person, start, end, ...needed[table]!(), ...more };
  const names = Object.keys(row).map((name) => `"${name}"`);
  return client.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
}

const overlap = (table: string) => ({ code: '23P01', constraint: `${table}_no_overlap`, table });

it('every table of spans forbids overlaps, but for requests, who is named and disabilities, which may', async () => {
  const { rows } = await owner.query<{ name: string; kept: number }>(
    `select t.relname as name, count(g.oid) filter (where g.tgname in ('no_overlap_inserted', 'no_overlap_updated'))::int as kept
     from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'person_id' left join pg_trigger g on g.tgrelid = t.oid
     where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
       and exists (select from pg_attribute where attrelid = t.oid and attname = 'start')
     group by 1`,
  );
  const kept = Object.fromEntries(rows.map((row) => [row.name, row.kept]));
  expect(kept).toEqual({
    ...Object.fromEntries(tables.map((name) => [name, 2])),
    support_request: 0,
    named_access: 0,
    disability: 0,
  });
});

describe.each(tables)('%s: two spans of one person', (table) => {
  it.each([
    ['that share a day', '2019-01-10', '2019-01-20', '2019-01-19', '2019-01-30'],
    ['the second inside the first', '2019-01-10', '2019-03-01', '2019-02-01', '2019-02-02'],
    ['the first inside the second', '2019-02-28', '2019-03-01', '2019-01-01', null],
    ['both open', '2019-01-10', null, '2019-01-11', null],
    ['the first open', '2019-01-10', null, '2020-02-29', '2020-03-01'],
  ])('%s: are refused', (_, start, end, nextStart, nextEnd) =>
    undone(jobs, async () => {
      await add(jobs, table, start, end);
      await expect(add(jobs, table, nextStart, nextEnd)).rejects.toMatchObject({
        ...overlap(table),
        detail: `person ${person}`,
      });
    }),
  );

  it.each([
    ['that touch', '2019-01-10', '2019-01-20', '2019-01-20', '2019-01-30'],
    ['that touch, the second come first', '2019-01-20', null, '2019-01-10', '2019-01-20'],
    ['that touch on a leap day', '2020-02-28', '2020-02-29', '2020-02-29', '2020-03-01'],
    ['a day apart', '2019-01-10', '2019-01-20', '2019-01-21', null],
  ])('%s: stand', (_, start, end, nextStart, nextEnd) =>
    undone(jobs, async () => {
      await add(jobs, table, start, end);
      await add(jobs, table, nextStart, nextEnd);
      const { rows } = await jobs.query(`select count(*)::int as n from ${table} where person_id = $1`, [
        person,
      ]);
      expect(rows).toEqual([{ n: 2 }]);
    }),
  );

  it('that begin on the same day are refused by the key', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', '2019-01-20');
      await expect(add(jobs, table, '2019-01-10', '2019-01-12')).rejects.toMatchObject({
        code: '23505',
        constraint: `${table}_by_person`,
      });
    }));

  it('come to overlap by a change: it is refused', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', '2019-01-20');
      await add(jobs, table, '2019-01-20', null);
      await jobs.query('savepoint before');
      for (const change of [
        `"end" = null where "end" is not null`,
        `"end" = '2019-01-21' where "end" is not null`,
        `"start" = '2019-01-19' where "end" is null`,
      ]) {
        await expect(jobs.query(`update ${table} set ${change}`)).rejects.toMatchObject(overlap(table));
        await jobs.query('rollback to before');
      }
    }));

  it('may swap places in one statement, which is judged when it is done', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', '2019-01-20');
      await add(jobs, table, '2019-01-20', '2019-01-30');
      await jobs.query(
        `update ${table} set "end" = case "start" when '2019-01-10' then date '2019-01-15' else '2019-01-25' end,
           "start" = case "start" when '2019-01-20' then date '2019-01-15' else "start" end`,
      );
    }));

  it('of different people stand', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', null);
      await add(jobs, table, '2019-01-15', null, { person_id: other });
    }));

  it('come to overlap by being given to another person: it is refused', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', null);
      await add(jobs, table, '2019-01-15', null, { person_id: other });
      await expect(
        jobs.query(`update ${table} set person_id = $1 where person_id = $2`, [person, other]),
      ).rejects.toMatchObject(overlap(table));
    }));

  it.each([
    ['empty', '2019-01-10', '2019-01-10'],
    ['backward', '2019-01-10', '2019-01-09'],
  ])('%s: one alone is refused', (_, start, end) =>
    undone(jobs, () => expect(add(jobs, table, start, end)).rejects.toMatchObject({ code: '23514', table })),
  );
});

describe.each(disputable)('%s: disputed rows', (table) => {
  it('may overlap each other and what is not disputed, and begin on one day', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', null);
      await add(jobs, table, '2019-01-05', '2019-01-20', { dispute: 1 });
      await add(jobs, table, '2019-01-15', null, { dispute: 2 });
      await add(jobs, table, '2019-01-15', '2019-01-16', { dispute: 3 });
      await add(jobs, table, '2019-01-10', '2019-01-11', { dispute: 4 });
    }));

  it('hide no overlap between two that are not disputed', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', null);
      await add(jobs, table, '2019-01-11', '2019-01-12', { dispute: 1 });
      await expect(add(jobs, table, '2019-01-13', null)).rejects.toMatchObject(overlap(table));
    }));

  it('cannot overlap once they are disputed no more', () =>
    undone(jobs, async () => {
      await add(jobs, table, '2019-01-10', null);
      await add(jobs, table, '2019-01-15', null, { dispute: 1 });
      await expect(jobs.query(`update ${table} set dispute = null`)).rejects.toMatchObject(overlap(table));
    }));
});

it('a row is taken exactly when it overlaps none that was taken before', async () => {
  const day: PlainDate = '2020-02-20';
  const span = fc
    .record({ after: fc.nat(24), days: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 }) })
    .map(({ after, days }) => ({
      start: addDays(day, after),
      end: days === null ? null : addDays(day, after + days),
    }));
  await fc.assert(
    fc.asyncProperty(fc.array(span, { maxLength: 9 }), (spans) =>
      undone(jobs, async () => {
        const taken: typeof spans = [];
        for (const each of spans) {
          await jobs.query('savepoint before');
          const isTaken = await add(jobs, 'placement', each.start, each.end).then(
            () => true,
            () => false,
          );
          if (!isTaken) await jobs.query('rollback to before');
          expect({ each, taken, isTaken }).toEqual({
            each,
            taken,
            isTaken: !taken.some((one) => overlaps(one, each)),
          });
          if (isTaken) taken.push(each);
        }
      }),
    ),
    { numRuns: 40 },
  );
});

describe('two writers at once', () => {
  let second: Client;
  let secondPid: string;
  beforeAll(async () => {
    second = await session(database.worker);
    secondPid = (await second.query('select pg_backend_pid()::text as pid')).rows[0].pid;
  });
  afterAll(() => second.end());
  beforeEach(() => jobs.query('begin'));
  afterEach(async () => {
    await jobs.query('rollback');
    await second.query('rollback');
    for (const table of tables) await jobs.query(`delete from ${table}`);
  });

  /** The second writer's insert, once it waits for the first. What becomes of it is known when the first has ended. */
  async function addMeanwhile(table: string, start: string, end: string | null) {
    const outcome = add(second, table, start, end).then(
      () => 'taken',
      (error: unknown) => error,
    );
    const onlooker = await session(database.worker);
    await waiting(onlooker, secondPid);
    await onlooker.end();
    return { outcome };
  }

  it.each(['placement', 'legal_status', 'period_of_care', 'pa_allocation'])(
    '%s: the second waits for the first and is refused',
    async (table) => {
      await second.query('begin');
      await second.query('select now()');
      await add(jobs, table, '2019-01-10', '2019-01-20');
      const { outcome } = await addMeanwhile(table, '2019-01-15', null);
      await jobs.query('commit');
      expect(await outcome).toMatchObject(overlap(table));
    },
  );

  it('the second is taken when the first is undone', async () => {
    await add(jobs, 'placement', '2019-01-10', '2019-01-20');
    const { outcome } = await addMeanwhile('placement', '2019-01-15', null);
    await jobs.query('rollback');
    expect(await outcome).toBe('taken');
  });

  it('the second is taken when the two only touch', async () => {
    await add(jobs, 'placement', '2019-01-10', '2019-01-20');
    const { outcome } = await addMeanwhile('placement', '2019-01-20', null);
    await jobs.query('commit');
    expect(await outcome).toBe('taken');
  });

  it('the second, which opens again what the first relied on being closed, is refused', async () => {
    await jobs.query('rollback');
    await add(jobs, 'placement', '2019-01-10', '2019-01-20');
    await jobs.query('begin');
    await add(jobs, 'placement', '2019-02-01', null);
    const outcome = second.query(`update placement set "end" = null where "start" = '2019-01-10'`).then(
      () => 'taken',
      (error: unknown) => error,
    );
    const onlooker = await session(database.worker);
    await waiting(onlooker, secondPid);
    await onlooker.end();
    await jobs.query('commit');
    expect(await outcome).toMatchObject(overlap('placement'));
  });

  it.each(['repeatable read', 'serializable'])(
    'of whom one would see only what stood when it began (%s): it may not write',
    async (isolation) => {
      await second.query(`begin isolation level ${isolation}`);
      await second.query('select count(*) from placement');
      await add(jobs, 'placement', '2019-01-10', '2019-01-20');
      await jobs.query('commit');
      await expect(add(second, 'placement', '2019-01-15', null)).rejects.toMatchObject({
        code: '0A000',
        message: expect.stringContaining('READ COMMITTED'),
      });
    },
  );

  it('who write about different people do not wait for each other', async () => {
    await add(jobs, 'placement', '2019-01-10', null);
    await add(second, 'placement', '2019-01-10', null, { person_id: other });
  });
});
