import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { History } from '../../src/domain/history/history.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { readAsKnownAt } from '../../src/platform/database/known-at.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { historiesOf } from '../../src/records/history/history.reader.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

let database: TestDatabase;
let jobs: Client;
let source: DataSource;
let kim: string;
let lou: string;

beforeAll(async () => {
  database = await aDatabase();
  jobs = await session(database.worker);
  const pool = { applicationName: 'test happenings', poolSize: 1, timeouts: jobTimeouts };
  source = await new DataSource(dataSourceOptions(database.worker, pool)).initialize();
  const { rows } = await jobs.query(
    `insert into person (child_id, born_on) values ('kim', '2000-02-29'), ('lou', '2001-01-01') returning id`,
  );
  [kim, lou] = rows.map(({ id }) => id);
  const reason = 'agreed with the service manager';
  // Not in the order of their days.
  await jobs.query(
    `insert into contact (person_id, happened_on, kind, succeeded) values
       ($1, '2019-02-03', 'call', false), ($1, '2018-12-09', 'visit', true), ($2, '2019-01-01', 'message', true)`,
    [kim, lou],
  );
  for (const statement of [
    `insert into review (person_id, held_on, participation) values ($1, '2018-06-01', 'PN1'), ($1, '2018-01-01', null)`,
    `insert into needs_assessment (person_id, completed_on) values ($1, '2016-05-29'), ($1, '2016-02-29')`,
    `insert into pathway_plan (person_id, made_on) values ($1, '2017-01-01'), ($1, '2016-06-01')`,
    `insert into pathway_plan_review (person_id, held_on) values ($1, '2018-07-01'), ($1, '2017-07-01')`,
    `insert into school_place (person_id, "start", "end", kind, postcode) values ($1, '2018-09-03', null, 'special', 'HD1 1AA'), ($1, '2018-01-08', '2018-09-03', 'none', null)`,
    `insert into school_attendance (person_id, counted_to, sessions_possible, sessions_authorised, sessions_unauthorised)
     values ($1, '2018-12-21', 140, 6, 2), ($1, '2018-07-20', 380, 9, 1)`,
    `insert into school_exclusion (person_id, began_on, kind, half_days) values ($1, '2019-01-14', 'permanent-exclusion', null), ($1, '2018-11-12', 'suspension', 3)`,
  ])
    await jobs.query(statement, [kim]);
  await jobs.query(
    `insert into postcode (postcode, easting, northing, district) values ('HD1 1AA', 414300, 416900, 'E08000034')`,
  );
  await jobs.query(
    `insert into leaving_care_override (person_id, "start", "end", status, reason) values
       ($1, '2018-03-01', '2018-04-01', 'relevant', $2), ($1, '2018-05-01', null, 'qualifying', $2)`,
    [kim, reason],
  );
});
afterAll(async () => {
  await source.destroy();
  await jobs.end();
  await database.drop();
});

const read = (knownAt?: string): Promise<History[]> =>
  inTransaction(source, async (db) => {
    if (knownAt) await readAsKnownAt(db, knownAt);
    return historiesOf(db, [kim, lou]);
  });
const ofKim = (histories: readonly History[]) => histories.find(({ personId }) => personId === kim)!;

const happened = {
  contacts: [
    { happenedOn: '2018-12-09', kind: 'visit', succeeded: true },
    { happenedOn: '2019-02-03', kind: 'call', succeeded: false },
  ],
  reviews: [
    { heldOn: '2018-01-01', participation: null },
    { heldOn: '2018-06-01', participation: 'PN1' },
  ],
  needsAssessments: [{ completedOn: '2016-02-29' }, { completedOn: '2016-05-29' }],
  pathwayPlans: [{ madeOn: '2016-06-01' }, { madeOn: '2017-01-01' }],
  pathwayPlanReviews: [{ heldOn: '2017-07-01' }, { heldOn: '2018-07-01' }],
  statusOverrides: [
    { start: '2018-03-01', end: '2018-04-01', status: 'relevant' },
    { start: '2018-05-01', end: null, status: 'qualifying' },
  ],
};

const pick = (history: History) =>
  Object.fromEntries(Object.keys(happened).map((key) => [key, history[key as keyof typeof happened]]));

const school = {
  schoolPlaces: [
    {
      start: '2018-01-08',
      end: '2018-09-03',
      kind: 'none',
      place: { postcode: null, grid: null, authority: null },
    },
    {
      start: '2018-09-03',
      end: null,
      kind: 'special',
      place: { postcode: 'HD1 1AA', grid: { easting: 414_300, northing: 416_900 }, authority: 'E08000034' },
    },
  ],
  attendance: [
    { countedTo: '2018-07-20', sessionsPossible: 380, sessionsAuthorised: 9, sessionsUnauthorised: 1 },
    { countedTo: '2018-12-21', sessionsPossible: 140, sessionsAuthorised: 6, sessionsUnauthorised: 2 },
  ],
  exclusions: [
    { beganOn: '2018-11-12', kind: 'suspension' },
    { beganOn: '2019-01-14', kind: 'permanent-exclusion' },
  ],
  schoolRecordedFrom: { place: '2018-01-08', exclusion: '2018-11-12' },
};

describe('a history', () => {
  it('has school places with where they are, attendance, exclusions, and since when such are recorded of anybody', async () => {
    const histories = await read();
    expect(ofKim(histories)).toMatchObject(school);
    expect(histories.find(({ personId }) => personId === lou)).toMatchObject({
      schoolPlaces: [],
      attendance: [],
      exclusions: [],
      schoolRecordedFrom: school.schoolRecordedFrom,
    });
  });

  it('has what happened, each in order of its day, and of an override no reason', async () => {
    expect(pick(ofKim(await read()))).toEqual(happened);
  });

  it('has nothing of anybody else', async () => {
    const histories = await read();
    expect(histories.find(({ personId }) => personId === lou)).toMatchObject({
      contacts: [{ happenedOn: '2019-01-01', kind: 'message', succeeded: true }],
      reviews: [],
      needsAssessments: [],
      pathwayPlans: [],
      pathwayPlanReviews: [],
      statusOverrides: [],
    });
  });

  it('has it as it was known at an instant', async () => {
    const { rows } = await jobs.query('select clock_timestamp()::text as now');
    await jobs.query(`update contact set succeeded = true where happened_on = '2019-02-03'`);
    await jobs.query(`delete from pathway_plan_review where held_on = '2018-07-01'`);
    expect(ofKim(await read())).toMatchObject({
      contacts: [{ succeeded: true }, { succeeded: true }],
      pathwayPlanReviews: [{ heldOn: '2017-07-01' }],
    });
    expect(pick(ofKim(await read(rows[0].now)))).toEqual(happened);
  });
});
