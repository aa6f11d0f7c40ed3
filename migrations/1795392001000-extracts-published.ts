import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Board's extract from draft to published: its versions, who did what, commentary, the bytes that were published, meetings. */
export class ExtractsPublished1795392001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What stands here is added to and never changed: a correction names the row whose place it takes.
      create table board_meeting (
        id uuid primary key default gen_random_uuid(),
        held_on date not null,
        -- Announced in advance: when the extract for this meeting is published.
        publish_on date not null check (publish_on <= held_on),
        corrects uuid unique references board_meeting check (corrects <> id), reason text,
        is_cancelled boolean not null default false,
        known_from timestamptz not null default recorded_now(),
        recorded_by uuid not null default asking_worker() references worker,
        check ((corrects is null) = (reason is null)), check (not is_cancelled or corrects is not null));

      -- Who answers for a measure to the Board, from the day on until the next row of the measure.
      create table measure_owner (
        id uuid primary key default gen_random_uuid(),
        measure text not null, worker_id uuid not null references worker, "start" date not null,
        known_from timestamptz not null default recorded_now(),
        recorded_by uuid not null default asking_worker() references worker);
      create index measure_owner_by_measure on measure_owner (measure, "start");

      create table extract_version (
        id uuid primary key default gen_random_uuid(),
        as_at date not null check (extract(day from as_at + 1) = 1),
        version int not null check (version > 0),
        status text not null default 'draft'
          check (status in ('draft', 'submitted', 'reviewed', 'signed-off', 'published', 'superseded')),
        replaces uuid unique references extract_version,
        change_note text,
        -- From its submission on it rests on what was counted by then, and on what was known then.
        counted_by timestamptz, known_at timestamptz,
        publish_asked_at timestamptz, attempts int not null default 0, problem text,
        published_at timestamptz,
        -- Why its figures are not those of the version it replaces.
        changes jsonb,
        unique (as_at, version),
        check ((version = 1) = (replaces is null) and (version = 1) = (change_note is null)),
        check ((status = 'draft') = (counted_by is null) and (counted_by is null) = (known_at is null)),
        check ((status in ('published', 'superseded')) = (published_at is not null)));
      create index extract_to_publish on extract_version (publish_asked_at) where publish_asked_at is not null;

      create table extract_event (
        id bigint generated always as identity primary key,
        version_id uuid not null references extract_version,
        what text not null check (what in ('drafted', 'submitted', 'reviewed', 'signed off', 'sent back', 'publication asked',
          'published', 'superseded')),
        note text,
        -- Null where the jobs did it.
        worker_id uuid default asking_worker() references worker,
        at timestamptz not null default recorded_now());
      create index extract_event_by_version on extract_event (version_id, id);

      -- Every wording there was; the last of a measure stands.
      create table extract_commentary (
        id bigint generated always as identity primary key,
        version_id uuid not null references extract_version,
        measure text not null, because text not null, we_are_doing text not null, due_on date,
        owner_id uuid not null references worker,
        written_by uuid not null references worker,
        written_at timestamptz not null default recorded_now());
      create index extract_commentary_by_version on extract_commentary (version_id, measure, id desc);

      create table extract_file (
        version_id uuid not null references extract_version,
        variant text not null check (variant in ('restricted', 'open')),
        format text not null,
        file_name text not null, media_type text not null,
        bytes bytea not null, sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
        primary key (version_id, variant, format));
      alter table extract_file alter bytes set storage external;
    `);
    await db.query(`
      -- A published extract is frozen: nothing about it changes but that a later version takes its place.
      create function keep_published() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and row(new.id, new.as_at, new.version, new.replaces, new.change_note)
            is not distinct from row(old.id, old.as_at, old.version, old.replaces, old.change_note) then
          if old.status = 'published' and new.status = 'superseded' and to_jsonb(new) - 'status' = to_jsonb(old) - 'status'
            then return new; end if;
          if old.status not in ('published', 'superseded') and new.status <> 'superseded'
              and (new.status <> 'published' or exists (select from extract_file where version_id = new.id))
            then return new; end if;
        end if;
        raise exception using errcode = '42501', message = 'extract_version: what was published is never changed or deleted.';
      end $$;
      create trigger stands before update or delete on extract_version for each row execute function keep_published();
      create trigger stands_whole before truncate on extract_version for each statement execute function forbid_change();
    `);
    await db.query(`
      create function only_in_draft() returns trigger language plpgsql as $$
      begin
        if (select status from extract_version where id = new.version_id) = 'draft' then return new; end if;
        raise exception using errcode = '42501', message = 'extract_commentary: it is written while the extract is a draft.';
      end $$;
      create trigger only_in_draft before insert on extract_commentary for each row execute function only_in_draft();

      create function only_while_signed_off() returns trigger language plpgsql as $$
      begin
        if (select status from extract_version where id = new.version_id) = 'signed-off' then return new; end if;
        raise exception using errcode = '42501', message = 'extract_file: files are written when what was signed off is published.';
      end $$;
      create trigger only_while_signed_off before insert on extract_file for each row execute function only_while_signed_off();
    `);
    for (const name of [
      'board_meeting',
      'measure_owner',
      'extract_event',
      'extract_commentary',
      'extract_file',
    ])
      await db.query(`
        create trigger stands before update or delete on ${name} for each row execute function forbid_change();
        create trigger stands_whole before truncate on ${name} for each statement execute function forbid_change();
      `);
    await db.query(`
      -- The open variant is for everybody signed in; the restricted one holds small numbers.
      alter table extract_file enable row level security;
      create policy asker on extract_file for select to pledgekeeper_app using (variant = 'open'
        or exists (select from acting_roles() role where role in ('performance-analyst', 'board-member', 'team-manager', 'administrator')));
      create policy jobs on extract_file to pledgekeeper_worker using (true) with check (true);

      grant select on board_meeting, measure_owner, extract_version, extract_event, extract_commentary, extract_file
        to pledgekeeper_app, pledgekeeper_worker;
      grant insert (held_on, publish_on, corrects, reason, is_cancelled) on board_meeting to pledgekeeper_app;
      grant insert (measure, worker_id, "start") on measure_owner to pledgekeeper_app;
      grant insert (as_at, version, replaces, change_note), update (status, counted_by, known_at, publish_asked_at, attempts, problem)
        on extract_version to pledgekeeper_app;
      grant insert (as_at, version), update (status, publish_asked_at, attempts, problem, published_at, changes)
        on extract_version to pledgekeeper_worker;
      grant insert (version_id, what, note) on extract_event to pledgekeeper_app, pledgekeeper_worker;
      grant insert (version_id, measure, because, we_are_doing, due_on, owner_id, written_by, written_at) on extract_commentary
        to pledgekeeper_app;
      grant insert on extract_file to pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table extract_file, extract_commentary, extract_event, extract_version, measure_owner, board_meeting;
      drop function keep_published, only_in_draft, only_while_signed_off;
    `);
  }
}
