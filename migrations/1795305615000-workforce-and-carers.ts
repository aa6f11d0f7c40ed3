import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const ends = [
  'resigned',
  'retired',
  'redundancy',
  'dismissed',
  'died',
  'contract ended',
  'moved to adult services',
  'moved elsewhere in the council',
  'became agency',
  'career break',
  'seconded out',
  'other',
  'not known',
  'promoted',
  'moved within children and family',
  'hours changed',
  'agency assignment ended',
  'vacancy filled',
  'post deleted',
];
const kept = ['post', 'foster_household', 'foster_approval'];

/** Posts and who holds them, the households that foster, and what measures of either said of each. */
export class WorkforceAndCarers1795305615000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A post as one worker holds it, or as nobody does. Why people leave is told to no colleague: the jobs alone read it.
      create table post (
        id uuid primary key default gen_random_uuid(),
        post_ref text not null, worker_id uuid references worker,
        role text not null check (role in ('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'other')),
        -- Of a full-time equivalent, in hundredths.
        fte int not null check (fte between 1 and 150),
        is_agency boolean not null, covers_vacancy boolean not null,
        "start" date not null, "end" date check ("end" > "start"),
        ended_because text check (ended_because in (${ends.map((words) => `'${words}'`).join(', ')})),
        ${stamps},
        check (ended_because is null or "end" is not null),
        check (worker_id is not null or not is_agency), check (is_agency or not covers_vacancy),
        unique (post_ref, "start"));
      create index post_by_worker on post (worker_id);

      create table foster_household (
        id uuid primary key default gen_random_uuid(), household_ref text not null unique, ${stamps});
      create table foster_approval (
        id uuid primary key default gen_random_uuid(),
        household_id uuid not null references foster_household,
        kind text not null check (kind in ('mainstream', 'kinship')),
        provider text not null check (provider in ('local-authority', 'agency')),
        is_temporary boolean not null, places int not null check (places between 0 and 20), is_on_hold boolean not null,
        "start" date not null, "end" date check ("end" > "start"),
        ended_because text check (ended_because in ('resigned', 'deregistered', 'transferred', 'changed', 'died')),
        ${stamps},
        check (ended_because is null or "end" is not null),
        unique (household_id, "start"));
    `);
    for (const name of kept) {
      await db.query(`select keep_history('${name}')`);
      for (const place of ['public', 'superseded'])
        await db.query(`
          alter table ${place}.${name} enable row level security;
          create policy jobs on ${place}.${name} to pledgekeeper_worker using (true) with check (true);
        `);
    }
    await db.query(`
      -- What measures said of one worker, vacancy or household. Kept like what they said of people.
      create table subject_judgement (
        snapshot_id uuid not null references snapshot,
        cohort text not null check (cohort in ('workforce', 'foster-households')),
        subject_id uuid not null,
        -- The council's own reference of the worker, the post or the household.
        ref text not null,
        answers jsonb not null,
        primary key (snapshot_id, cohort, subject_id));
      alter table subject_judgement enable row level security;
      create policy jobs on subject_judgement to pledgekeeper_worker using (true) with check (true);
      -- Analysts see all, without names. A manager sees vacancies, households and the own team; everybody what is said of themselves.
      create policy asker on subject_judgement for select to pledgekeeper_app using (
        'performance-analyst' in (select acting_roles())
        or cohort = 'workforce' and subject_id = asking_worker()
        or 'team-manager' in (select acting_roles()) and (cohort = 'foster-households'
          or not exists (select from worker w where w.id = subject_id)
          or subject_id in (select id from worker where team = (select team from worker where id = asking_worker()))));
      grant select on subject_judgement to pledgekeeper_app;
      grant select, insert, update, delete on subject_judgement to pledgekeeper_worker;

      -- As \`judged\` of people: what a replaced count said is read together with the count that replaced it.
      create function subjects_judged(of_snapshot uuid, of_cohort text) returns table (subject_id uuid, ref text, answers jsonb)
        language sql stable set search_path = public, pg_temp as $$
        with recursive counts (id, later) as (
          select of_snapshot, 0
          union all select s.judged_like, later + 1 from counts c join snapshot s on s.id = c.id where s.judged_like is not null)
        select said.subject_id, said.ref, said.answers from (
          select distinct on (j.subject_id) j.subject_id, j.ref, j.answers from subject_judgement j join counts c on c.id = j.snapshot_id
          where j.cohort = of_cohort order by j.subject_id, c.later) said
        where said.answers <> '{}'
      $$;
      -- Security definer: how many there are of each answer, also out of the asker's sight. It names nobody.
      create function subjects_answered(of_snapshot uuid, of_cohort text, measure text) returns table (answer text, subjects int)
        language sql stable security definer set search_path = public, pg_temp as $$
        select answers -> measure ->> 0, count(*)::int from subjects_judged(of_snapshot, of_cohort) where answers ? measure group by 1
      $$;
      revoke execute on function subjects_judged, subjects_answered from public;
      grant execute on function subjects_judged to pledgekeeper_app, pledgekeeper_worker;
      grant execute on function subjects_answered to pledgekeeper_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function subjects_answered, subjects_judged; drop table subject_judgement`);
    for (const name of kept.toReversed())
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
  }
}
