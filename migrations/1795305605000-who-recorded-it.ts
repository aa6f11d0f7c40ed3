import type { MigrationInterface, QueryRunner } from 'typeorm';

const spans = [
  'unaccompanied',
  'period_of_care',
  'legal_status',
  'category_of_need',
  'placement',
  'eet_status',
  'accommodation',
  'in_touch',
  'support_request',
  'living_at_home',
  'detention',
  'pa_allocation',
];
/** Every kept table, by its key. */
const kept: Record<string, string> = {
  ...Object.fromEntries(
    ['worker', 'worker_role', 'person', 'population_estimate', ...spans].map((name) => [name, 'id']),
  ),
  postcode: 'postcode',
  district: 'code',
};

/** Every row of the record says who recorded it, and those who sign in may write what they see. */
export class WhoRecordedIt1795305605000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A demonstration lives in its own time, and so does what is open "today" in it.
      create or replace function london_today() returns date language sql stable as
        $$ select (public.recorded_now() at time zone 'Europe/London')::date $$;

      create or replace function stamp_row() returns trigger language plpgsql as $$
      begin
        new.known_from := greatest(public.recorded_now(), old.known_from + interval '1 microsecond');
        new.row_version := nextval('public.row_version');
        new.recorded_by := public.asking_worker();
        return new;
      end $$;

      -- The columns of a kept table that may be written: the stamps are the database's own.
      create function writable_columns(name text, besides text[] default '{}') returns text language sql stable as $$
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
        where table_schema = 'public' and table_name = name
          and column_name <> all (array['known_from', 'row_version', 'recorded_by'] || besides)
      $$;

      create or replace function keep_history(name text, key text default 'id') returns void language plpgsql as $$
      declare columns text;
      begin
        if to_regclass('superseded.' || quote_ident(name)) is null then
          execute format('create table superseded.%I (known_to timestamptz not null, like public.%I)', name, name);
          execute format('create index on superseded.%I (%s, known_to)', name,
            case when exists (select from information_schema.columns where table_schema = 'public' and table_name = name and column_name = 'person_id') then 'person_id' else quote_ident(key) end);
          execute format('create trigger stamp before update on public.%I for each row execute function stamp_row()', name);
          execute format('create trigger supersede_updated after update on public.%I referencing old table as old_rows new table as new_rows for each statement execute function supersede_updated(%L)', name, key);
          execute format('create trigger supersede_deleted after delete on public.%I referencing old table as old_rows for each statement execute function supersede_deleted()', name);
        end if;
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
          into columns from information_schema.columns where table_schema = 'public' and table_name = name;
        execute format('create or replace view as_known.%I with (security_invoker = true) as
          select %s from public.%I where known_from <= (select public.known_at())
          union all
          select %s from superseded.%I where known_from <= (select public.known_at()) and known_to > (select public.known_at())', name, columns, name, columns, name);
        execute format('grant select on public.%I, superseded.%I, as_known.%I to pledgekeeper_app, pledgekeeper_worker', name, name, name);
        -- A row that changed its key would leave its history behind.
        execute format('grant insert (%s), update (%s), delete on public.%I to pledgekeeper_worker', writable_columns(name), writable_columns(name, array[key]), name);
      end $$;

      /** Whoever signs in may write the rows that row-level security shows them. */
      create function let_staff_write(name text, rights text default 'insert, update, delete') returns void language plpgsql as $$
      begin
        if rights ~ 'insert' then execute format('grant insert (%s) on public.%I to pledgekeeper_app', writable_columns(name), name); end if;
        if rights ~ 'update' then execute format('grant update (%s) on public.%I to pledgekeeper_app', writable_columns(name, array['id']), name); end if;
        if rights ~ 'delete' then execute format('grant delete on public.%I to pledgekeeper_app', name); end if;
      end $$;
    `);
    for (const [name, key] of Object.entries(kept))
      await db.query(`
        alter table public.${name} add recorded_by uuid default asking_worker();
        alter table superseded.${name} add recorded_by uuid;
        select keep_history('${name}', '${key}');
      `);
    for (const name of spans) await db.query(`select let_staff_write('${name}')`);
    await db.query(`select let_staff_write('person', 'update')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: it would forget who recorded what.');
  }
}
