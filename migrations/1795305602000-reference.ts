import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version')`;

/** Where postcodes are, which authority a district belongs to, and how many children live there. */
export class Reference1795305602000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table postcode (postcode text primary key, easting int, northing int, district text, ${stamps},
        check ((easting is null) = (northing is null)));
      -- The authority has been so named since that day: what was published earlier does not undo it.
      create table district (code text primary key, name text not null, authority text not null, since date not null, ${stamps});
      create table population_estimate (
        id uuid primary key default gen_random_uuid(),
        authority text not null, mid_year int not null, people int not null check (people > 0), published_on date not null, source text not null,
        ${stamps},
        unique (authority, mid_year, published_on));
    `);
    await db.query(`
      select keep_history('postcode', 'postcode');
      select keep_history('district', 'code');
      select keep_history('population_estimate');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['population_estimate', 'district', 'postcode']) {
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
    }
  }
}
