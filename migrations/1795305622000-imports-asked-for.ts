import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports that are asked for and worked by a job, what they changed, and what takes one back; exports that are asked for. */
export class ImportsAskedFor1795305622000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A number says that something was recorded, in the order in which it was; asked for is not recorded.
      alter table import alter number drop identity, alter number drop not null;
      create sequence import_number;
      select setval('import_number', coalesce((select max(number) from import), 0) + 1, false);
      grant usage on sequence import_number to pledgekeeper_worker;

      alter table import
        add kind text not null default 'import' check (kind in ('import', 'undo')),
        add state text not null default 'done' check (state in ('queued', 'reading', 'recording', 'done', 'failed')),
        add is_dry_run boolean not null default false,
        add take text not null default 'all good rows' check (take in ('all good rows', 'all rows or none')),
        -- The dry run whose files it takes, or the import that it undoes.
        add of_import uuid references import,
        add reason text,
        add undone_by uuid references import,
        add rows_found int, add rows_read int not null default 0,
        add problem text,
        -- Why it could not be undone: the later facts that stand on it.
        add standing jsonb,
        add attempts int not null default 0,
        add asked_at timestamptz not null default now(),
        add ended_at timestamptz,
        -- Every row it wrote has a row_version between the two.
        add first_version bigint, add last_version bigint,
        -- By table: how many rows came, changed, went and stand as they were; and what they came to, in one number.
        add changes jsonb, add digest text,
        add check (kind = 'import' or (of_import is not null and reason is not null));
      create index import_asked on import (asked_at) where state in ('queued', 'reading', 'recording');

      create table import_upload (
        import_id uuid not null references import,
        position int not null,
        name text not null,
        bytes bigint not null,
        primary key (import_id, position));

      -- The rows of the record that an import changed or took away; those that came are told by their versions.
      create table import_change (
        id bigint generated always as identity primary key,
        import_id uuid not null references import,
        table_name text not null, row_key text not null,
        person_id uuid, child_id text, "on" text,
        change text not null check (change in ('changed', 'taken away')),
        fields jsonb not null,
        before_version bigint not null);
      create index import_change_by_import on import_change (import_id);

      -- Held rows that an import recorded or refused, so that undoing it holds them again.
      create table taken_held_row (
        taken_by uuid not null references import,
        import_id uuid not null references import,
        table_id text not null, collection_year int, line int not null, child_id text,
        verdict text not null, cells jsonb not null, fingerprint text not null);
      create index taken_held_row_by_import on taken_held_row (taken_by);

      -- Security definer: whether nobody at all has this CHILD, which row-level security tells nobody.
      create function is_nobodys(child text) returns boolean language sql stable security definer set search_path = public, pg_temp as
        $$ select not exists (select from person where child_id = child) $$;
      revoke execute on function is_nobodys from public;
      grant execute on function is_nobodys to pledgekeeper_app;
    `);
    await db.query(`
      create table export (
        id uuid primary key default gen_random_uuid(),
        kind text not null, options jsonb not null, purpose text not null,
        state text not null default 'queued' check (state in ('queued', 'writing', 'done', 'failed')),
        attempts int not null default 0,
        asked_at timestamptz not null default now(), asked_by uuid not null default asking_worker() references worker,
        ended_at timestamptz, problem text,
        -- The one file that waits, and whom it tells of.
        file jsonb, people uuid[]);
      create index export_asked on export (asked_at) where state in ('queued', 'writing');
      -- Whoever asked for it, and nobody else, fetches it.
      alter table export enable row level security;
      create policy asker on export to pledgekeeper_app using (asked_by = asking_worker()) with check (asked_by = asking_worker());
      create policy jobs on export to pledgekeeper_worker using (true) with check (true);
      grant select, insert (id, kind, options, purpose) on export to pledgekeeper_app;
      grant select, update (state, attempts, ended_at, problem, file, people) on export to pledgekeeper_worker;
    `);
    // What is found of a whole file, and of a child that is not on the record, is for the analysts to have put right.
    for (const name of ['finding', 'held_row'])
      await db.query(`
        alter policy asker on ${name} using (child_id in (select child_id from person)
          or ('performance-analyst' in (select acting_roles()) and (child_id is null or is_nobodys(child_id))))`);
    for (const name of ['import_change', 'taken_held_row'])
      await db.query(`
        alter table ${name} enable row level security;
        create policy jobs on ${name} to pledgekeeper_worker using (true) with check (true)`);
    await db.query(`
      create policy asker on import_change for select to pledgekeeper_app
        using (person_id in (select visible_people()) or (person_id is null and 'performance-analyst' in (select acting_roles())));
      grant select on import_upload, import_change to pledgekeeper_app;
      grant select, insert on import_upload, import_change to pledgekeeper_worker;
      grant select, insert, delete on taken_held_row to pledgekeeper_worker;
      grant insert (id, kind, state, is_dry_run, take, of_import, reason, collection_year) on import to pledgekeeper_app;
      grant insert on import_upload to pledgekeeper_app;
      grant update (number, collection_year, at, state, rows_found, rows_read, problem, standing, attempts, ended_at,
        first_version, last_version, changes, digest, undone_by) on import to pledgekeeper_worker;
      grant update (import_id, line) on held_row to pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['finding', 'held_row'])
      await db.query(`
        alter policy asker on ${name} using (child_id in (select child_id from person))`);
    await db.query(`
      revoke update (import_id, line) on held_row from pledgekeeper_worker;
      revoke insert (id, kind, state, is_dry_run, take, of_import, reason, collection_year) on import from pledgekeeper_app;
      revoke update (number, collection_year, at, state, rows_found, rows_read, problem, standing, attempts, ended_at,
        first_version, last_version, changes, digest, undone_by) on import from pledgekeeper_worker;
      drop function is_nobodys;
      drop table export, taken_held_row, import_change, import_upload;
    `);
    // What was only asked for, or did not record anything, has no number and no place in the older table.
    await db.query(`
      delete from finding where import_id in (select id from import where number is null);
      delete from import_file where import_id in (select id from import where number is null);
      delete from import where number is null;
      alter table import drop kind, drop state, drop is_dry_run, drop take, drop of_import, drop reason, drop undone_by,
        drop rows_found, drop rows_read, drop problem, drop standing, drop attempts, drop asked_at, drop ended_at,
        drop first_version, drop last_version, drop changes, drop digest;
      drop sequence import_number;
      alter table import alter number set not null;
      alter table import alter number add generated always as identity;
      select setval(pg_get_serial_sequence('import', 'number'), coalesce((select max(number) from import), 0) + 1, false);
    `);
  }
}
