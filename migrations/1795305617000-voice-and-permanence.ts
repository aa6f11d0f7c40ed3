import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const personal = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person`;

/** Each table: its columns, and what tells two rows of one person apart. */
const tables: Record<string, { columns: string; key: string }> = {
  // That somebody's views were heard and written down, and how; what they said stands elsewhere.
  recorded_view: {
    columns: `recorded_on date not null, how text not null check (how in ('in person', 'advocate', 'written', 'other')),`,
    key: 'recorded_on, how',
  },
  // What somebody asked of the council; \`worker_id\` is who has it now. It is open until it is answered or taken back.
  request: {
    columns: `kind text not null, asked_on date not null, worker_id uuid references worker,
      answered_on date check (answered_on >= asked_on), answer text check (answer in ('yes', 'no', 'partly')),
      withdrawn_on date check (withdrawn_on >= asked_on),
      check ((answered_on is null) = (answer is null)), check (answered_on is null or withdrawn_on is null),`,
    key: 'kind, asked_on',
  },
  // Of one of two code sets, which Ofsted's Annex A and data standards use. Plans may run side by side.
  permanence_plan: {
    columns: `recorded_on date not null, plan text not null,`,
    key: 'recorded_on, plan',
  },
};

/** Whose views were recorded, what they asked for and were answered, and the plans for a permanent home. */
export class VoiceAndPermanence1795305617000 implements MigrationInterface {
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
