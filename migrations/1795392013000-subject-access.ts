import type { MigrationInterface, QueryRunner } from 'typeorm';

const personal = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person`;
const recorded = `
  recorded_at timestamptz not null default recorded_now(),
  recorded_by uuid not null default asking_worker() references worker`;

const tables = [
  'subject_access_request',
  'subject_access_step',
  'subject_access_item',
  'subject_access_decision',
  'subject_access_pack',
];

/** Somebody asks for their own record: the request, what was done about it, the lines of the pack, and the pack they were given. */
export class SubjectAccess1795392013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table subject_access_request (${personal},
        received_on date not null,
        came_as text not null check (came_as in ('letter', 'email', 'form', 'phone', 'in person')),
        ${recorded}, unique (id, person_id));
      create index subject_access_request_by_person on subject_access_request (person_id);

      -- What was done about it, in order; nothing of it is ever changed, so where a request stands is the last of its steps.
      create table subject_access_step (${personal},
        nth bigint generated always as identity unique,
        request_id uuid not null,
        kind text not null check (kind in ('identity', 'reviewer', 'extension', 'assembled', 'released', 'withdrawn')),
        "on" date not null,
        -- Of the identity: how it was checked, and when papers that had to be asked for came. Of the extension: its ground.
        how text, evidence_came_on date,
        reason text,
        worker_id uuid references worker,
        assembly int,
        ${recorded},
        foreign key (request_id, person_id) references subject_access_request (id, person_id) on delete cascade,
        check ((kind = 'identity') <= (how is not null)),
        check ((kind = 'reviewer') = (worker_id is not null)),
        check ((kind = 'assembled') = (assembly is not null)),
        check (kind not in ('extension', 'withdrawn') or reason is not null));
      create index subject_access_step_by_request on subject_access_step (request_id, nth);
      create unique index subject_access_once on subject_access_step (request_id, kind) where kind in ('identity', 'extension', 'released', 'withdrawn');
      create unique index subject_access_assembly on subject_access_step (request_id, assembly);

      -- A line of a pack. What names somebody else, or says where they are, stands apart from the rest of it.
      create table subject_access_item (${personal},
        request_id uuid not null,
        assembly int not null, position int not null,
        section text not null, "day" date,
        words text not null, about_others text, flags text[] not null,
        -- Of what it says and where: a decision holds for the same line of a later assembly too.
        fingerprint text not null,
        ${recorded},
        foreign key (request_id, person_id) references subject_access_request (id, person_id) on delete cascade,
        unique (request_id, assembly, position), unique (id, request_id, person_id),
        check ((about_others is null) = (flags = '{}')));

      create table subject_access_decision (${personal},
        nth bigint generated always as identity unique,
        request_id uuid not null, item_id uuid not null,
        fingerprint text not null,
        decision text not null check (decision in ('release', 'redact', 'withhold')),
        reason text, passages text[] not null default '{}', note text,
        ${recorded},
        foreign key (item_id, request_id, person_id) references subject_access_item (id, request_id, person_id) on delete cascade,
        check ((decision = 'release') = (reason is null)),
        check (decision = 'redact' or passages = '{}'));
      create index subject_access_decision_by_request on subject_access_decision (request_id, fingerprint, nth);

      -- What they were given, to the byte.
      create table subject_access_pack (
        request_id uuid primary key,
        person_id uuid not null references person,
        assembly int not null,
        content bytea not null,
        sha256 text not null check (sha256 = encode(sha256(content), 'hex')),
        pages int not null,
        -- How many lines were told, told in part, and not told.
        released int not null, redacted int not null, withheld int not null,
        ${recorded},
        foreign key (request_id, person_id) references subject_access_request (id, person_id) on delete cascade);

      -- Nobody lets out what they put together or decided on themselves.
      create function forbid_own_release() returns trigger language plpgsql as $$
      begin
        if exists (select from public.subject_access_decision where request_id = new.request_id and recorded_by = new.recorded_by)
          or exists (select from public.subject_access_step where request_id = new.request_id and kind = 'assembled' and recorded_by = new.recorded_by) then
          raise exception using errcode = '42501', message = 'subject_access_pack: another releases it than whoever assembled it or decided.';
        end if;
        return new;
      end $$;
      create trigger second_person before insert on subject_access_pack for each row execute function forbid_own_release();
    `);
    for (const name of tables)
      await db.query(`
        -- What stands goes with the person, when the law lets their record go, and in no other way.
        create trigger stands before update or delete on ${name} for each row
          when (current_setting('pledgekeeper.erasing', true) is distinct from 'yes') execute function forbid_change();
        create trigger stands_whole before truncate on ${name} for each statement execute function forbid_change();
        select guard_people('${name}');
        grant select on ${name} to pledgekeeper_app, pledgekeeper_worker;
      `);
    // Who recorded it and when is the database's own to say.
    await db.query(`
      grant insert (id, person_id, received_on, came_as) on subject_access_request to pledgekeeper_app;
      grant insert (person_id, request_id, kind, "on", how, evidence_came_on, reason, worker_id, assembly) on subject_access_step to pledgekeeper_app;
      grant insert (person_id, request_id, assembly, position, section, "day", words, about_others, flags, fingerprint) on subject_access_item to pledgekeeper_app;
      grant insert (person_id, request_id, item_id, fingerprint, decision, reason, passages, note) on subject_access_decision to pledgekeeper_app;
      grant insert (request_id, person_id, assembly, content, sha256, pages, released, redacted, withheld) on subject_access_pack to pledgekeeper_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table ${tables.toReversed().join(', ')};
      drop function forbid_own_release;
    `);
  }
}
