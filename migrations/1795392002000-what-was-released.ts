import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every count that an extract which left the building showed or hid: what the next one is compared with. No people here. */
export class WhatWasReleased1795392002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table released_statistic (
        -- The first of the month of the extract; no foreign key, as what was released outlasts the extract.
        month date not null check (extract(day from month) = 1),
        version int not null check (version > 0),
        variant text not null check (variant in ('restricted', 'open')),
        -- The order in which it was shown.
        line int not null,
        measure text not null, as_at date not null, breakdown text not null, value text not null,
        -- As counted, also where it was hidden.
        numerator int not null, denominator int,
        is_hidden boolean not null, is_denominator_hidden boolean not null,
        released_at timestamptz not null default now(),
        primary key (month, version, variant, line),
        unique (month, version, variant, as_at, measure, breakdown, value),
        check (is_hidden or not is_denominator_hidden));
      create index released_statistic_by_day on released_statistic (as_at) where variant = 'open';
      create trigger stands before update or delete on released_statistic for each row execute function forbid_change();
      create trigger stands_whole before truncate on released_statistic for each statement execute function forbid_change();
      grant select, insert (month, version, variant, line, measure, as_at, breakdown, value, numerator, denominator, is_hidden,
        is_denominator_hidden) on released_statistic to pledgekeeper_app, pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table released_statistic`);
  }
}
