import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every figure by groups of people, and which area of the district a postcode lies in. */
export class Breakdowns1795305613000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- By breakdown, then group: of a page tallies, until the snapshot is closed; of a figure what they came to. Null of what
      -- was counted before there were any.
      alter table snapshot_page add breakdowns jsonb;
      alter table figure add breakdowns jsonb;

      -- An outward code (HD1) or a sector (HD1 8), which goes before its outward code. The area has been so since that day.
      create table district_area (
        id uuid primary key default gen_random_uuid(),
        outward text not null, area text not null, since date not null, source text not null,
        source_import uuid,
        known_from timestamptz not null default recorded_now(),
        row_version bigint not null default nextval('row_version'),
        recorded_by uuid default asking_worker(),
        unique (outward, since));
      select keep_history('district_area');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view as_known.district_area; drop table public.district_area cascade; drop table superseded.district_area;
      alter table figure drop breakdowns;
      alter table snapshot_page drop breakdowns;
    `);
  }
}
