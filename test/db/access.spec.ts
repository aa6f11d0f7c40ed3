import type { Client } from 'pg';
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
       and (t.relname = 'person' or exists (select from pg_attribute where attrelid = t.oid and attname in ('person_id', 'child_id')))
     order by 1`,
  );
  return rows;
}

/** What of them is open to somebody of whom we do not know who asks. Tables without rows are named too: they prove nothing. */
async function openToAnybody(): Promise<string[]> {
  const open: string[] = [];
  for (const { name, isGuarded } of await tablesAboutPeople()) {
    if (!isGuarded) open.push(`${name} has no row-level security`);
    if ((await importing.count(name)) === 0) open.push(`${name} holds no row to hide`);
    const { rows } = await app.query(`select count(*)::int as n from ${name}`);
    if (rows[0].n > 0) open.push(`${name} shows ${rows[0].n} rows`);
  }
  return open;
}

describe('the application, when nobody is known to ask', () => {
  beforeAll(async () => {
    await importing.import([fixture('return-2018')]);
    const names = (await tablesAboutPeople()).map(({ name }) => name);
    const record = names.filter((name) => names.includes(name.replace('public.', 'superseded.')));
    for (const name of record)
      if (name.startsWith('public.'))
        await owner.query(`update ${name} set source_import = gen_random_uuid()`);
    await owner.query(
      `with counted as (insert into snapshot (as_at, known_at, catalogue_version) values ('2018-03-31', now(), 'v1') returning id)
       insert into judgement (snapshot_id, person_id, page, answers) select counted.id, person.id, 1, '{}' from counted, person`,
    );
  });

  it('knows of these tables that they are about people', async () => {
    const names = (await tablesAboutPeople()).map(({ name }) => name);
    const kept = [
      'accommodation',
      'category_of_need',
      'detention',
      'eet_status',
      'in_touch',
      'legal_status',
      'living_at_home',
      'pa_allocation',
      'period_of_care',
      'person',
      'placement',
      'support_request',
      'unaccompanied',
    ];
    const expected = kept.flatMap((name) => [`public.${name}`, `superseded.${name}`]);
    expect(names).toEqual([...expected, 'public.finding', 'public.held_row', 'public.judgement'].toSorted());
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

  it('may write to no table about people', async () => {
    for (const { name } of await tablesAboutPeople()) {
      const { rows } = await owner.query(
        `select has_table_privilege('pledgekeeper_app', $1, 'insert, update, delete, truncate, trigger')
           or has_any_column_privilege('pledgekeeper_app', $1, 'insert, update') as may`,
        [name],
      );
      expect([name, rows[0].may]).toEqual([name, false]);
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

  it('has three functions with their owner’s rights, each with a search_path of its own', async () => {
    const { rows } = await owner.query(
      `select proname as name, proconfig as settings from pg_proc
       where prosecdef and pronamespace::regnamespace::text !~ '^(pg_.*|information_schema)$' order by 1`,
    );
    const settings = ['search_path=public, pg_temp'];
    expect(rows).toEqual([
      { name: 'supersede_deleted', settings },
      { name: 'supersede_updated', settings },
      { name: 'visible_people', settings },
    ]);
  });

  it('gives the policies of the jobs to the jobs alone, and those of the asker to the application', async () => {
    const { rows } = await owner.query(
      `select distinct policyname as policy, roles::text[] from pg_policies order by 1`,
    );
    expect(rows).toEqual([
      { policy: 'asker', roles: ['pledgekeeper_app'] },
      { policy: 'jobs', roles: ['pledgekeeper_worker'] },
    ]);
  });
});

describe('who sees whom', () => {
  const workers = new Map<string, string>();

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
  const allocate = (child: string, worker: string, from: number, to: number | null) =>
    jobs.query(
      `insert into pa_allocation (person_id, worker_id, "start", "end")
       select id, $2, london_today() + $3::int, london_today() + $4::int from person where child_id = $1`,
      [child, workers.get(worker), from, to],
    );

  /** The children that this worker sees, in a transaction of its own. */
  const seenBy = (ref: string, from = 'person', child = 'child_id'): Promise<string[]> =>
    undone(app, async () => {
      await app.query(`select set_config('pledgekeeper.worker_id', $1, true)`, [workers.get(ref)]);
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
  });

  it.each([
    // Until yesterday, child 2; from tomorrow, child 5; child 3 today for the last day.
    ['adviser', ['child-1', 'child-3', 'child-4']],
    ['colleague', ['child-6']],
    ['stranger', ['child-7']],
    ['manager', ['child-1', 'child-3', 'child-4', 'child-6']],
    ['teamless manager', []],
    ['board member', []],
    ['reviewing officer', []],
    ['administrator', []],
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
    expect(await seenBy('colleague', theirs)).toEqual(['child-6']);
    expect(await seenBy('colleague', 'placement', 'code')).toEqual(['U6']);
    await jobs.query(`update placement set code = 'K2' where "start" = '2018-01-01'`);
    expect(await seenBy('colleague', 'superseded.placement', 'code')).toEqual(['U6']);
    expect(await seenBy('board member', 'superseded.placement', 'code')).toEqual([]);
  });

  it('what was found in the rows of a child, and rows held for later, are seen by whoever sees the child', async () => {
    await aWorker('finder', 'Spen', 'social-worker');
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
    expect(await seenBy('colleague')).toEqual(['child-12', 'child-6']);
    expect(await seenBy('manager')).toContain('child-12');
    await jobs.query(
      `update pa_allocation a set "end" = london_today() from person p where p.id = a.person_id and child_id = 'child-12'`,
    );
    expect(await seenBy('colleague')).toEqual(['child-6']);
    expect(await seenBy('manager')).not.toContain('child-12');
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
