import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const isApprover = `exists (select from acting_roles() role where role = any (approvers))`;
const isInSight = `(person_id is null or person_id in (select visible_people()))`;

/** What one person asks for and another approves, and for what the council's policy asks that, from when until when. */
export class Approvals1795392011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table approval_policy (
        id uuid primary key default gen_random_uuid(),
        asks_for text not null
          check (asks_for in ('placement-outside-district', 'placement-over-20-miles', 'leaving-care-override')),
        "start" date not null, "end" date check ("end" > "start"),
        source text not null, ${stamps},
        unique (asks_for, "start"));
      select keep_history('approval_policy'), let_staff_write('approval_policy');
      alter table approval_policy enable row level security;
      create policy everybody on approval_policy for select to pledgekeeper_app using (true);
      create policy administrators on approval_policy to pledgekeeper_app
        using ('administrator' in (select acting_roles())) with check ('administrator' in (select acting_roles()));
      create policy jobs on approval_policy to pledgekeeper_worker using (true) with check (true);

      create table approval (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        -- Null of what is about nobody in particular.
        person_id uuid references person,
        -- In which roles somebody may approve it.
        approvers text[] not null check (cardinality(approvers) > 0),
        what text not null, because text[] not null, reason text not null,
        -- What is done once it is approved, and the version of the record that whoever asked had read.
        asked jsonb not null, of_version text,
        asked_by uuid not null default asking_worker() references worker,
        asked_at timestamptz not null default recorded_now(),
        state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
        decided_by uuid references worker, decided_at timestamptz, refusal text,
        -- The id of what came of it.
        outcome uuid,
        row_version bigint not null default nextval('row_version'),
        check ((state = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        check ((state = 'refused') = (refusal is not null)),
        -- Nobody decides what they asked for themselves, and nobody else takes it back.
        check (state not in ('approved', 'refused') or decided_by <> asked_by),
        check (state <> 'withdrawn' or decided_by = asked_by));
      create index approval_by_person on approval (person_id);
      create index approval_by_asker on approval (asked_by);
      create index approval_waiting on approval (asked_at, id) where state = 'waiting';
      create trigger number before update on approval for each row execute function number_row();

      alter table approval enable row level security;
      create policy jobs on approval for select to pledgekeeper_worker using (true);
      create policy asker on approval for select to pledgekeeper_app
        using (${isInSight} and (asked_by = asking_worker() or ${isApprover}));
      create policy asks on approval for insert to pledgekeeper_app
        with check (${isInSight} and asked_by = asking_worker() and state = 'waiting');
      create policy reviewer on approval for update to pledgekeeper_app
        using (state = 'waiting' and asked_by <> asking_worker() and ${isInSight} and ${isApprover})
        with check (decided_by = asking_worker());
      create policy withdraws on approval for update to pledgekeeper_app
        using (state = 'waiting' and asked_by = asking_worker())
        with check (decided_by = asking_worker() and state = 'withdrawn');
      grant select on approval to pledgekeeper_app, pledgekeeper_worker;
      grant insert (kind, person_id, approvers, what, because, reason, asked, of_version) on approval to pledgekeeper_app;
      grant update (state, decided_by, decided_at, refusal, outcome) on approval to pledgekeeper_app;

      -- An export with an approval is written once that is approved.
      alter table export add approval_id uuid references approval;
      grant insert (approval_id) on export to pledgekeeper_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table export drop approval_id;
      drop table approval;
      drop view as_known.approval_policy;
      drop table public.approval_policy cascade;
      drop table superseded.approval_policy;
    `);
  }
}
