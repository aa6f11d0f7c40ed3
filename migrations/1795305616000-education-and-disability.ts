import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const personal = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person`;
/** The year an academic year ended in: 2018 for 2017/18. */
const academicYear = `academic_year int not null check (academic_year between 1900 and 2099)`;

/** Each table: its columns, and what tells two rows of one person apart. */
const tables: Record<string, { columns: string; key: string }> = {
  personal_education_plan: {
    columns: `done_on date not null, step text not null check (step in ('made', 'reviewed')),`,
    key: 'done_on, step',
  },
  // What schools told of the year. Null where they did not.
  school_year: {
    columns: `${academicYear},
      sessions_possible int check (sessions_possible >= 0), sessions_authorised int check (sessions_authorised >= 0),
      sessions_unauthorised int check (sessions_unauthorised >= 0),
      check (sessions_authorised + sessions_unauthorised <= sessions_possible),
      suspensions int check (suspensions >= 0), was_permanently_excluded boolean,`,
    key: 'academic_year',
  },
  // At the end of key stage 4 that summer. The score in tenths, so that it is whole: 215 for 21.5.
  key_stage_4: {
    columns: `${academicYear}, was_matched boolean not null,
      attainment_8_tenths int check (attainment_8_tenths between 0 and 900),`,
    key: 'academic_year',
  },
  exam_result: {
    columns: `${academicYear}, subject text not null, grade text not null,`,
    key: 'academic_year, subject',
  },
  // Several at once, so its spans may overlap.
  disability: {
    columns: `"start" date not null, "end" date check ("end" > "start"), code text not null,`,
    key: '"start", code',
  },
};

/** Personal education plans, what schools told of a year, results at 16, and disabilities. */
export class EducationAndDisability1795305616000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, { columns, key }] of Object.entries(tables))
      await db.query(`
        create table ${name} (${personal}, ${columns} ${stamps});
        create unique index ${name}_by_person on ${name} (person_id, ${key});
        select keep_history('${name}'), guard_people('${name}'), let_staff_write('${name}');
      `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables))
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
  }
}
