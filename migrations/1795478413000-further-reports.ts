import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports beside the Board's extract: what people recorded for a committee, and the bytes of what was issued. No people here. */
export class FurtherReports1795478413000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What only people know of the report of a month to Scrutiny: every wording there was, of which the last stands.
      create table committee_form (
        id bigint generated always as identity primary key,
        as_at date not null check (extract(day from as_at + 1) = 1),
        fields jsonb not null check (jsonb_typeof(fields) = 'object'),
        written_by uuid not null default asking_worker() references worker,
        written_at timestamptz not null default recorded_now());
      create index committee_form_by_month on committee_form (as_at, id desc);

      create table further_report (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        as_at date not null check (extract(day from as_at + 1) = 1),
        issue int not null check (issue > 0),
        -- The published extract whose figures it tells.
        extract_version uuid not null references extract_version,
        -- What was recorded with it; null where nothing was.
        form_id bigint references committee_form,
        issued_by uuid not null default asking_worker() references worker,
        issued_at timestamptz not null default recorded_now(),
        unique (kind, as_at, issue));

      create table further_report_file (
        report_id uuid not null references further_report,
        variant text not null check (variant in ('restricted', 'open')),
        format text not null,
        file_name text not null, media_type text not null,
        bytes bytea not null, sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
        primary key (report_id, variant, format));
      alter table further_report_file alter bytes set storage external;

      create function only_of_published() returns trigger language plpgsql as $$
      begin
        if (select status from extract_version where id = new.extract_version and as_at = new.as_at) = 'published'
          then return new; end if;
        raise exception using errcode = '42501',
          message = 'further_report: it tells the figures of the published extract of its month.';
      end $$;
      create trigger only_of_published before insert on further_report for each row execute function only_of_published();
    `);
    for (const name of ['committee_form', 'further_report', 'further_report_file'])
      await db.query(`
        create trigger stands before update or delete on ${name} for each row execute function forbid_change();
        create trigger stands_whole before truncate on ${name} for each statement execute function forbid_change();
      `);
    await db.query(`
      -- As the Board's extract: the open variant is for everybody signed in; the restricted one holds small numbers.
      alter table further_report_file enable row level security;
      create policy asker on further_report_file for select to pledgekeeper_app using (variant = 'open'
        or exists (select from acting_roles() role where role in ('performance-analyst', 'board-member', 'team-manager', 'administrator')));
      create policy preparer on further_report_file for insert to pledgekeeper_app with check (
        exists (select from acting_roles() role where role in ('performance-analyst', 'team-manager', 'administrator')));
      create policy jobs on further_report_file for select to pledgekeeper_worker using (true);

      grant select on committee_form, further_report, further_report_file to pledgekeeper_app, pledgekeeper_worker;
      grant insert (as_at, fields) on committee_form to pledgekeeper_app;
      grant insert (kind, as_at, issue, extract_version, form_id) on further_report to pledgekeeper_app;
      grant insert on further_report_file to pledgekeeper_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table further_report_file, further_report, committee_form;
      drop function only_of_published;
    `);
  }
}
