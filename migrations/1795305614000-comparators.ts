import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const published = ['comparator', 'statistical_neighbour'];

/** What is published of councils, which councils are alike, and what this one means to reach. No people here. */
export class Comparators1795305614000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- As published, for ever: a revised figure is a row of its own, of another release.
      create table comparator (
        id uuid primary key default gen_random_uuid(),
        measure text not null, area text not null, ons_code text, period text not null,
        -- A symbol stands in place of a value and is no number, least of all nought.
        value numeric, symbol text, unit text not null, source text not null, note text, release text not null,
        source_import uuid, recorded_at timestamptz not null default now(),
        check ((value is null) <> (symbol is null)),
        unique (measure, area, period, release));
      -- One-way: an authority's neighbour need not have it as its own.
      create table statistical_neighbour (
        authority text not null, neighbour text not null check (neighbour <> authority), model_year int not null, rank int not null,
        source_import uuid, recorded_at timestamptz not null default now(),
        primary key (authority, model_year, neighbour),
        unique (authority, model_year, rank));
      create table target (
        id uuid primary key default gen_random_uuid(),
        measure text not null, target numeric not null, tolerance numeric not null check (tolerance >= 0),
        "start" date not null, "end" date check ("end" > "start"), source text not null,
        ${stamps},
        unique (measure, "start"));
      select keep_history('target');
    `);
    for (const name of published)
      await db.query(
        `grant select on ${name} to pledgekeeper_app; grant select, insert on ${name} to pledgekeeper_worker`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view as_known.target; drop table public.target cascade; drop table superseded.target;
      drop table statistical_neighbour, comparator;
    `);
  }
}
