import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every table of the record stands on: stamps that never run backwards, the append-only twin in `superseded`,
 * the view in `as_known`, the ban on overlapping spans, and who may see whom.
 */
export class KeepHistory1795305600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema superseded;
      create schema as_known;
      grant usage on schema public, superseded, as_known to pledgekeeper_app, pledgekeeper_worker;
      create sequence row_version;
      grant usage on sequence row_version to pledgekeeper_app, pledgekeeper_worker;

      -- Only the owner may mark a database as a demonstration, whose invented facts may be told when they were recorded.
      create table deployment (one boolean primary key default true check (one), is_demo boolean not null);
      insert into deployment (is_demo) values (false);
      grant select on deployment to pledgekeeper_app, pledgekeeper_worker;
    `);
    await db.query(`
      create function london_today() returns date language sql stable as
        $$ select (now() at time zone 'Europe/London')::date $$;

      create function known_at() returns timestamptz language sql stable as
        $$ select nullif(current_setting('pledgekeeper.known_at', true), '')::timestamptz $$;

      create function asking_worker() returns uuid language sql stable as
        $$ select nullif(current_setting('pledgekeeper.worker_id', true), '')::uuid $$;

      create function recorded_now() returns timestamptz language plpgsql stable as $$
      declare told text := nullif(current_setting('pledgekeeper.recorded_at', true), '');
      begin
        if told is null then return now(); end if;
        if not (select is_demo from public.deployment) then
          raise exception 'Only a demonstration may be told when its facts were recorded.';
        end if;
        return told::timestamptz;
      end $$;
    `);
    await db.query(`
      create function stamp_row() returns trigger language plpgsql as $$
      begin
        new.known_from := greatest(public.recorded_now(), old.known_from + interval '1 microsecond');
        new.row_version := nextval('public.row_version');
        return new;
      end $$;

      -- Security definer: nobody but this function writes to the twins.
      create function supersede_updated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        execute format('insert into superseded.%I select n.known_from, o.* from old_rows o join new_rows n using (%I)', tg_table_name, tg_argv[0]);
        return null;
      end $$;

      create function supersede_deleted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        execute format('insert into superseded.%I select greatest(recorded_now(), o.known_from + interval ''1 microsecond''), o.* from old_rows o', tg_table_name);
        return null;
      end $$;

      -- Whoever may run them may hang them on a table of their own, and so write to the twins.
      revoke execute on function supersede_updated, supersede_deleted from public;

      -- Two spans of one person may not overlap, also between two writers at once: the person is locked first, and
      -- what follows sees what the other writer committed. Measured against a GiST exclusion constraint: a quarter of its time.
      create function forbid_overlap() returns trigger language plpgsql as $$
      declare clash record;
      begin
        if current_setting('transaction_isolation') <> 'read committed' then
          raise exception using errcode = '0A000',
            message = format('%s: spans of days are written at READ COMMITTED, which sees what another writer has just committed.', tg_table_name);
        end if;
        perform 1 from public.person where id in (select person_id from new_rows) order by id for no key update;
        execute format('
          select person_id, start, stop, next_start from (
            select person_id, "start" as start, "end" as stop, lead("start") over (partition by person_id order by "start") as next_start
            from public.%I where %s and person_id in (select person_id from new_rows)) spans
          where next_start < coalesce(stop, ''infinity'') limit 1', tg_table_name, tg_argv[0]) into clash;
        if clash.person_id is not null then
          raise exception using errcode = '23P01', constraint = tg_table_name || '_no_overlap', table = tg_table_name,
            message = format('%s: the span from %s to %s overlaps the one from %s.', tg_table_name, clash.start, coalesce(clash.stop::text, 'now'), clash.next_start),
            detail = format('person %s', clash.person_id);
        end if;
        return null;
      end $$;
    `);
    await db.query(`
      /** Gives the table its twin, its stamps and its view; may be called again after a column was added to both. */
      create function keep_history(name text, key text default 'id') returns void language plpgsql as $$
      declare columns text; writable text; changeable text;
      begin
        if to_regclass('superseded.' || quote_ident(name)) is null then
          execute format('create table superseded.%I (known_to timestamptz not null, like public.%I)', name, name);
          execute format('create index on superseded.%I (%s, known_to)', name,
            case when exists (select from information_schema.columns where table_schema = 'public' and table_name = name and column_name = 'person_id') then 'person_id' else quote_ident(key) end);
          execute format('create trigger stamp before update on public.%I for each row execute function stamp_row()', name);
          execute format('create trigger supersede_updated after update on public.%I referencing old table as old_rows new table as new_rows for each statement execute function supersede_updated(%L)', name, key);
          execute format('create trigger supersede_deleted after delete on public.%I referencing old table as old_rows for each statement execute function supersede_deleted()', name);
        end if;
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
               string_agg(quote_ident(column_name), ', ' order by ordinal_position) filter (where column_name not in ('known_from', 'row_version')),
               -- A row that changed its key would leave its history behind.
               string_agg(quote_ident(column_name), ', ' order by ordinal_position) filter (where column_name not in ('known_from', 'row_version', key))
          into columns, writable, changeable from information_schema.columns where table_schema = 'public' and table_name = name;
        execute format('create or replace view as_known.%I with (security_invoker = true) as
          select %s from public.%I where known_from <= public.known_at()
          union all
          select %s from superseded.%I where known_from <= public.known_at() and known_to > public.known_at()', name, columns, name, columns, name);
        execute format('grant select on public.%I, superseded.%I, as_known.%I to pledgekeeper_app, pledgekeeper_worker', name, name, name);
        execute format('grant insert (%s), update (%s), delete on public.%I to pledgekeeper_worker', writable, changeable, name);
      end $$;

      /** Row-level security on a table and its twin: the application sees the people its asker may see, the jobs see all. */
      create function guard_people(name text, person_column text default 'person_id') returns void language plpgsql as $$
      declare place text;
      begin
        foreach place in array array['public', 'superseded'] loop
          if to_regclass(place || '.' || quote_ident(name)) is null then continue; end if;
          execute format('alter table %I.%I enable row level security', place, name);
          execute format('create policy asker on %I.%I to pledgekeeper_app using (%I in (select public.visible_people())) with check (%I in (select public.visible_people()))', place, name, person_column, person_column);
          execute format('create policy jobs on %I.%I to pledgekeeper_worker using (true) with check (true)', place, name);
        end loop;
      end $$;

      create function keep_apart(name text, among text default 'true') returns void language plpgsql as $$
      begin
        execute format('create trigger no_overlap_inserted after insert on public.%I referencing new table as new_rows for each statement execute function forbid_overlap(%L)', name, among);
        execute format('create trigger no_overlap_updated after update on public.%I referencing new table as new_rows for each statement execute function forbid_overlap(%L)', name, among);
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function keep_apart, guard_people, keep_history, forbid_overlap, supersede_deleted, supersede_updated,
        stamp_row, recorded_now, asking_worker, known_at, london_today;
      drop table deployment;
      drop sequence row_version;
      drop schema as_known, superseded;
      revoke usage on schema public from pledgekeeper_app, pledgekeeper_worker;
    `);
  }
}
