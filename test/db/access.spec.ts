import type { Client } from 'pg';
import { roles, type Role } from '../../src/platform/access/policy.ts';
import { kirklees } from '../builders/places.ts';
import { fixture, Importing } from './importing.ts';
import { session, undone } from './session.ts';

let importing: Importing;
let owner: Client;
let jobs: Client;
let app: Client;

beforeAll(async () => {
  importing = await Importing.open();
  ({ owner } = importing);
  [jobs, app] = await Promise.all([session(importing.database.worker), session(importing.database.app)]);
});
afterAll(async () => {
  await Promise.all([jobs.end(), app.end()]);
  await importing.close();
});

interface Guarded {
  name: string;
  isGuarded: boolean;
}

/** Every table, by the catalogue, that says of a row whose it is. */
async function tablesAboutPeople(): Promise<Guarded[]> {
  const { rows } = await owner.query<Guarded>(
    `select format('%I.%I', n.nspname, t.relname) as name, t.relrowsecurity as "isGuarded"
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where n.nspname !~ '^(pg_.*|information_schema|bullmq)$' and t.relkind in ('r', 'p', 'm', 'f')
       and (t.relname = 'person' or exists (select from pg_attribute where attrelid = t.oid and (attname in ('person_id', 'child_id') or attname = 'people' and atttypid = 'uuid[]'::regtype)))
     order by 1`,
  );
  return rows;
}

async function mayRead(name: string): Promise<boolean> {
  const { rows } = await owner.query(`select has_table_privilege('pledgekeeper_app', $1, 'select') as may`, [
    name,
  ]);
  return rows[0].may;
}

/** What the application may do with these tables at all, row-level security apart: `insert update delete`, in this order. */
async function writesTo(names: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string; writes: string }>(
    `select name, concat_ws(' ', case when has_any_column_privilege('pledgekeeper_app', name, 'insert') then 'insert' end,
       case when has_any_column_privilege('pledgekeeper_app', name, 'update') then 'update' end,
       case when has_table_privilege('pledgekeeper_app', name, 'delete') then 'delete' end,
       case when has_table_privilege('pledgekeeper_app', name, 'truncate, trigger') then 'anything' end) as writes
     from unnest($1::text[]) name`,
    [names],
  );
  return Object.fromEntries(rows.filter(({ writes }) => writes).map(({ name, writes }) => [name, writes]));
}

/** A row of every table of the record that no import fills. */
async function recordWork(): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into worker (worker_ref, name, is_named_person) values ('recorder', 'recorder', true) returning id`,
  );
  const person = `(select id from person where child_id = '0001')`;
  const asked = '2b9e4a17-6f0d-4b7e-a1d2-7c5f3e8d9a60';
  const values: Record<string, string> = {
    social_worker_allocation: `(person_id, worker_id, "start", "end") values (${person}, $1, '2018-01-01', '2018-02-01')`,
    reviewing_officer_allocation: `(person_id, worker_id, "start", "end") values (${person}, $1, '2018-01-01', '2018-02-01')`,
    named_access: `(person_id, worker_id, "start", "end") values (${person}, $1, '2018-01-01', '2018-02-01')`,
    confidential_address: `(person_id, "start", recorded_by) values (${person}, '2018-01-01', $1)`,
    break_glass: `(person_id, worker_id, reason, expires_at) values (${person}, $1, 'nobody else was on call', now() + interval '1 hour')`,
    import_change: `(import_id, table_name, row_key, person_id, change, fields, before_version)
      select id, 'review', 'one', ${person}, 'changed', '{}', 1 from import where $1::uuid is not null limit 1`,
    taken_held_row: `(taken_by, import_id, table_id, line, child_id, verdict, cells, fingerprint)
      select id, id, 'Reviews', 2, '0001', 'held', '{}', 'one' from import where $1::uuid is not null limit 1`,
    export: `(kind, options, purpose, asked_by, people) values ('ssda903', '{}', 'to look at it', $1, array[${person}])`,
    contact: `(person_id, happened_on, kind, succeeded, worker_id) values (${person}, '2018-01-01', 'visit', true, $1)`,
    review: `(person_id, held_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    needs_assessment: `(person_id, completed_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    pathway_plan: `(person_id, made_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    pathway_plan_review: `(person_id, held_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    task: `(person_id, kind, for_role, because, due_on, recorded_by) values (${person}, 'visit', 'social-worker', 'a move', '2018-01-01', $1)`,
    leaving_care_status: `(person_id, status, because, recorded_by) values (${person}, 'eligible', 'in care', $1)`,
    leaving_care_override: `(person_id, "start", status, reason, recorded_by) values (${person}, '2018-01-01', 'relevant', 'the court has said so', $1)`,
    missing_episode: `(person_id, missing_from, kind, recorded_by) values (${person}, '2018-01-01', 'M', $1)`,
    adoption_decision: `(person_id, decided_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    adoption: `(person_id, matched_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    previous_permanence: `(person_id, kind, recorded_by) values (${person}, 'P1', $1)`,
    social_worker_episode: `(person_id, "start", worker_ref, recorded_by) values (${person}, '2018-01-01', 'SW1', $1)`,
    personal_education_plan: `(person_id, done_on, step, recorded_by) values (${person}, '2018-01-01', 'made', $1)`,
    school_year: `(person_id, academic_year, suspensions, recorded_by) values (${person}, 2018, 1, $1)`,
    school_place: `(person_id, "start", kind, recorded_by) values (${person}, '2018-01-01', 'none', $1)`,
    school_attendance: `(person_id, counted_to, sessions_possible, sessions_authorised, sessions_unauthorised, recorded_by) values (${person}, '2018-01-01', 9, 1, 0, $1)`,
    school_exclusion: `(person_id, began_on, kind, half_days, recorded_by) values (${person}, '2018-01-01', 'suspension', 3, $1)`,
    key_stage_4: `(person_id, academic_year, was_matched, recorded_by) values (${person}, 2018, true, $1)`,
    exam_result: `(person_id, academic_year, subject, grade, recorded_by) values (${person}, 2018, 'history', '5', $1)`,
    disability: `(person_id, "start", code, recorded_by) values (${person}, '2018-01-01', 'NONE', $1)`,
    health_check: `(person_id, held_on, kind, result, recorded_by) values (${person}, '2018-01-01', 'dental-check', 'done', $1)`,
    sdq_score: `(person_id, scored_on, score, recorded_by) values (${person}, '2018-01-01', 14, $1)`,
    conviction: `(person_id, decided_on, outcome, recorded_by) values (${person}, '2018-01-01', 'conviction', $1)`,
    substance_misuse: `(person_id, identified_on, help, recorded_by) values (${person}, '2018-01-01', 'received', $1)`,
    recorded_view: `(person_id, recorded_on, how, recorded_by) values (${person}, '2018-01-01', 'written', $1)`,
    request: `(person_id, kind, asked_on, worker_id) values (${person}, 'bus-pass', '2018-01-01', $1)`,
    permanence_plan: `(person_id, recorded_on, plan, recorded_by) values (${person}, '2018-01-01', 'F', $1)`,
    deprivation_of_liberty_order: `(person_id, started_on, recorded_by) values (${person}, '2018-01-01', $1)`,
    retention_hold: `(person_id, kind, reason, placed_by) values (${person}, 'legal', 'a claim was brought today', $1)`,
    retention_item: `(list_id, person_id, rule, kept_until) values ((select id from retention_list limit 1), (select id from person where child_id = '0001' and $1::uuid is not null), 'known', '2018-01-01')`,
    subject_access_request: `(id, person_id, received_on, came_as, recorded_by) values ('${asked}', ${person}, '2018-01-01', 'letter', $1)`,
    subject_access_item: `(id, request_id, person_id, assembly, position, section, words, flags, fingerprint, recorded_by)
      values ('${asked}', '${asked}', ${person}, 1, 1, 'you', 'You', '{}', 'one', $1)`,
    // The pack first: nobody lets out what they put together or decided on.
    subject_access_pack: `(request_id, person_id, assembly, content, sha256, pages, released, redacted, withheld, recorded_by)
      values ('${asked}', ${person}, 1, 'x', encode(sha256('x'), 'hex'), 1, 1, 0, 0, $1)`,
    subject_access_step: `(request_id, person_id, kind, "on", assembly, recorded_by) values ('${asked}', ${person}, 'assembled', '2018-01-02', 1, $1)`,
    subject_access_decision: `(request_id, person_id, item_id, fingerprint, decision, recorded_by) values ('${asked}', ${person}, '${asked}', 'one', 'release', $1)`,
    idempotency_key: `(worker_id, key, request_hash, status, body, people) values ($1, 'a-key-of-mine', '', 201, '', array[${person}])`,
    approval: `(kind, person_id, approvers, what, because, reason, asked, asked_by)
      values ('placement', ${person}, '{team-manager}', 'a move', '{}', 'to try it', '{}', $1)`,
    sealing: `(person_id, adopted_on, because, was_restricted, sealed_by, unsealed_at, unsealed_by, unsealed_ground, unsealed_because)
      values (${person}, '2018-01-01', 'adopted', false, $1, now(), $1, 'error', 'of another child')`,
    sealed_key: `(person_id, upn) select id, 'B801200005001' from person where child_id = '0001' and $1::uuid is not null`,
    person_merge: `(person_id, other_id, other_child_id, other_version, people, filled, was_restricted, reason, asked_by, merged_by)
      select ${person}, gen_random_uuid(), 'other', 1, array[${person}], '{}', false, 'one child', id, $1 from worker where id <> $1 limit 1`,
    told_apart: `(people, facts, reason, told_by) values (array['00000000-0000-0000-0000-000000000000', ${person}], 'one', 'told apart at once', $1)`,
    audit: `(request_id, worker_id, roles, operation, people, status) values (gen_random_uuid(), $1, '{}', 'GET /', array[${person}], 200)`,
  };
  await owner.query(`insert into retention_list ("day", proposed_by) values ('2018-01-01', $1)`, [
    rows[0]!.id,
  ]);
  for (const [table, row] of Object.entries(values))
    await owner.query(`insert into ${table} ${row}`, [rows[0]!.id]);
}

/** What of them is open to somebody of whom we do not know who asks. Tables without rows are named too: they prove nothing. */
async function openToAnybody(): Promise<string[]> {
  const open: string[] = [];
  for (const { name, isGuarded } of await tablesAboutPeople()) {
    if (!isGuarded) open.push(`${name} has no row-level security`);
    if ((await importing.count(name)) === 0) open.push(`${name} holds no row to hide`);
    if (!(await mayRead(name))) continue;
    const { rows } = await app.query(`select count(*)::int as n from ${name}`);
    if (rows[0].n > 0) open.push(`${name} shows ${rows[0].n} rows`);
  }
  return open;
}

/** How a statement of the application's ends, for nobody or for this worker acting in the role, and then is undone. */
const outcomeOf = (
  work: () => Promise<{ rowCount: number | null }>,
  ref = '',
  role: Role = 'social-worker',
): Promise<string> =>
  undone(app, async () => {
    await app.query(
      `select set_config('pledgekeeper.worker_id', coalesce((select id::text from worker where worker_ref = $1), ''), true),
         set_config('pledgekeeper.roles', $2, true)`,
      [ref, role],
    );
    try {
      return `${(await work()).rowCount} rows`;
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return code === '42501' && message.includes('row-level security') ? 'row-level security' : message;
    }
  });

/** Records a row once more that stands there, as far as the application may set its columns. */
const insertAgain = (name: string) => async () => {
  const { rows } = await owner.query(
    `select (select to_jsonb(t) from ${name} t limit 1) as row, string_agg(quote_ident(column_name), ', ') as columns
     from information_schema.columns where format('%I.%I', table_schema, table_name) = $1
       and has_column_privilege('pledgekeeper_app', $1, column_name, 'insert')`,
    [name],
  );
  const { row, columns } = rows[0];
  return app.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1)`,
    [row],
  );
};

/** Sets a column of every row to what it is. */
const touchAll =
  (name: string, value?: string, column = '') =>
  async () => {
    const { rows } = await owner.query(
      `select quote_ident(column_name) as column from information_schema.columns where format('%I.%I', table_schema, table_name) = $1
         and has_column_privilege('pledgekeeper_app', $1, column_name, 'update') order by column_name <> $2 limit 1`,
      [name, column],
    );
    return app.query(`update ${name} set ${rows[0].column} = ${value ?? rows[0].column}`);
  };

describe('the application, when nobody is known to ask', () => {
  beforeAll(async () => {
    await importing.import([fixture('return-2018')], { authority: kirklees });
    await recordWork();
    const names = (await tablesAboutPeople()).map(({ name }) => name);
    const record = names.filter((name) => names.includes(name.replace('public.', 'superseded.')));
    for (const name of record)
      if (name.startsWith('public.'))
        await owner.query(`update ${name} set source_import = gen_random_uuid()`);
    await owner.query(
      `with counted as (insert into snapshot (as_at, known_at, catalogue_version) values ('2018-03-31', now(), 'v1') returning id)
       insert into judgement (snapshot_id, person_id, page, answers) select counted.id, person.id, 1, '{}' from counted, person`,
    );
    await owner.query(
      `with asked as (insert into explanation (measure_id, as_at, from_known, to_known, catalogue_version)
         values ('m', '2018-03-31', now() - interval '1 day', now(), 'v1') returning id)
       insert into explanation_step (explanation_id, person_id, step) select asked.id, person.id, '{}' from asked, person`,
    );
  });

  it('knows of these tables that they are about people', async () => {
    const names = (await tablesAboutPeople()).map(({ name }) => name);
    const kept = [
      'accommodation',
      'adoption',
      'adoption_decision',
      'category_of_need',
      'confidential_address',
      'contact',
      'conviction',
      'deprivation_of_liberty_order',
      'detention',
      'disability',
      'eet_status',
      'exam_result',
      'health_check',
      'health_outcome',
      'in_touch',
      'key_stage_4',
      'leaving_care_override',
      'leaving_care_status',
      'legal_status',
      'living_at_home',
      'missing_episode',
      'named_access',
      'needs_assessment',
      'pa_allocation',
      'pathway_plan',
      'pathway_plan_review',
      'period_of_care',
      'permanence_plan',
      'person',
      'personal_education_plan',
      'placement',
      'previous_permanence',
      'recorded_view',
      'request',
      'review',
      'reviewing_officer_allocation',
      'school_attendance',
      'school_exclusion',
      'school_place',
      'school_year',
      'sdq_score',
      'social_worker_allocation',
      'social_worker_episode',
      'substance_misuse',
      'support_request',
      'task',
      'unaccompanied',
    ];
    const expected = kept.flatMap((name) => [`public.${name}`, `superseded.${name}`]);
    const others = [
      'approval',
      'audit',
      'break_glass',
      'check_finding',
      'explanation_step',
      'export',
      'finding',
      'held_row',
      'idempotency_key',
      'import_change',
      'judgement',
      'person_merge',
      'retention_hold',
      'retention_item',
      'sealed_key',
      'sealing',
      'subject_access_decision',
      'subject_access_item',
      'subject_access_pack',
      'subject_access_request',
      'subject_access_step',
      'taken_held_row',
      'told_apart',
    ];
    expect(names).toEqual([...expected, ...others.map((name) => `public.${name}`)].toSorted());
  });

  it('sees nobody in any of them', async () => {
    expect(await openToAnybody()).toEqual([]);
  });

  it('sees nobody in any of them when the asker is blank, or a stranger', () =>
    undone(app, async () => {
      for (const asker of ['', '00000000-0000-4000-8000-000000000000']) {
        await app.query(`select set_config('pledgekeeper.worker_id', $1, true)`, [asker]);
        expect(await openToAnybody()).toEqual([]);
      }
    }));

  it('sees nobody as known at an instant either', () =>
    undone(app, async () => {
      await app.query(`select set_config('pledgekeeper.known_at', now()::text, true)`);
      const { rows } = await owner.query<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'as_known' and column_name in ('person_id', 'child_id')`,
      );
      expect(rows.length).toBeGreaterThan(10);
      for (const { name } of rows) {
        const seen = await app.query(`select count(*)::int as n from as_known.${name}`);
        expect([name, seen.rows[0].n]).toEqual([name, 0]);
      }
    }));

  it('finds no way round: no condition is asked of hidden rows, and security cannot be turned off', () =>
    undone(app, async () => {
      const asked = await app.query(
        `select count(*)::int as n from person where 1 / (length(child_id) - 4) > 0`,
      );
      expect(asked.rows).toEqual([{ n: 0 }]);
      await app.query('set local row_security = off');
      await expect(app.query('select * from person')).rejects.toMatchObject({ code: '42501' });
    }));

  it('may write to these tables, and to none of what was superseded', async () => {
    const names = (await tablesAboutPeople()).map(({ name }) => name);
    const whole = names.filter(
      (name) => names.includes(name.replace('public.', 'superseded.')) && name.startsWith('public.'),
    );
    expect(await writesTo(names)).toEqual({
      ...Object.fromEntries(whole.map((name) => [name, 'insert update delete'])),
      // What a return said. Staff record an allocation.
      'public.social_worker_episode': undefined,
      // By register_person and open_break_glass alone.
      'public.person': 'update',
      'public.break_glass': 'update',
      'public.approval': 'insert update',
      'public.audit': 'insert',
      'public.idempotency_key': 'insert',
      'public.export': 'insert',
      'public.retention_hold': 'update',
      'public.retention_item': 'insert',
      'public.sealing': 'insert update',
      'public.told_apart': 'insert',
      // What was done about a request for one's own record stands as it was done.
      ...Object.fromEntries(
        ['request', 'step', 'item', 'decision', 'pack'].map((name) => [
          `public.subject_access_${name}`,
          'insert',
        ]),
      ),
    });
  });

  it('writes no row in any of them: none is added, changed or taken out', async () => {
    const writes = await writesTo((await tablesAboutPeople()).map(({ name }) => name));
    for (const [name, may] of Object.entries(writes)) {
      // What a request was about is written whoever asks; nobody reads it back.
      if (name === 'public.audit') continue;
      const attempts = {
        insert: insertAgain(name),
        update: touchAll(name),
        delete: async () => app.query(`delete from ${name}`),
      };
      for (const [kind, attempt] of Object.entries(attempts).filter(([one]) => may.includes(one)))
        expect([name, kind, await outcomeOf(attempt)]).toEqual([
          name,
          kind,
          kind === 'insert' ? 'row-level security' : '0 rows',
        ]);
    }
  });

  it('would be caught out by a table that somebody adds without row-level security', async () => {
    await owner.query(
      `create table added_later (person_id uuid); insert into added_later select id from person;
       grant select on added_later to pledgekeeper_app`,
    );
    expect(await openToAnybody()).toEqual([
      'public.added_later has no row-level security',
      'public.added_later shows 5 rows',
    ]);
    await owner.query(`select guard_people('added_later')`);
    expect(await openToAnybody()).toEqual([]);
    await owner.query('drop table added_later');
  });
});

describe('the schema', () => {
  it('has no view but those that see what their asker may see', async () => {
    const { rows } = await owner.query(
      `select c.oid::regclass::text as name, c.relkind as kind, c.relnamespace::regnamespace::text as schema,
         coalesce('security_invoker=true' = any(c.reloptions), false) as "isInvoker"
       from pg_class c where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text !~ '^(pg_.*|information_schema)$'`,
    );
    expect(rows.filter(({ schema }) => schema === 'as_known').length).toBeGreaterThan(15);
    expect(rows.filter(({ kind, isInvoker }) => kind === 'm' || !isInvoker)).toEqual([]);
  });

  it('has these functions with their owner’s rights, each with a search_path of its own', async () => {
    const { rows } = await owner.query(
      `select proname as name, proconfig as settings,
         concat_ws(' ', case when has_function_privilege('pledgekeeper_app', oid, 'execute') then 'app' end,
           case when has_function_privilege('pledgekeeper_worker', oid, 'execute') then 'worker' end) as "runBy"
       from pg_proc where prosecdef and pronamespace::regnamespace::text !~ '^(pg_.*|information_schema)$' order by 1`,
    );
    const settings = ['search_path=public, pg_temp'];
    const counts = { settings: ['search_path=as_known, public, pg_temp'], runBy: 'app worker' };
    expect(rows).toEqual([
      { name: 'answers_for_the_board', ...counts },
      { name: 'close_or_open_sealed', settings, runBy: '' },
      { name: 'erase_person', settings, runBy: 'worker' },
      { name: 'fields_for_the_board', ...counts },
      { name: 'findings_for_the_board', settings, runBy: 'app worker' },
      { name: 'forbid_merged_child', settings, runBy: '' },
      { name: 'hold_record', settings, runBy: 'app' },
      { name: 'is_nobodys', settings, runBy: 'app' },
      { name: 'keep_sealed', settings, runBy: '' },
      { name: 'merge_people', settings, runBy: 'app' },
      { name: 'open_break_glass', settings, runBy: 'app' },
      { name: 'people_answered', settings, runBy: 'app' },
      { name: 'people_in_sight', settings, runBy: '' },
      { name: 'register_person', settings, runBy: 'app' },
      { name: 'requests_for_the_board', ...counts },
      { name: 'restricted_among', settings, runBy: 'app' },
      { name: 'retention_facts', settings, runBy: 'app worker' },
      { name: 'seal_audit', settings, runBy: 'worker' },
      { name: 'subjects_answered', settings, runBy: 'app' },
      { name: 'supersede_deleted', settings, runBy: '' },
      { name: 'supersede_updated', settings, runBy: '' },
      { name: 'unmerge_people', settings, runBy: 'app' },
      { name: 'views_for_the_board', ...counts },
      { name: 'visible_people', settings, runBy: 'app worker' },
      { name: 'who_saw', settings, runBy: 'app' },
    ]);
  });

  it('lets nobody in particular do nothing with them', () =>
    undone(app, async () => {
      const { rows } = await app.query(
        `select open_break_glass('0001', 'nobody is asking for this', 60) as opened, restricted_among(true) as restricted,
           hold_record('0001', 'legal', 'nobody is asking for this') as held, (select count(*)::int from retention_facts('2018-01-01', null)) as kept,
           (select count(*)::int from visible_people()) as seen,
           (select count(*)::int from who_saw((select gen_random_uuid()), null, 10)) as saw`,
      );
      expect(rows).toEqual([{ opened: null, restricted: 0, held: null, kept: 0, seen: 0, saw: 0 }]);
      await expect(app.query(`select register_person(null)`)).rejects.toThrow('Nobody in particular');
    }));

  it.each([
    [`select merge_people(gen_random_uuid(), gen_random_uuid())`, 'as somebody asked and another approves'],
    [`select unmerge_people(gen_random_uuid())`, 'as somebody asked and another approves'],
  ])('lets nobody in particular make one of two: %s', (sql, words) =>
    undone(app, () => expect(app.query(sql)).rejects.toThrow(words)),
  );

  it('gives the policies of the jobs to the jobs alone, and those of the asker to the application', async () => {
    const { rows } = await owner.query(
      `select distinct policyname as policy, roles::text[] from pg_policies order by 1`,
    );
    expect(rows).toEqual([
      { policy: 'administrators', roles: ['pledgekeeper_app'] },
      { policy: 'asker', roles: ['pledgekeeper_app'] },
      { policy: 'asks', roles: ['pledgekeeper_app'] },
      { policy: 'everybody', roles: ['pledgekeeper_app'] },
      { policy: 'jobs', roles: ['pledgekeeper_worker'] },
      { policy: 'managers', roles: ['pledgekeeper_app'] },
      { policy: 'preparer', roles: ['pledgekeeper_app'] },
      { policy: 'reviewer', roles: ['pledgekeeper_app'] },
      { policy: 'sealed', roles: ['pledgekeeper_app'] },
      { policy: 'seals', roles: ['pledgekeeper_app'] },
      { policy: 'sees_both', roles: ['pledgekeeper_app'] },
      { policy: 'unrecorded', roles: ['pledgekeeper_app'] },
      { policy: 'unseals', roles: ['pledgekeeper_app'] },
      { policy: 'withdraws', roles: ['pledgekeeper_app'] },
    ]);
  });

  it('shows everybody no more than who works here and in which role, and what needs approval', async () => {
    const { rows } = await owner.query(
      `select tablename as name, cmd, qual from pg_policies where policyname = 'everybody' order by 1`,
    );
    expect(rows).toEqual([
      { name: 'approval_policy', cmd: 'SELECT', qual: 'true' },
      { name: 'worker', cmd: 'SELECT', qual: 'true' },
      { name: 'worker_role', cmd: 'SELECT', qual: 'true' },
    ]);
  });
});

describe('who sees whom', () => {
  const workers = new Map<string, string>();
  // Whose last episode in the return has no DEC.
  const inCare = ['0001', '0002', '0003'];

  async function aWorker(
    ref: string,
    team: string | null,
    role: string | null,
    [from, to]: readonly [number, number | null] = [-100, null],
  ): Promise<void> {
    const { rows } = await jobs.query(
      `insert into worker (worker_ref, name, team, is_named_person) values ($1, $1, $2, true) returning id`,
      [ref, team],
    );
    workers.set(ref, rows[0].id);
    if (role)
      await jobs.query(
        `insert into worker_role (worker_id, role, "start", "end") values ($1, $2, london_today() + $3::int, london_today() + $4::int)`,
        [rows[0].id, role, from, to],
      );
  }

  /** Allocated from so many days after today, until so many. */
  const allocate = (
    child: string,
    worker: string,
    from: number,
    to: number | null,
    table = 'pa_allocation',
  ) =>
    jobs.query(
      `insert into ${table} (person_id, worker_id, "start", "end")
       select id, $2, london_today() + $3::int, london_today() + $4::int from person where child_id = $1`,
      [child, workers.get(worker), from, to],
    );

  /** Runs as this worker acting in those of the roles that are theirs, and undoes it. */
  const acting = <T>(ref: string, allowed: readonly Role[], work: () => Promise<T>): Promise<T> =>
    undone(app, async () => {
      await app.query(
        `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', $2, true)`,
        [workers.get(ref), allowed.join(',')],
      );
      return work();
    });

  /** The children that this worker sees, in all their roles. */
  const seenBy = (ref: string, from = 'person', child = 'child_id'): Promise<string[]> =>
    acting(ref, roles, async () => {
      const { rows } = await app.query(`select ${child} as child from ${from} order by 1`);
      return rows.map((row) => row.child);
    });

  beforeAll(async () => {
    await jobs.query(
      `insert into person (child_id, born_on) select 'child-' || n, '2005-05-05' from generate_series(1, 12) n`,
    );
    await aWorker('adviser', 'Calder', 'personal-adviser');
    await aWorker('colleague', 'Calder', 'social-worker');
    await aWorker('stranger', 'Dearne', 'personal-adviser');
    await aWorker('manager', 'Calder', 'team-manager');
    await aWorker('teamless manager', null, 'team-manager');
    await aWorker('teamless adviser', null, 'personal-adviser');
    await aWorker('analyst', null, 'performance-analyst');
    await aWorker('board member', 'Calder', 'board-member');
    await aWorker('reviewing officer', 'Calder', 'reviewing-officer');
    await aWorker('administrator', 'Calder', 'administrator');
    await aWorker('adviser who left', 'Holme', 'personal-adviser', [-100, 0]);
    await aWorker('adviser who leaves tomorrow', 'Holme', 'personal-adviser', [-100, 1]);
    await aWorker('adviser who comes tomorrow', 'Holme', 'personal-adviser', [1, null]);
    await aWorker('nobody any more', 'Spen', null);
    await aWorker('virtual school', null, 'virtual-school');
    await aWorker('program', null, 'service');

    await allocate('child-1', 'adviser', -10, null);
    await allocate('child-2', 'adviser', -10, 0);
    await allocate('child-3', 'adviser', -10, 1);
    await allocate('child-4', 'adviser', 0, null);
    await allocate('child-5', 'adviser', 1, null);
    await allocate('child-6', 'colleague', -10, null);
    await allocate('child-7', 'stranger', -10, null);
    await allocate('child-8', 'teamless adviser', -10, null);
    await allocate('child-9', 'adviser who left', -10, null);
    await allocate('child-10', 'adviser who leaves tomorrow', -10, null);
    await allocate('child-11', 'adviser who comes tomorrow', -10, null);
    await allocate('child-7', 'reviewing officer', -10, null, 'reviewing_officer_allocation');
    await allocate('child-8', 'colleague', -10, null, 'social_worker_allocation');
    // Nobody but those in care, those owed something and those just made known is anybody's to pick up.
    await jobs.query(
      `insert into period_of_care (person_id, "start", "end", start_is_known)
       select id, '2010-01-01', '2018-01-01', true from person where child_id in ('child-2', 'child-12')`,
    );
  });

  it.each([
    // Until yesterday, child 2; from tomorrow, child 5; child 3 today for the last day.
    ['adviser', ['child-1', 'child-3', 'child-4']],
    ['colleague', ['child-6', 'child-8']],
    ['stranger', ['child-7']],
    // Of the team, child 7 too by its reviewing officer; child 5, in no period of care, is nobody's until tomorrow; child 2 and
    // 12 have left care and are owed nothing.
    ['manager', [...inCare, 'child-1', 'child-3', 'child-4', 'child-5', 'child-6', 'child-7', 'child-8']],
    ['teamless manager', [...inCare, 'child-5']],
    ['reviewing officer', ['child-7']],
    ['virtual school', inCare],
    ['board member', []],
    ['administrator', []],
    ['program', []],
    ['nobody any more', []],
    // A role counts from its first day to the day before its end.
    ['adviser who left', []],
    ['adviser who leaves tomorrow', ['child-10']],
    ['adviser who comes tomorrow', []],
  ])('%s: %p', async (ref, children) => {
    expect(await seenBy(ref)).toEqual(children);
  });

  it('an analyst sees everyone, allocated or not', async () => {
    const { rows } = await owner.query('select child_id as child from person order by 1');
    expect(rows.length).toBeGreaterThan(8);
    expect(await seenBy('analyst')).toEqual(rows.map(({ child }) => child));
  });

  it('what is told of a person is seen by whoever sees the person', async () => {
    await jobs.query(
      `insert into placement (person_id, "start", started_because, code) select id, '2018-01-01', 'S', 'U6' from person where child_id ^@ 'child-'`,
    );
    const theirs = 'placement join person on person.id = placement.person_id';
    expect(await seenBy('colleague', theirs)).toEqual(['child-6', 'child-8']);
    expect(await seenBy('colleague', 'placement', 'distinct code')).toEqual(['U6']);
    await jobs.query(`update placement set code = 'K2' where "start" = '2018-01-01'`);
    expect(await seenBy('colleague', 'superseded.placement', 'distinct code')).toEqual(['U6']);
    expect(await seenBy('board member', 'superseded.placement', 'code')).toEqual([]);
  });

  it('what was found in the rows of a child, and rows kept as refused, are seen by whoever sees the child', async () => {
    await aWorker('finder', 'Spen', 'social-worker');
    await importing.sendFiles({
      'held.csv':
        'CHILD,DOB,DOLO_START,DOLO_END\n0001,14/03/2008,01/01/2018,01/01/2017\n0002,02/11/2005,01/01/2018,01/01/2017\n',
    });
    expect(await seenBy('finder', 'finding')).toEqual([]);
    await allocate('0002', 'finder', -1, null);
    expect(await seenBy('finder', 'finding', 'distinct child_id')).toEqual(['0002']);
    expect(await seenBy('finder', 'held_row', 'distinct child_id')).toEqual(['0002']);
    expect(await importing.count("finding where child_id is distinct from '0002'")).toBeGreaterThan(0);
  });

  it('a re-allocation bites in the next transaction', async () => {
    await allocate('child-12', 'stranger', -10, null);
    expect(await seenBy('stranger')).toEqual(['child-12', 'child-7']);
    await jobs.query(
      `update pa_allocation a set worker_id = $1 from person p where p.id = a.person_id and child_id = 'child-12'`,
      [workers.get('colleague')],
    );
    expect(await seenBy('stranger')).toEqual(['child-7']);
    expect(await seenBy('colleague')).toEqual(['child-12', 'child-6', 'child-8']);
    expect(await seenBy('manager')).toContain('child-12');
    await jobs.query(
      `update pa_allocation a set "end" = london_today() from person p where p.id = a.person_id and child_id = 'child-12'`,
    );
    expect(await seenBy('colleague')).toEqual(['child-6', 'child-8']);
    expect(await seenBy('manager')).not.toContain('child-12');
  });

  describe('acting in a role', () => {
    const seen = (ref: string, ...allowed: Role[]) =>
      acting(ref, allowed, async () => {
        const { rows } = await app.query<{ child: string }>(
          `select child_id as child from person order by 1`,
        );
        return rows.map(({ child }) => child);
      });

    it('sees whom that role sees, and nobody by a role that is not theirs', async () => {
      expect(await seen('adviser', 'personal-adviser')).toEqual(['child-1', 'child-3', 'child-4']);
      expect(await seen('adviser', 'performance-analyst', 'team-manager')).toEqual([]);
      expect(await seen('adviser')).toEqual([]);
      await aWorker('of two roles', 'Calder', 'social-worker');
      await jobs.query(
        `insert into worker_role (worker_id, role, "start") values ($1, 'performance-analyst', london_today())`,
        [workers.get('of two roles')],
      );
      await allocate('child-9', 'of two roles', -1, null, 'social_worker_allocation');
      expect(await seen('of two roles', 'social-worker')).toEqual(['child-9']);
      expect((await seen('of two roles', 'performance-analyst')).length).toBeGreaterThan(10);
    });

    it('sees a restricted person only when named, on the day itself until the day before the end', async () => {
      const restricted = (isSo: boolean) =>
        jobs.query(`update person set is_restricted = $1 where child_id = 'child-1'`, [isSo]);
      const named = (from: number, to: number | null) =>
        undoneNaming(async () => {
          await allocate('child-1', 'adviser', from, to, 'named_access');
          return (await seenBy('adviser')).includes('child-1');
        });
      const undoneNaming = async <T>(work: () => Promise<T>): Promise<T> => {
        const outcome = await work();
        await jobs.query(`delete from named_access where "start" > '2018-12-31'`);
        return outcome;
      };
      await restricted(true);
      for (const ref of ['adviser', 'manager', 'analyst'])
        expect([ref, (await seenBy(ref)).includes('child-1')]).toEqual([ref, false]);
      expect([await named(-1, 0), await named(1, null), await named(0, null), await named(-1, 1)]).toEqual([
        false,
        false,
        true,
        true,
      ]);
      // To be named is not to be allocated.
      await allocate('child-1', 'stranger', 0, null, 'named_access');
      expect(await seenBy('stranger')).toEqual(['child-7']);
      await restricted(false);
      expect(await seenBy('adviser')).toContain('child-1');
    });

    it('writes who works here, and in which role, as an administrator alone', async () => {
      const statements = [
        `update worker set team = 'Calder' where worker_ref = 'adviser'`,
        `insert into worker (worker_ref, name, is_named_person) values ('new', 'new', true)`,
        `update worker_role set "end" = '2100-01-01' where role = 'virtual-school'`,
        `insert into worker_role (worker_id, role, "start") select id, 'administrator', london_today() from worker where worker_ref = 'adviser'`,
        `delete from worker_role where role = 'virtual-school'`,
      ];
      const writes = async (ref: string, role: Role) => {
        const outcomes: string[] = [];
        for (const sql of statements) outcomes.push(await outcomeOf(async () => app.query(sql), ref, role));
        return outcomes;
      };
      const none = ['0 rows', 'row-level security', '0 rows', 'row-level security', '0 rows'];
      expect(await writes('administrator', 'administrator')).toEqual(none.map(() => '1 rows'));
      expect(await writes('administrator', 'team-manager')).toEqual(none);
      expect(await writes('manager', 'team-manager')).toEqual(none);
      expect(await writes('manager', 'administrator')).toEqual(none);
    });

    it('reviews broken glass once, in their own name, and never their own', async () => {
      const broken = async (ref: string) =>
        owner.query(
          `insert into break_glass (person_id, worker_id, reason, expires_at)
           select id, $1, 'to be reviewed by somebody', now() + interval '1 hour' from person where child_id = 'child-7'`,
          [workers.get(ref)],
        );
      const review = (ref: string, role: Role, by = ref) =>
        outcomeOf(
          async () =>
            app.query(
              `update break_glass set reviewed_at = now(), verdict = 'justified', reviewed_by = $1
               where reason = 'to be reviewed by somebody'`,
              [workers.get(by)],
            ),
          ref,
          role,
        );
      await broken('colleague');
      expect(await review('manager', 'team-manager')).toBe('1 rows');
      expect(await review('manager', 'team-manager', 'analyst')).toBe('row-level security');
      expect(await review('manager', 'social-worker')).toBe('0 rows');
      expect(await review('colleague', 'social-worker')).toBe('0 rows');
      // Neither the breaker's team nor anybody they see.
      expect(await review('teamless manager', 'team-manager')).toBe('0 rows');
      await owner.query(
        `update break_glass set reviewed_at = now(), verdict = 'justified', reviewed_by = $1 where reviewed_at is null`,
        [workers.get('analyst')],
      );
      expect(await review('manager', 'team-manager')).toBe('0 rows');
      await broken('manager');
      expect(await review('manager', 'team-manager')).toBe('0 rows');
    });

    it('changes only the rows of whom they see, and hands none on to anybody else', async () => {
      await aWorker('writer', 'Spen', 'social-worker');
      await allocate('0001', 'writer', 0, null, 'social_worker_allocation');
      const { rows } = await owner.query(
        `select max(id::text) filter (where child_id = '0001') as own, max(id::text) filter (where child_id = 'child-7') as other from person`,
      );
      const { own, other } = rows[0];
      const writes = await writesTo((await tablesAboutPeople()).map(({ name }) => name));
      let written = 0;
      for (const [name, may] of Object.entries(writes)) {
        if (may !== 'insert update delete') continue;
        const mine = await importing.count(`${name} where person_id = '${own}'`);
        const asWriter = (work: () => Promise<{ rowCount: number | null }>) => outcomeOf(work, 'writer');
        expect([name, await asWriter(touchAll(name))]).toEqual([name, `${mine} rows`]);
        if (!mine) continue;
        written++;
        expect([name, await asWriter(touchAll(name, `'${other}'`, 'person_id'))]).toEqual([
          name,
          'row-level security',
        ]);
      }
      expect(written).toBeGreaterThan(15);
    });
  });

  it('nothing of who asked stays with the connection', async () => {
    expect(await seenBy('analyst')).not.toEqual([]);
    expect((await app.query('select count(*)::int as n from person')).rows).toEqual([{ n: 0 }]);
  });

  it('the jobs see everyone', async () => {
    const { rows } = await jobs.query('select count(*)::int as n from person');
    expect(rows[0].n).toBe(await importing.count('person'));
  });
});
