import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody observed and nobody counts: inspections, audits, members' visits and training. No people here. */
export class Observations1795305618000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- As observed, for ever: a correction is a row of its own that names the one whose place it takes.
      create table observation (
        id uuid primary key default gen_random_uuid(),
        measure text not null, aspect text,
        "start" date not null, "end" date not null check ("end" > "start"),
        value numeric, word text, numerator int, denominator int,
        source_title text not null, source_part text not null, source_url text,
        observed_on date not null, published_on date check (published_on >= observed_on),
        -- What was corrected is not corrected again: its correction is.
        corrects uuid unique references observation, reason text,
        source_import uuid,
        known_from timestamptz not null default recorded_now(),
        recorded_by uuid default asking_worker(),
        check (num_nonnulls(value, word, numerator) = 1),
        check ((numerator is null) = (denominator is null) and numerator between 0 and denominator and denominator > 0),
        check ((corrects is null) = (reason is null)),
        check (corrects <> id));
      create index observation_by_measure on observation (measure, "start");

      -- Nothing is ever superseded, so what was known at an instant is what had come by then.
      create view as_known.observation with (security_invoker = true) as
        select * from public.observation where known_from <= (select public.known_at());

      create trigger stands before update or delete on observation for each row execute function forbid_change();
      create trigger stands_whole before truncate on observation for each statement execute function forbid_change();
      grant select on public.observation, as_known.observation to pledgekeeper_app, pledgekeeper_worker;
    `);
    for (const role of ['pledgekeeper_app', 'pledgekeeper_worker'])
      await db.query(
        `grant insert (measure, aspect, "start", "end", value, word, numerator, denominator, source_title, source_part,
          source_url, observed_on, published_on, corrects, reason, source_import) on observation to ${role}`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view as_known.observation; drop table observation`);
  }
}
