import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What arrived in files: which, how many rows went where, what could not be read, and the rows kept for later. */
export class Imports1795305603000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table import (
        id uuid primary key default gen_random_uuid(),
        number int generated always as identity unique,
        collection_year int,
        at timestamptz not null default now(),
        by uuid default asking_worker());
      create table import_file (
        id uuid primary key default gen_random_uuid(),
        import_id uuid not null references import,
        name text not null,
        sha256 text not null,
        table_id text,
        rows_read int not null,
        recorded int not null,
        held int not null,
        refused int not null,
        check (rows_read = recorded + held + refused));
      create table finding (
        id bigint generated always as identity primary key,
        import_id uuid not null references import,
        table_id text, file text not null, line int, column_name text, value text, child_id text,
        code text not null, message text not null);
      create index finding_by_import on finding (import_id);
      create table held_row (
        id bigint generated always as identity primary key,
        import_id uuid not null references import,
        table_id text not null, collection_year int, line int not null, child_id text,
        verdict text not null check (verdict in ('held', 'refused')),
        cells jsonb not null,
        fingerprint text not null,
        unique (table_id, fingerprint));
    `);
    for (const name of ['import', 'import_file', 'finding', 'held_row']) {
      await db.query(
        `grant select on ${name} to pledgekeeper_app; grant select, insert on ${name} to pledgekeeper_worker`,
      );
    }
    for (const name of ['finding', 'held_row']) {
      await db.query(`
        alter table ${name} enable row level security;
        create policy asker on ${name} to pledgekeeper_app using (child_id in (select child_id from person));
        create policy jobs on ${name} to pledgekeeper_worker using (true) with check (true);
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table held_row, finding, import_file, import`);
  }
}
