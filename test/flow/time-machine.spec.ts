import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { people } from '../../src/demo/scenarios.ts';
import { isOfPeople, notMet, type PersonMeasure } from '../../src/measures/measure.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import type { CountedDay } from '../../src/snapshots/figure.store.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { readSeries } from '../../src/snapshots/series.service.ts';
import { monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { count, countingIn, importCouncil, openQueue } from './council.ts';

const days = monthEndsTo('2019-01-31', 24);
const later = '2019-03-01T02:00:00Z';

let place: TestDatabase;
let counting: Counting;
let queue: JobQueue;
let months: CountedDay[];
/** The jobs' own session, which tells when a fact was recorded, as in a demonstration it may. */
let jobs: Client;

const query = async (sql: string, values: unknown[] = []) => (await jobs.query(sql, values)).rows;

async function record(at: string, ...statements: [sql: string, values: unknown[]][]): Promise<void> {
  await jobs.query('begin');
  await jobs.query(`select set_config('pledgekeeper.recorded_at', $1, true)`, [at]);
  for (const [sql, values] of statements) await jobs.query(sql, values);
  await jobs.query('commit');
}

/** Copies all that was counted, so that nothing that is counted later can change it. */
async function keepAs(name: string): Promise<void> {
  await query(
    `create temp table ${name}_figure as select as_at, measure_id, measure_version, figure, breakdowns
     from snapshot s join figure f on f.snapshot_id = s.id`,
  );
  await query(
    `create temp table ${name}_said as select s.as_at, j.person_id, j.answers from snapshot s, judged(s.id) j`,
  );
  await query(
    `create temp table ${name}_of_subjects as select s.as_at, cohort, j.subject_id, j.ref, j.answers
     from snapshot s, unnest(array['workforce', 'foster-households']) cohort, subjects_judged(s.id, cohort) j`,
  );
  await query(`analyze ${name}_said`);
}

/** Empties the ledger, so that the same known-at is counted again and not answered by what stands. */
async function forget(): Promise<void> {
  await query('begin');
  await query('lock table snapshot in exclusive mode');
  for (const table of ['figure', 'judgement', 'subject_judgement', 'snapshot_page', 'snapshot'])
    await query(`delete from ${table}`);
  await query('commit');
}

/** Figures and sentences of the one that are not in the other. */
const figuresOnlyIn = (one: string, other: string) =>
  query(`select * from ${one}_figure except select * from ${other}_figure`);
const sentencesOnlyIn = (one: string, other: string) =>
  query(
    `select as_at, person_id from ${one}_said a left join ${other}_said b using (as_at, person_id) where a.answers is distinct from b.answers`,
  );
const ofSubjectsOnlyIn = (one: string, other: string) =>
  query(`select * from ${one}_of_subjects except select * from ${other}_of_subjects`);

const moved = '2019-01-15';
const apprenticed = '2019-01-28';

/** What was recorded in February of months that had been counted, each at its own time. */
async function correct(): Promise<void> {
  const { lateJanuary1, lateJanuary2, jordan, marcus, recordedAgain } = people;
  const open = `"end" is null and person_id = (select id from person where child_id = $1)`;
  await record(
    '2019-02-11T09:30:00Z',
    [
      `update placement set "end" = $2, ended_because = 'X1', change_reason = 'CARPL' where ${open}`,
      [lateJanuary1.child, moved],
    ],
    [
      `insert into placement (person_id, "start", started_because, code) select id, $2, 'P', 'U6' from person where child_id = $1`,
      [lateJanuary1.child, moved],
    ],
  );
  await record(
    '2019-02-12T10:00:00Z',
    [`update eet_status set "end" = $2 where ${open}`, [jordan.child, apprenticed]],
    [
      `insert into eet_status (person_id, "start", code, last_known_on) select id, $2, 'F4', $2 from person where child_id = $1`,
      [jordan.child, apprenticed],
    ],
  );
  // 25 on 10 January, not in March.
  await record('2019-02-13T10:00:00Z', [
    `update person set born_on = '1994-01-10' where child_id = $1`,
    [marcus.child],
  ]);
  // Never with a foster carer, but with the parents.
  await record('2019-02-14T10:00:00Z', [
    `update placement set code = 'P1' where ${open}`,
    [lateJanuary2.child],
  ]);
  await record(
    '2019-02-15T10:00:00Z',
    [`insert into person (child_id, born_on) values ('K99001', '2012-03-04')`, []],
    ...[
      `insert into period_of_care (person_id, "start", start_is_known) select id, '2018-06-10', true from person where child_id = $1`,
      `insert into legal_status (person_id, "start", code) select id, '2018-06-10', 'C2' from person where child_id = $1`,
      `insert into placement (person_id, "start", started_because, code) select id, '2018-06-10', 'S', 'U6' from person where child_id = $1`,
    ].map((sql): [string, unknown[]] => [sql, ['K99001']]),
  );
  await record('2019-02-16T10:00:00Z', [
    `insert into population_estimate (authority, mid_year, people, published_on, source) values ('E08000034', 2017, 100000, '2019-02-16', 'Invented revision')`,
    [],
  ]);
  const ofPeople = await query(
    `select relname as name from pg_class where relnamespace = 'superseded'::regnamespace and relkind = 'r' and relname <> 'person'
       and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'person_id')`,
  );
  await record(
    '2019-02-18T14:00:00Z',
    ...[...ofPeople.map(({ name }) => [name, 'person_id']), ['person', 'id']].map(
      ([table, id]): [string, unknown[]] => [
        `delete from ${table} where ${id} = (select id from person where child_id = $1)`,
        [recordedAgain.child],
      ],
    ),
  );
}

beforeAll(async () => {
  place = await aDatabase();
  // Nobody dies here, and 24 days of a page may take longer than a lease for tests of dying: it would be judged over and over.
  counting = { ...(await countingIn(place)), leaseSeconds: 300 };
  await importCouncil(counting, place, inventCouncil());
  queue = await openQueue(place);
  jobs = await session(place.worker);
  months = await count(counting, queue, days);
  await keepAs('first');
  await query(`create temp table named as select id, child_id from person`);
  await correct();
});
afterAll(async () => {
  await jobs?.end();
  await queue?.close();
  await counting?.database.destroy();
  await place?.drop();
});

describe('24 months of the invented council', () => {
  it('have a figure each, and 699 children in care in March 2017', () => {
    expect(months).toHaveLength(24);
    const fostered = ({ figures }: CountedDay) => figures.get('foster-care')!.numerator!;
    for (const [index, month] of months.slice(12).entries())
      expect([month.asAt, month.figures.get('foster-placements-net-change')!.value]).toEqual([
        month.asAt,
        fostered(month) - fostered(months[index]!),
      ]);
    expect(months.find(({ asAt }) => asAt === '2017-03-31')!.figures.get('children-in-care')!.value).toBe(
      699,
    );
  });
});

describe('24 months that were counted, and corrected afterwards', () => {
  it('are counted again at their known-at to the same figures and sentences, every one', async () => {
    await forget();
    await count(counting, queue, days);
    await keepAs('again');
    const [{ months, people: all }] = await query(
      `select count(distinct as_at)::int as months, count(*)::int as people from first_said`,
    );
    expect([months, all > 24 * 1_000]).toEqual([24, true]);
    expect(await figuresOnlyIn('first', 'again')).toEqual([]);
    expect(await figuresOnlyIn('again', 'first')).toEqual([]);
    expect(await sentencesOnlyIn('first', 'again')).toEqual([]);
    expect(await sentencesOnlyIn('again', 'first')).toEqual([]);
    expect((await query(`select count(*)::int as n from first_of_subjects`))[0].n).toBeGreaterThan(24 * 200);
    expect(await ofSubjectsOnlyIn('first', 'again')).toEqual([]);
    expect(await ofSubjectsOnlyIn('again', 'first')).toEqual([]);
  });

  it('are counted as known later otherwise of those corrected, in the months concerned, and of nobody else', async () => {
    await forget();
    await count(counting, queue, days, later);
    await keepAs('later');
    const differing = await query(
      `with differing as (
         select as_at, person_id, f.answers as was, l.answers as came
         from first_said f full join later_said l using (as_at, person_id) where f.answers is distinct from l.answers),
       told as (select as_at, person_id, measure, was -> measure as was, came -> measure as came
         from differing, lateral jsonb_object_keys(coalesce(was, came)) measure)
       select coalesce(child_id, 'K99001') as child, min(as_at) as first, max(as_at) as last, count(distinct as_at)::int as months
       from told left join named on id = person_id
       where was is distinct from came
         and not (coalesce(was ->> 0, 'outside') = 'outside' and coalesce(came ->> 0, 'outside') = 'outside')
       group by 1 order by 1`,
    );
    const whole = { first: '2017-02-28', last: '2019-01-31', months: 24 };
    const january = { first: '2019-01-31', last: '2019-01-31', months: 1 };
    const sinceJune = { first: '2018-06-30', last: '2019-01-31', months: 8 };
    expect(differing).toEqual([
      { child: people.recordedAgain.child, ...whole },
      { child: people.lateJanuary1.child, ...january },
      { child: people.lateJanuary2.child, ...sinceJune },
      { child: people.jordan.child, ...january },
      { child: people.marcus.child, ...january },
      // The eight months since June, and the twelve before the first request of anybody, of which nobody can be told.
      { child: 'K99001', first: '2017-02-28', last: '2019-01-31', months: 20 },
    ]);

    const figures = await query(
      `select measure_id as measure, count(*)::int as months, jsonb_agg(
         jsonb_build_array(f.figure -> 'numerator', f.figure -> 'denominator', l.figure -> 'numerator', l.figure -> 'denominator')
         order by as_at) -> -1 as last
       from first_figure f join later_figure l using (as_at, measure_id)
       where f.figure - 'outside' <> l.figure - 'outside' group by 1`,
    );
    const changed = new Map(figures.map(({ measure, months, last }) => [measure, { months, last }]));
    // One recorded twice less, one made known more; one moved late; one lives with the parents.
    expect(changed.get('foster-care')).toEqual({ months: 24, last: [475, 633, 474, 633] });
    // 39 of 633 once more: one fewer for the child recorded twice, one more for the late move.
    expect(changed.get('three-or-more-placements')).toMatchObject({ last: [41, 640, 40, 640] });
    expect(changed.get('entered-care')).toEqual({ months: 1, last: [15, 15, 16, 16] });
    expect(changed.get('care-leavers')).toEqual({ months: 1, last: [255, 255, 254, 254] });
    // One begins an apprenticeship, one who was in work is 25.
    expect(changed.get('in-education-employment-or-training-live')).toEqual({
      months: 1,
      last: [148, 255, 148, 254],
    });
    expect(changed.has('in-education-employment-or-training-at-birthday')).toBe(false);

    const [{ value }] = await query(
      `select (figure ->> 'value')::float8 as value from later_figure where measure_id = 'children-in-care-rate' and as_at = '2019-01-31'`,
    );
    expect(value).toBeCloseTo(63.3, 6);
    expect(
      await query(
        `select measure_id, as_at from first_figure f join later_figure l using (as_at, measure_id)
         where f.figure - 'outside' <> l.figure - 'outside' and measure_id <> 'children-in-care-rate' and not exists (
           select from first_said a full join later_said b using (as_at, person_id)
           where as_at = f.as_at and a.answers -> measure_id is distinct from b.answers -> measure_id)
         and not exists (
           select from first_of_subjects a full join later_of_subjects b using (as_at, cohort, subject_id)
           where as_at = f.as_at and a.answers -> measure_id is distinct from b.answers -> measure_id)`,
      ),
    ).toEqual([]);
  });
});

describe('a definition that is raised', () => {
  it('leaves both series readable, and joins them nowhere', async () => {
    const measure = counting.catalogue.measures
      .filter(isOfPeople)
      .find(({ id }) => id === 'three-or-more-placements')!;
    const raised: PersonMeasure = {
      ...measure,
      version: 2,
      // Four or more.
      judge: (...asked) => {
        const said = measure.judge(...asked);
        return said.answer === 'met' && said.sentence.startsWith('3 ') ? notMet(said.sentence) : said;
      },
    };
    const catalogue = { ...counting.catalogue, version: 'raised', measures: [raised] };
    await count({ ...counting, catalogue }, queue, days.slice(-3), later);
    const { manager } = counting.database;
    const wanted = { from: days[0]!, to: days.at(-1)!, knownAt: null };
    const { series } = await readSeries(manager, raised, counting.authority, wanted);
    expect(series.map(({ version, points }) => [version, points.length])).toEqual([
      [1, 24],
      [2, 3],
    ]);
    const [old, now] = series.map(({ points }) => points.slice(-3).map(({ figure }) => figure.numerator!));
    expect(old!.at(-1)).toBe(39);
    for (const [i, numerator] of now!.entries()) expect(numerator).toBeLessThan(old![i]!);
    expect(series.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^This was counted by version 1 of the definition/),
      expect.stringMatching(/^Version 2 of the definition begins a series of its own, on 30 Nov 2018/),
    ]);
    expect(series[1]!.points[0]!.status.word).toBe('New measure');
  });
});
