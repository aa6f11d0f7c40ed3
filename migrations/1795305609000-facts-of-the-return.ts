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
  // The year of the return's 31 March: what OC2 says of a child looked after all through it. Null where it does not say.
  health_outcome: {
    columns: `collection_year int not null check (collection_year between 1900 and 2099),
      sdq_score int check (sdq_score between 0 and 40), sdq_reason text,
      had_health_assessment boolean, had_dental_check boolean, had_development_checks boolean, had_immunisations boolean,
      was_convicted boolean, misused_substances boolean, intervention_received boolean, intervention_offered boolean,`,
    key: ', collection_year',
  },
  // No span: most children are back on the day they went, and may go again that evening. \`nth\` counts those alike.
  missing_episode: {
    columns: `missing_from date not null, returned_on date check (returned_on >= missing_from),
      kind text check (kind in ('M', 'A')), nth int not null default 1 check (nth > 0),`,
    key: ', missing_from, nth',
  },
  adoption_decision: {
    columns: `decided_on date not null, reversed_on date check (reversed_on >= decided_on), reversed_because text,`,
    key: ', decided_on',
  },
  // A child who comes back after an adoption is another child to the return, so a person has one.
  adoption: {
    columns: `decided_on date, matched_on date, by_foster_carer boolean, adopters int check (adopters in (1, 2)),
      adopters_sex text, adopters_legal_status text,`,
    key: '',
  },
  // The day as the return has it, in part or whole unknown: 2019-01-31, 2019-01-zz, 2019-zz-zz, zzzz-zz-zz.
  previous_permanence: {
    columns: `kind text, authority text, ordered_on text check (ordered_on ~ '^(\\d{4}-\\d\\d-\\d\\d|\\d{4}-(\\d\\d|zz)-zz|zzzz-zz-zz)$'),`,
    key: '',
  },
  // A worker as the return knows them, by Social Work England's number, which points to no row of \`worker\`.
  social_worker_episode: {
    columns: `"start" date not null, "end" date check ("end" > "start"), worker_ref text, reason text,`,
    key: ', "start"',
  },
};
// Whom a child's social worker is, staff record as an allocation; this table holds what a return said.
const writtenByStaff = Object.keys(tables).filter((name) => name !== 'social_worker_episode');

/** What the return tells besides episodes: health and offending, missing, adoption, earlier orders, social workers. */
export class FactsOfTheReturn1795305609000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, { columns, key }] of Object.entries(tables))
      await db.query(`
        create table ${name} (${personal}, ${columns} ${stamps});
        create unique index ${name}_by_person on ${name} (person_id${key});
        select keep_history('${name}'), guard_people('${name}');
      `);
    await db.query(`select keep_apart('social_worker_episode')`);
    for (const name of writtenByStaff) await db.query(`select let_staff_write('${name}')`);
    // What was held is taken over when it comes again, and need not be held any longer.
    await db.query(`grant delete on held_row to pledgekeeper_worker`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`revoke delete on held_row from pledgekeeper_worker`);
    for (const name of Object.keys(tables))
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
  }
}
