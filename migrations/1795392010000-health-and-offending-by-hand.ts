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
  // What is done on a day, or found in order on it; \`health_outcome\` is the return's answer for a year.
  health_check: {
    columns: `held_on date not null, kind text not null, result text not null,
      check (kind in ('health-assessment', 'dental-check') and result in ('done', 'declined')
        or kind in ('development-checks', 'immunisations') and result in ('up to date', 'behind')),`,
    key: 'held_on, kind',
    first: 'kind, held_on',
  },
  sdq_score: {
    columns: `scored_on date not null, score int not null check (score between 0 and 40),`,
    key: 'scored_on',
    first: 'scored_on',
  },
  conviction: {
    columns: `decided_on date not null,
      outcome text not null check (outcome in ('conviction', 'youth-caution', 'youth-conditional-caution')),`,
    key: 'decided_on, outcome',
    first: 'decided_on',
  },
  substance_misuse: {
    columns: `identified_on date not null, help text not null check (help in ('received', 'declined', 'not-offered')),`,
    key: 'identified_on',
    first: 'identified_on',
  },
};

const interview = ['interview_offered_on', 'interview_held_on', 'interview_declined_on'];
const again = `select keep_history('missing_episode'), let_staff_write('missing_episode')`;

/** Health and offending day by day, and the interview after being missing: recorded by hand, where a return tells of a year. */
export class HealthAndOffendingByHand1795392010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, { columns, key, first }] of Object.entries(tables))
      await db.query(`
        create table ${name} (${personal}, ${columns} ${stamps});
        create unique index ${name}_by_person on ${name} (person_id, ${key});
        create index ${name}_by_day on ${name} (${first});
        select keep_history('${name}'), guard_people('${name}'), let_staff_write('${name}');
      `);
    await db.query(`
      alter table public.missing_episode
        ${interview.map((column) => `add ${column} date check (${column} >= missing_from)`).join(', ')},
        add check (interview_held_on is null or interview_declined_on is null);
      alter table superseded.missing_episode ${interview.map((column) => `add ${column} date`).join(', ')};
      ${again};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    const drops = interview.map((column) => `drop ${column}`).join(', ');
    await db.query(`
      drop view as_known.missing_episode;
      alter table public.missing_episode ${drops};
      alter table superseded.missing_episode ${drops};
      ${again};
    `);
    for (const name of Object.keys(tables))
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
  }
}
