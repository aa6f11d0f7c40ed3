import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holds, the lists of whom to erase that two people agree on, the erasing itself, and the ledger of it, which names nobody. */
export class RetentionAndErasure1795392014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- While one stands nobody it is about is erased; without a person it is about everybody. Lifted ones stay.
      create table retention_hold (
        id uuid primary key default gen_random_uuid(),
        person_id uuid references person,
        kind text not null check (kind in ('legal', 'inquiry', 'abuse', 'other')),
        reason text not null check (char_length(reason) >= 20),
        placed_at timestamptz not null default recorded_now(), placed_by uuid not null references worker,
        lifted_at timestamptz check (lifted_at >= placed_at), lifted_by uuid references worker, lifted_because text,
        row_version bigint not null default nextval('row_version'),
        check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_because is null)));
      create index retention_hold_by_person on retention_hold (person_id);
      create trigger number before update on retention_hold for each row execute function number_row();

      -- Whom to erase, as one person proposes it and another confirms it. It lapses when a later one is proposed.
      create table retention_list (
        id uuid primary key default gen_random_uuid(),
        "day" date not null,
        proposed_at timestamptz not null default recorded_now(), proposed_by uuid not null references worker,
        confirmed_at timestamptz, confirmed_by uuid references worker check (confirmed_by <> proposed_by),
        finished_at timestamptz,
        row_version bigint not null default nextval('row_version'),
        check ((confirmed_at is null) = (confirmed_by is null)), check (finished_at is null or confirmed_at is not null));
      create trigger number before update on retention_list for each row execute function number_row();
      -- No foreign key: the row goes with the person. What is left of them is a row of erasure.
      create table retention_item (
        list_id uuid not null references retention_list,
        person_id uuid not null,
        rule text not null,
        kept_until date not null,
        -- Why the run left them alone after all.
        left_because text,
        primary key (list_id, person_id));

      -- Who was erased, as a hash of a random id that stands nowhere else: it names nobody, and finds them again in a restored backup.
      create table erasure (
        person_hash text primary key check (person_hash ~ '^[0-9a-f]{64}$'),
        erased_at timestamptz not null default now(),
        rule text not null,
        -- No foreign key: a restored database may not have the list.
        list_id uuid not null,
        rows jsonb not null);
      create trigger stands before update or delete on erasure for each row execute function forbid_change();
      create trigger stands_whole before truncate on erasure for each statement execute function forbid_change();
    `);
    for (const name of ['retention_hold', 'retention_list', 'retention_item', 'erasure'])
      await db.query(`
        alter table ${name} enable row level security;
        create policy jobs on ${name} to pledgekeeper_worker using (true) with check (true);
        create policy asker on ${name} for select to pledgekeeper_app
          using ('administrator' in (select acting_roles()) or 'performance-analyst' in (select acting_roles()));
        grant select on ${name} to pledgekeeper_app, pledgekeeper_worker;
      `);
    await db.query(`
      create policy administrators on retention_hold for update to pledgekeeper_app
        using ('administrator' in (select acting_roles()) and lifted_at is null) with check (lifted_by = asking_worker());
      create policy administrators on retention_list for insert to pledgekeeper_app
        with check ('administrator' in (select acting_roles()) and proposed_by = asking_worker());
      create policy administrators on retention_item for insert to pledgekeeper_app
        with check ('administrator' in (select acting_roles())
          and list_id in (select id from retention_list where proposed_by = asking_worker() and confirmed_at is null));
      -- Nobody confirms their own, in nobody else's name, or a second time.
      create policy reviewer on retention_list for update to pledgekeeper_app
        using (('administrator' in (select acting_roles()) or 'performance-analyst' in (select acting_roles()))
          and proposed_by <> asking_worker() and confirmed_at is null)
        with check (confirmed_by = asking_worker());
      grant update (lifted_at, lifted_by, lifted_because) on retention_hold to pledgekeeper_app;
      grant insert (id, "day", proposed_by), update (confirmed_at, confirmed_by) on retention_list to pledgekeeper_app, pledgekeeper_worker;
      grant update (finished_at) on retention_list to pledgekeeper_worker;
      grant insert (list_id, person_id, rule, kept_until) on retention_item to pledgekeeper_app, pledgekeeper_worker;
      grant update (left_because) on retention_item to pledgekeeper_worker;

      -- Security definer: administrators see nobody, and hold by the council's own reference. Null for nobody; without a child everybody's.
      create function hold_record(child text, of_kind text, why text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
      declare found uuid; held uuid;
      begin
        if 'administrator' not in (select acting_roles()) or not exists (select from acting_roles()) then return null; end if;
        select id into found from person where child_id = child;
        if child is not null and found is null then return null; end if;
        insert into retention_hold (person_id, kind, reason, placed_by) values (found, of_kind, why, asking_worker()) returning id into held;
        return held;
      end $$;

      -- Security definer: what of each life decides how long its record is kept, for those who decide on erasing and the jobs; one's, for whoever sees them.
      create function retention_facts(on_day date, of_person uuid) returns table (person_id uuid, born_on date, died_on date,
          adopted_on date, was_looked_after boolean, left_care_on date, is_in_care boolean, held text)
        language sql stable security definer set search_path = public, pg_temp as $$
        select p.id, p.born_on,
          -- Who came into care again did not die: that is for somebody to put right, and the longer rule holds.
          max(c."end") filter (where c.ended_because = 'E2'
            and not exists (select from period_of_care later where later.person_id = p.id and later."start" > c."start")),
          max(c."end") filter (where c.ended_because in ('E11', 'E12', 'E1')),
          count(c.id) > 0,
          case when bool_and(c."end" <= on_day) then max(c."end") end,
          coalesce(bool_or(c.id is not null and (c."end" is null or c."end" > on_day)), false),
          (select string_agg(distinct h.kind, ', ' order by h.kind) from retention_hold h
            where (h.person_id = p.id or h.person_id is null) and h.lifted_at is null)
        from person p left join period_of_care c on c.person_id = p.id
        where (of_person is null or p.id = of_person)
          and (session_user in ('pledgekeeper_worker', 'pledgekeeper_owner')
            or of_person in (select visible_people())
            or exists (select from acting_roles() role where role in ('administrator', 'performance-analyst')))
        group by p.id order by p.id
      $$;
    `);
    await db.query(`
      -- As domain/dates/age.ts has it: 29 February is 1 March in common years, where an interval would say 28 February.
      create function anniversary("day" date, years int) returns date language sql immutable as $$
        select there + (extract(day from "day") - extract(day from there))::int
        from (select ("day" + make_interval(years => years))::date as there) moved
      $$;

      create function erasure_hash(person uuid) returns text language sql immutable as
        $$ select encode(sha256(convert_to(person::text, 'UTF8')), 'hex') $$;

      -- Takes everything that tells of a person out of every table, now and superseded; asks nobody, so nobody may run it.
      -- By the catalogue: a table that says of its rows whose they are (person_id, child_id, people) is found by itself.
      create function erase_rows_of(who uuid) returns jsonb language plpgsql set search_path = public, pg_temp as $$
      declare children text[]; place record; gone bigint; rows jsonb := '{}'; files jsonb; pseudonym uuid := gen_random_uuid();
      begin
        perform set_config('pledgekeeper.erasing', 'yes', true);
        select array_agg(child_id) into children from (
          select child_id from person where id = who
          union select child_id from superseded.person s where id = who
            and not exists (select from person p where p.child_id = s.child_id and p.id <> who)) known;
        select coalesce(jsonb_agg(id), '[]') into files from export where people @> array[who];

        -- The count stays and names nobody: the answers without their sentences, under a number that stands for nobody.
        update judgement j set person_id = pseudonym, answers = (
            select coalesce(jsonb_object_agg(key, jsonb_set(value, '{1}', '""')), '{}') from jsonb_each(j.answers))
          where person_id = who;
        get diagnostics gone = row_count;
        if gone > 0 then rows := rows || jsonb_build_object('judgement', gone); end if;
        update import set standing = (select jsonb_agg(s) from jsonb_array_elements(standing) s where s ->> 'personId' is distinct from who::text)
          where standing @> jsonb_build_array(jsonb_build_object('personId', who));

        for place in
          select n.nspname as schema, t.relname as name, a.attname as column
          from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid
          where n.nspname in ('public', 'superseded') and t.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
            and (a.attname in ('person_id', 'child_id') or a.attname = 'people' and a.atttypid = 'uuid[]'::regtype)
            and t.relname not in ('judgement', 'person', 'audit')
          order by n.nspname, t.relname, a.attname
        loop
          execute format('delete from %I.%I where %s', place.schema, place.name,
            case place.column when 'person_id' then 'person_id = $1' when 'child_id' then 'child_id = any($2)' else 'people @> array[$1]' end)
            using who, children;
          get diagnostics gone = row_count;
          if gone > 0 then
            rows := rows || jsonb_build_object(place.name, coalesce((rows ->> place.name)::bigint, 0) + gone);
          end if;
        end loop;
        delete from person where id = who;
        delete from superseded.person where id = who;
        get diagnostics gone = row_count;
        perform set_config('pledgekeeper.erasing', 'no', true);
        return jsonb_build_object('rows', rows || jsonb_build_object('person', gone), 'files', files);
      end $$;

      -- Security definer: nobody else deletes what was superseded. Only somebody on a list that two people agreed on, whom no hold
      -- keeps or kept since, and never before the law's own floor, whatever the program says. Null when they are gone already.
      create function erase_person(of_list uuid, who uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare item record; life record; done jsonb; today date := london_today();
      begin
        lock table retention_hold in share mode;
        perform from person where id = who for update;
        if not found then return null; end if;
        select i.rule, l.proposed_at into item from retention_item i join retention_list l on l.id = i.list_id
          where i.list_id = of_list and i.person_id = who and l.confirmed_by <> l.proposed_by and l.finished_at is null;
        if not found then raise exception using errcode = '42501', message = 'Nobody is erased whom two people have not agreed on.'; end if;
        if exists (select from retention_hold h where (h.person_id = who or h.person_id is null)
            and (h.lifted_at is null or h.lifted_at >= item.proposed_at)) then
          raise exception using errcode = '42501', message = 'Nobody is erased whom a hold keeps, or kept when the list was made.';
        end if;
        select * into life from retention_facts(today, who);
        if life.is_in_care or not (case
            when life.adopted_on is not null then anniversary(life.born_on, 75) < today and anniversary(life.adopted_on, 100) < today
            when life.died_on < anniversary(life.born_on, 18) then anniversary(life.died_on, 15) < today
            else anniversary(life.born_on, 75) < today end) then
          raise exception using errcode = '42501', message = 'Nobody is erased before the law lets their record go.';
        end if;
        done := erase_rows_of(who);
        insert into erasure (person_hash, rule, list_id, rows) values (erasure_hash(who), item.rule, of_list, done -> 'rows');
        return (select to_jsonb(e) from erasure e where e.person_hash = erasure_hash(who)) || jsonb_build_object('files', done -> 'files');
      end $$;

      -- After a restore, by the owner alone: takes over what the ledger says was erased since, and erases it again, but for whom a hold keeps.
      create function replay_erasures(ledger jsonb) returns table (erased int, held int) language plpgsql set search_path = public, pg_temp as $$
      declare who uuid;
      begin
        erased := 0; held := 0;
        insert into erasure (person_hash, erased_at, rule, list_id, rows)
          select distinct on (person_hash) person_hash, erased_at, rule, list_id, rows from jsonb_populate_recordset(null::erasure, ledger)
          order by person_hash, erased_at on conflict (person_hash) do nothing;
        for who in select p.id from person p join erasure e on e.person_hash = erasure_hash(p.id) loop
          if exists (select from retention_hold h where (h.person_id = who or h.person_id is null) and h.lifted_at is null) then
            held := held + 1;
          else
            perform erase_rows_of(who);
            erased := erased + 1;
          end if;
        end loop;
        return next;
      end $$;
      revoke execute on function hold_record, retention_facts, anniversary, erasure_hash, erase_rows_of, erase_person, replay_erasures from public;
      grant execute on function hold_record to pledgekeeper_app;
      grant execute on function retention_facts to pledgekeeper_app, pledgekeeper_worker;
      grant execute on function erase_person to pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    const [{ erased }] = await db.query(`select exists (select from erasure) as erased`);
    if (erased)
      throw new Error(
        'There is no way back: without its ledger a restore would bring back whoever was erased.',
      );
    await db.query(`
      drop function replay_erasures, erase_person, erase_rows_of, erasure_hash, anniversary, retention_facts, hold_record;
      drop table erasure, retention_item, retention_list, retention_hold;
    `);
  }
}
