import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const personal = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person`;

const statuses = `'none', 'looked after', 'eligible', 'relevant', 'former relevant', 'former relevant, not receiving', 'qualifying'`;

/** What happened on a day, and what follows from it. */
const happenings: Record<string, string> = {
  contact: `happened_on date not null, kind text not null check (kind in ('visit', 'meeting', 'call', 'message')),
    succeeded boolean not null, worker_id uuid references worker,`,
  review: `held_on date not null, participation text,`,
  needs_assessment: `completed_on date not null,`,
  pathway_plan: `made_on date not null,`,
  pathway_plan_review: `held_on date not null,`,
  task: `kind text not null, for_role text not null, because text not null, due_on date not null, caused_by uuid,
    done_on date, done_by uuid references worker, check ((done_on is null) = (done_by is null)),`,
};
const people = [...Object.keys(happenings), 'leaving_care_status', 'leaving_care_override'];

/** The work with children and young people: contact, reviews, plans, what is to be done, and what the law makes of them. */
export class WorkWithPeople1795305607000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(happenings))
      await db.query(`
        create table ${name} (${personal}, ${columns} ${stamps});
        create index ${name}_by_person on ${name} (person_id);
      `);
    await db.query(`
      -- As last worked out from the record, each night and on every change; told anew only when it changed.
      create table leaving_care_status (${personal}, status text not null check (status in (${statuses})), because text not null,
        eligible_from date, ${stamps}, unique (person_id));
      create table leaving_care_override (${personal}, "start" date not null, "end" date check ("end" > "start"),
        status text not null check (status in (${statuses})), reason text not null check (char_length(reason) >= 20), ${stamps});
      create unique index leaving_care_override_by_person on leaving_care_override (person_id, "start");
      select keep_apart('leaving_care_override');
      -- The days on which everybody's status was worked out, and the last import that was recorded by then.
      create table leaving_care_round ("day" date primary key, newest_import int not null, finished_at timestamptz not null default now());
      grant select, insert, update on leaving_care_round to pledgekeeper_worker;
      -- What the council has promised beyond the law, from a day until a day, by age.
      create table contact_promise (
        id uuid primary key default gen_random_uuid(),
        name text not null, cohort text not null check (cohort in ('children in care', 'care leavers')),
        age_from int not null, age_to int not null check (age_to > age_from),
        kind text not null check (kind in ('contact', 'visit', 'new address')),
        every_days int check (every_days > 0), within_working_days int check (within_working_days > 0),
        "start" date not null, "end" date check ("end" > "start"), source text not null,
        ${stamps},
        check ((kind = 'new address') = (within_working_days is not null) and (kind = 'new address') = (every_days is null)),
        unique (name, age_from, "start"));
      select keep_history('contact_promise');
    `);
    for (const name of people) await db.query(`select keep_history('${name}'), guard_people('${name}')`);
    for (const name of people) await db.query(`select let_staff_write('${name}')`);

    await db.query(`
      -- What a POST was answered, so that sending it again records nothing twice. Kept a day.
      create table idempotency_key (
        worker_id uuid not null default asking_worker() references worker,
        key text not null,
        request_hash text not null,
        status int not null,
        body text not null,
        people uuid[] not null,
        answered_at timestamptz not null default now(),
        primary key (worker_id, key));
      create index idempotency_key_by_time on idempotency_key (answered_at);
      alter table idempotency_key enable row level security;
      create policy asker on idempotency_key to pledgekeeper_app using (worker_id = asking_worker()) with check (worker_id = asking_worker());
      create policy jobs on idempotency_key to pledgekeeper_worker using (true);
      grant select, insert on idempotency_key to pledgekeeper_app;
      grant select, delete on idempotency_key to pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table idempotency_key, leaving_care_round`);
    for (const name of ['contact_promise', ...people])
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
  }
}
