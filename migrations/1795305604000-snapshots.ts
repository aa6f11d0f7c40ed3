import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of what must be counted, its pages with their leases and fences, what was judged, and the figures. */
export class Snapshots1795305604000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table night (night date primary key, known_at timestamptz not null);
      create table snapshot (
        id uuid primary key default gen_random_uuid(),
        as_at date not null,
        known_at timestamptz not null,
        catalogue_version text not null,
        people int not null default 0,
        open_pages int,
        started_at timestamptz not null default clock_timestamp(),
        closed_at timestamptz,
        unique (as_at, known_at, catalogue_version));
      create index snapshot_open on snapshot (id) where closed_at is null;
      create table snapshot_page (
        snapshot_id uuid not null references snapshot,
        page int not null,
        first_person uuid not null,
        last_person uuid not null,
        fence bigint not null default 0,
        lease_until timestamptz,
        done_at timestamptz,
        attempts int not null default 0,
        fault text,
        tallies jsonb,
        primary key (snapshot_id, page));
      create table judgement (
        snapshot_id uuid not null references snapshot,
        person_id uuid not null,
        page int not null,
        answers jsonb not null,
        primary key (snapshot_id, person_id));
      create index judgement_by_page on judgement (snapshot_id, page);
      create table figure (
        snapshot_id uuid not null references snapshot,
        measure_id text not null,
        measure_version int not null,
        figure jsonb not null,
        primary key (snapshot_id, measure_id));
    `);
    for (const name of ['night', 'snapshot', 'snapshot_page', 'figure']) {
      await db.query(`grant select on ${name} to pledgekeeper_app`);
    }
    for (const name of ['night', 'snapshot', 'snapshot_page', 'figure', 'judgement']) {
      await db.query(`grant select, insert, update, delete on ${name} to pledgekeeper_worker`);
    }
    await db.query(`grant select on judgement to pledgekeeper_app; select guard_people('judgement')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table figure, judgement, snapshot_page, snapshot, night`);
  }
}
