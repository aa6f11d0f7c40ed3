import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by which a child may be deprived of their liberty; the return asks for them from 2026/27. */
export class DeprivationOfLiberty1795305620000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- No span: two that overlap are for the return's rule 705 to find, and an order may end on the day it was made.
      create table deprivation_of_liberty_order (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        started_on date not null, ended_on date check (ended_on >= started_on),
        source_import uuid,
        known_from timestamptz not null default recorded_now(),
        row_version bigint not null default nextval('row_version'),
        recorded_by uuid default asking_worker());
      create unique index deprivation_of_liberty_order_by_person on deprivation_of_liberty_order (person_id, started_on);
      select keep_history('deprivation_of_liberty_order'), guard_people('deprivation_of_liberty_order');
    `);
    await db.query(`select let_staff_write('deprivation_of_liberty_order')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view as_known.deprivation_of_liberty_order;
      drop table public.deprivation_of_liberty_order cascade;
      drop table superseded.deprivation_of_liberty_order;
    `);
  }
}
