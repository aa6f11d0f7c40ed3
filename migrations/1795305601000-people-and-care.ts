import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version')`;
const span = `
  "start" date not null,
  "end" date check ("end" > "start")`;
const personal = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person`;

/** Facts of a person, each a span of days. Facts of a return that overlap carry the number that pairs them (\`dispute\`). */
const spans: Record<string, { columns: string; disputable?: true; overlaps?: true }> = {
  unaccompanied: { columns: '' },
  period_of_care: { columns: 'ended_because text, home_postcode text, start_is_known boolean not null,' },
  legal_status: { columns: 'code text not null,', disputable: true },
  category_of_need: { columns: 'code text not null,', disputable: true },
  placement: {
    columns: `started_because text not null, code text not null, provider text, postcode text, urn text,
      ended_because text, change_reason text,`,
    disputable: true,
  },
  eet_status: { columns: 'code text not null, last_known_on date not null,' },
  accommodation: { columns: 'code text not null, last_known_on date not null,' },
  in_touch: { columns: 'code text not null, last_known_on date not null,' },
  support_request: { columns: `kind text not null check (kind in ('asked', 'programme')),`, overlaps: true },
  living_at_home: { columns: '' },
  detention: { columns: '' },
  pa_allocation: { columns: 'worker_id uuid not null references worker,' },
};

/** The record: workers, people, and what is known of each person. */
export class PeopleAndCare1795305601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table worker (
        id uuid primary key default gen_random_uuid(),
        worker_ref text not null unique,
        subject text unique,
        name text not null,
        team text,
        is_named_person boolean not null,
        ${stamps});
      create table worker_role (
        id uuid primary key default gen_random_uuid(),
        worker_id uuid not null references worker,
        role text not null check (role in ('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school', 'performance-analyst', 'board-member', 'administrator', 'service')),
        ${span},
        ${stamps},
        unique (worker_id, role, "start"));
      create table person (
        id uuid primary key default gen_random_uuid(),
        child_id text not null unique,
        born_on date not null,
        sex text,
        ethnicity text,
        upn text,
        is_mother boolean,
        first_child_born_on date,
        ${stamps});
    `);
    for (const [name, { columns, disputable, overlaps }] of Object.entries(spans)) {
      await db.query(`
        create table ${name} (${personal}, ${span}, ${columns} ${disputable ? 'dispute int,' : ''} ${stamps});
        create unique index ${name}_by_person on ${name} (person_id, "start"${disputable ? ', (coalesce(dispute, 0))' : ''}${overlaps ? ', kind' : ''});
      `);
      if (!overlaps) {
        await db.query(`select keep_apart('${name}', '${disputable ? 'dispute is null' : 'true'}')`);
      }
    }
    await db.query(`create index pa_allocation_by_worker on pa_allocation (worker_id)`);
    await db.query(`
      -- Security definer: it must read the allocations that its own answer guards.
      create function visible_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
        with mine as (
          select role, w.team from worker_role r join worker w on w.id = r.worker_id
          where r.worker_id = asking_worker() and r."start" <= london_today() and (r."end" is null or r."end" > london_today())
        ), allocated as (
          select person_id, worker_id from pa_allocation
          where "start" <= london_today() and ("end" is null or "end" > london_today())
        )
        select id from person where exists (select from mine where role = 'performance-analyst')
        union
        select person_id from allocated where worker_id = asking_worker()
          and exists (select from mine where role in ('social-worker', 'personal-adviser'))
        union
        select person_id from allocated a join worker w on w.id = a.worker_id
          where w.team in (select team from mine where role = 'team-manager')
      $$;
    `);
    for (const name of ['worker', 'worker_role', 'person', ...Object.keys(spans)]) {
      await db.query(`select keep_history('${name}')`);
    }
    await db.query(`select guard_people('person', 'id')`);
    for (const name of Object.keys(spans)) await db.query(`select guard_people('${name}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function visible_people cascade`);
    for (const name of [...Object.keys(spans), 'person', 'worker_role', 'worker']) {
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
    }
  }
}
