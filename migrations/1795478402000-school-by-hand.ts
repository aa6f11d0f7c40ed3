import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const personal = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person`;

/** Each table: its columns, what tells two rows of one person apart, and how the first of anybody is found. */
const tables: Record<string, { columns: string; key: string; first: string }> = {
  // Where a child is on roll. Told of having none is a row as well: without a row nobody was asked.
  school_place: {
    columns: `"start" date not null, "end" date check ("end" > "start"),
      kind text not null check (kind in ('mainstream', 'special', 'alternative-provision', 'independent', 'college', 'educated-at-home', 'none')),
      urn text check (urn ~ '^\\d{6}$'), postcode text,
      check (kind <> 'none' or urn is null and postcode is null),`,
    key: '"start"',
    first: '"start"',
  },
  // Half-days of the academic year up to a day; \`school_year\` is what files tell of a year.
  school_attendance: {
    columns: `counted_to date not null, sessions_possible int not null check (sessions_possible between 1 and 500),
      sessions_authorised int not null check (sessions_authorised >= 0),
      sessions_unauthorised int not null check (sessions_unauthorised >= 0),
      check (sessions_authorised + sessions_unauthorised <= sessions_possible),`,
    key: 'counted_to',
    first: 'counted_to',
  },
  // How long in half-days, so that it is whole: 3 for a day and a half.
  school_exclusion: {
    columns: `began_on date not null, kind text not null check (kind in ('suspension', 'permanent-exclusion')),
      half_days int check (half_days between 1 and 90),
      check ((kind = 'suspension') = (half_days is not null)),`,
    key: 'began_on, kind',
    first: 'began_on',
  },
};

/** School places, attendance, suspensions and permanent exclusions as they happen, beside what files tell of a year. */
export class SchoolByHand1795478402000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, { columns, key, first }] of Object.entries(tables))
      await db.query(`
        create table ${name} (${personal}, ${columns} ${stamps});
        create unique index ${name}_by_person on ${name} (person_id, ${key});
        create index ${name}_by_day on ${name} (${first});
        select keep_history('${name}'), guard_people('${name}'), let_staff_write('${name}');
      `);
    await db.query(`select keep_apart('school_place')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables))
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
  }
}
