import type { Client } from 'pg';
import { Importing } from './importing.ts';
import { session } from './session.ts';

let importing: Importing;
let owner: Client;
let app: Client;
const day = '2019-01-31';
let knownAt: string;

beforeAll(async () => {
  importing = await Importing.open();
  ({ owner } = importing);
  app = await session(importing.database.app);
  await owner.query(`
    with child as (insert into person (child_id, born_on, sex, upn)
      values ('0001', '2005-01-01', 'M', 'A1'), ('0002', '2006-01-01', 'F', null) returning id, child_id),
    worker as (insert into worker (worker_ref, name, team, is_named_person) values ('w1', 'Priya Marsh', 'North', false) returning id),
    care as (insert into period_of_care (person_id, "start", "end", home_postcode, start_is_known)
      select id, date '2018-01-01', case child_id when '0002' then date '2019-01-31' end, 'HD1 1AA', true from child),
    views as (insert into recorded_view (person_id, recorded_on, how)
      select id, "day", 'written' from child, (values (date '2018-07-31'), ('2018-08-01'), ('2019-01-31'), ('2019-02-01')) d ("day")),
    asked as (insert into request (person_id, kind, asked_on, answered_on, answer)
      select id, 'passport', date '2018-02-01', date '2019-01-31', 'yes' from child union all
      select id, 'money', date '2019-01-31', date '2019-02-01', 'no' from child union all
      select id, 'bus-pass', date '2018-01-31', null, null from child)
    insert into check_finding (found_in, collection_year, person_id, child_id, rule, severity, message, table_id, is_last_year, row_key, nth, fields, owner_id, first_seen_at)
      select 'record', 2019, child.id, child_id, '501', 'error', 'm', 'Episodes', false, 'one', 1, '{}', worker.id, now() - interval '40 days'
      from child, worker`);
  [{ now: knownAt }] = (await owner.query(`select clock_timestamp()::text as now`)).rows;
});
afterAll(async () => {
  await app.end();
  await importing.close();
});

const asked = async (sql: string, ...values: string[]) => (await app.query(sql, values)).rows;

it('tells the Board of everybody in counts, of whom it sees not one', async () => {
  expect(await asked(`select * from request`)).toEqual([]);
  const none = { withdrawn: 0, partly: 0, no: 0 };
  expect(await asked(`select * from requests_for_the_board($1, $2)`, day, knownAt)).toEqual([
    { kind: 'money', asked: 2, yes: 0, waiting: 2, ...none },
    { kind: 'passport', asked: 2, yes: 2, waiting: 0, ...none },
  ]);
  expect(await asked(`select * from views_for_the_board($1, $2)`, day, knownAt)).toEqual([
    { how: 'written', views: 4 },
  ]);
  expect(await asked(`select * from findings_for_the_board($1)`, knownAt)).toEqual([
    { team: 'North', errors: 2, warnings: 0, under_30: 0, to_90: 2, over_90: 0 },
  ]);
});

it('counts the fields of those alone who are in care at the end of the day', async () => {
  expect(await asked(`select * from fields_for_the_board($1, $2)`, day, knownAt)).toEqual([
    { field: 'sex', present: 1, of_all: 1 },
    { field: 'ethnicity', present: 0, of_all: 1 },
    { field: 'UPN', present: 1, of_all: 1 },
    { field: 'home postcode', present: 1, of_all: 1 },
    { field: 'postcode of the placement', present: 0, of_all: 1 },
    { field: 'category of need', present: 0, of_all: 1 },
    { field: 'legal status', present: 0, of_all: 1 },
  ]);
});

it('knows nothing of what was recorded later, and forgets the instant it was asked of', async () => {
  const before = '2019-02-06T02:14:00Z';
  for (const name of ['requests', 'views'])
    expect(await asked(`select * from ${name}_for_the_board($1, $2)`, day, before)).toEqual([]);
  expect(await asked(`select * from findings_for_the_board($1)`, before)).toEqual([]);
  await app.query('begin');
  await asked(`select * from views_for_the_board($1, $2)`, day, before);
  expect(await asked(`select known_at() as at`)).toEqual([{ at: null }]);
  await app.query('rollback');
});
