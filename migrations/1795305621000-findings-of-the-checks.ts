import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;

/** What the return's checks find, in the files of imports and every night in the record; and Ofsted's providers. */
export class FindingsOfTheChecks1795305621000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table check_finding (
        id uuid primary key default gen_random_uuid(),
        found_in text not null check (found_in in ('import', 'record')),
        collection_year int not null,
        -- Null of a child whom nobody has recorded.
        person_id uuid references person, child_id text not null,
        rule text not null, severity text not null, message text not null,
        -- The row by its key columns beside CHILD, as DECOM 01/04/2018; nth tells apart those that have the same.
        table_id text not null, is_last_year boolean not null, row_key text not null, nth int not null, fields text[] not null,
        -- Null of what no worker has: the analysts'.
        owner_id uuid references worker,
        import_id uuid references import, file text, line int,
        first_seen_at timestamptz not null default recorded_now(),
        last_seen_at timestamptz not null default recorded_now(),
        cleared_at timestamptz check (cleared_at >= first_seen_at),
        -- Raised by whatever changes it, but for being seen again as it was.
        revision bigint not null default nextval('row_version'));
      -- Found again after it was cleared it is a row of its own, and the old one stands.
      create unique index check_finding_open on check_finding
        (child_id, rule, collection_year, found_in, table_id, is_last_year, row_key, nth, fields) where cleared_at is null;
      create index check_finding_by_child on check_finding (child_id, rule, collection_year);
      create index check_finding_by_person on check_finding (person_id);
      create index check_finding_in_order on check_finding (first_seen_at, id);
      select guard_people('check_finding');
      -- A child in a file and not in the record is in nobody's care here yet: the analysts have it put right.
      create policy unrecorded on check_finding for select to pledgekeeper_app
        using (person_id is null and 'performance-analyst' in (select acting_roles()));
      grant select on check_finding to pledgekeeper_app;
      grant select, insert, update on check_finding to pledgekeeper_worker;

      -- The days on which the record was checked, and the last import that was recorded by then.
      create table check_round ("day" date primary key, newest_import int not null, finished_at timestamptz not null default now());
      grant select, insert, update on check_round to pledgekeeper_worker;

      create table provider (
        urn text primary key,
        placements text[] not null, providers text[] not null,
        postcode text, authority text,
        registered_on date, closed_on date check (closed_on >= registered_on),
        ${stamps});
      select keep_history('provider', 'urn');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table check_finding, check_round;
      drop view as_known.provider; drop table public.provider cascade; drop table superseded.provider;
    `);
  }
}
