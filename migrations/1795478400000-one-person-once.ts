import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two records of one person become one, and two again: who was merged into whom, which rows went over, and which pairs somebody
 * said are two people. Everything that has a person by foreign key goes over, so the tables are never listed.
 */
export class OnePersonOnce1795478400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The record that went into another. Its own row of person is superseded, so nothing can be recorded of it any more.
      create table person_merge (
        id uuid primary key default gen_random_uuid(),
        -- The record kept, which a later merge may carry into another.
        person_id uuid not null references person,
        other_id uuid not null, other_child_id text not null,
        -- Of the other's row of person as it was, and the last of the merge itself: what has a higher one was recorded since.
        other_version bigint not null, last_version bigint,
        -- Both, by whom the row goes when either is erased.
        people uuid[] not null,
        -- What the record kept did not say and the other did.
        filled text[] not null, was_restricted boolean not null, kept_version bigint,
        reason text not null,
        asked_by uuid not null references worker, merged_by uuid not null references worker check (merged_by <> asked_by),
        merged_at timestamptz not null default recorded_now(),
        undone_because text, undo_asked_by uuid references worker, undone_by uuid references worker check (undone_by <> undo_asked_by),
        undone_at timestamptz,
        -- What was recorded in between and stays with the record kept, for somebody to decide: [{table, id, what}].
        since jsonb,
        check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_because is null)
          and (undone_at is null) = (undo_asked_by is null) and (undone_at is null) = (since is null)));
      create unique index person_merge_once on person_merge (other_id) where undone_at is null;
      create unique index person_merge_child on person_merge (other_child_id) where undone_at is null;
      create index person_merge_by_person on person_merge (person_id);

      -- Which rows went over, and which were left out because the other record says the same.
      create table person_merge_row (
        merge_id uuid not null references person_merge on delete cascade,
        table_name text not null, row_key text not null,
        -- As it went over; null of a table that keeps no history.
        row_version bigint,
        whose text not null check (whose in ('kept', 'other')),
        action text not null check (action in ('moved', 'left out')),
        primary key (merge_id, table_name, row_key));

      -- Two people, somebody says, though their records are alike; asked again when who they are is told otherwise (facts).
      create table told_apart (
        id uuid primary key default gen_random_uuid(),
        people uuid[] not null check (cardinality(people) = 2 and people[1] < people[2]),
        facts text not null, reason text not null check (char_length(reason) >= 10),
        told_at timestamptz not null default recorded_now(),
        told_by uuid not null default asking_worker() references worker);
      create index told_apart_by_people on told_apart (people);
    `);
    for (const name of ['person_merge', 'person_merge_row', 'told_apart'])
      await db.query(`
        alter table ${name} enable row level security;
        create policy jobs on ${name} to pledgekeeper_worker using (true);
        grant select on ${name} to pledgekeeper_app, pledgekeeper_worker;
      `);
    await db.query(`
      create policy asker on person_merge for select to pledgekeeper_app
        using (person_id in (select visible_people()) and other_id in (select visible_people()));
      create policy asker on person_merge_row for select to pledgekeeper_app using (merge_id in (select id from person_merge));
      create policy asker on told_apart to pledgekeeper_app
        using (people[1] in (select visible_people()) and people[2] in (select visible_people()))
        with check (people[1] in (select visible_people()) and people[2] in (select visible_people()) and told_by = asking_worker());
      grant insert (people, facts, reason) on told_apart to pledgekeeper_app;
      -- Nobody is told through an approval of somebody else's that there is a second record.
      create policy sees_both on approval as restrictive to pledgekeeper_app
        using (kind <> 'merge' or (asked ->> 'personId')::uuid in (select visible_people()));

      -- Who stands under a council's own id, also under that of a record that went into another.
      create view known_child with (security_invoker = true) as
        select child_id, id as person_id from person
        union all select other_child_id, person_id from person_merge where undone_at is null;
      -- Everybody of whom something was once judged or told: those who went into another as they last were.
      create view person_told with (security_invoker = true) as
        select id, child_id, given_name, family_name from person
        union all select s.id, s.child_id, s.given_name, s.family_name
          from person_merge m join superseded.person s on s.id = m.other_id and s.row_version = m.other_version where m.undone_at is null;
      grant select on known_child, person_told to pledgekeeper_app, pledgekeeper_worker;

      create or replace function is_nobodys(child text) returns boolean language sql stable security definer set search_path = public, pg_temp as
        $$ select not exists (select from known_child where child_id = child) $$;
    `);
    for (const name of ['finding', 'held_row'])
      await db.query(`
        alter policy asker on ${name} using (child_id in (select child_id from known_child)
          or ('performance-analyst' in (select acting_roles()) and (child_id is null or is_nobodys(child_id))))`);
    await db.query(`
      -- A record that goes over to another keeps who recorded what.
      create or replace function stamp_row() returns trigger language plpgsql as $$
      begin
        new.known_from := greatest(public.recorded_now(), old.known_from + interval '1 microsecond');
        new.row_version := nextval('public.row_version');
        new.recorded_by := case when current_setting('pledgekeeper.merging', true) = 'yes' then old.recorded_by else public.asking_worker() end;
        return new;
      end $$;

      -- The id of a record that went into another is nobody else's, whoever brings it.
      create function forbid_merged_child() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if exists (select from person_merge where other_child_id = new.child_id and undone_at is null) then
          raise exception using errcode = '23505', constraint = 'person_child_id_key', table = 'person',
            message = 'person: this child_id is that of a record that went into another.';
        end if;
        return new;
      end $$;
      create trigger merged_child before insert on person for each row execute function forbid_merged_child();

      -- What somebody asked for their own record goes over with it: the pairs of request and person change together.
      ${[
        ['step', 'request_id'],
        ['item', 'request_id'],
        ['pack', 'request_id'],
        ['decision', 'item_id'],
      ]
        .map(
          ([name, column]) => `
      do $$ declare found text; begin
        select conname into found from pg_constraint where conrelid = 'subject_access_${name}'::regclass and contype = 'f'
          and conkey[1] = (select attnum from pg_attribute where attrelid = conrelid and attname = '${column}') and cardinality(conkey) > 1;
        execute format('alter table subject_access_${name} alter constraint %I deferrable initially immediate', found);
      end $$;`,
        )
        .join('')}

      -- As before, and who saw the record that went into theirs while it stood apart.
      create or replace function who_saw(person uuid, before bigint, most int)
        returns table (id bigint, at timestamptz, worker text, roles text[], operation text, status int, purpose text)
        language sql stable security definer set search_path = public, pg_temp as $$
        select a.id, a.at, w.name, a.roles, a.operation, a.status, a.purpose
        from audit a left join worker w on w.id = a.worker_id
        where a.people && (array[person] || array(select m.other_id from person_merge m where m.person_id = $1 and m.undone_at is null))
          and (before is null or a.id < before) and person in (select visible_people())
        order by a.id desc limit most
      $$;

      -- The tables that hold something of a person, by the catalogue: their key, and whether they keep history.
      create function person_tables() returns table (name text, key text, is_kept boolean) language sql stable as $$
        select t.relname::text, pk.attname::text, to_regclass('superseded.' || quote_ident(t.relname)) is not null
        from pg_constraint f join pg_class t on t.oid = f.conrelid
        join pg_attribute a on a.attrelid = t.oid and a.attname = 'person_id' and f.conkey = array[a.attnum]
        join pg_index x on x.indrelid = t.oid and x.indisprimary
        join pg_attribute pk on pk.attrelid = t.oid and pk.attnum = x.indkey[0]
        where f.contype = 'f' and f.confrelid = 'public.person'::regclass and t.relnamespace = 'public'::regnamespace
        order by 1
      $$;

      -- What a row says, without whose it is and who recorded it when.
      create function said_by(fact jsonb) returns text language sql immutable as
        $$ select (fact - array['id', 'person_id', 'source_import', 'known_from', 'row_version', 'recorded_by'])::text $$;

      -- Rows that two records would both have: each of the other's that says what one of the kept record's says, one for one; of an
      -- address to be kept secret the span that lies within another. What is worked out of the rest is worked out anew.
      create function alike_facts(kept uuid, other uuid) returns table (table_name text, row_key uuid, row_version bigint, whose text)
        language plpgsql stable as $$
      declare place record;
      begin
        for place in select t.name from person_tables() t where t.is_kept and t.name not in ('leaving_care_status', 'confidential_address') loop
          return query execute format($q$
            with told as (select t.id, t.row_version, t.person_id, said_by(to_jsonb(t)) as said,
              row_number() over (partition by t.person_id, said_by(to_jsonb(t)) order by t.id) as nth
              from public.%I t where t.person_id in ($1, $2))
            select %L, o.id, o.row_version, 'other' from told o join told k using (said, nth) where o.person_id = $2 and k.person_id = $1
            order by o.id$q$, place.name, place.name) using kept, other;
        end loop;
        return query
          select 'leaving_care_status', s.id, s.row_version, 'other' from public.leaving_care_status s where s.person_id = other;
        return query
          with told as (select id, c.row_version as version, person_id, "start", coalesce("end", 'infinity') as stop
            from public.confidential_address c where person_id in (kept, other))
          select distinct 'confidential_address', a.id, a.version, case a.person_id when kept then 'kept' else 'other' end
          from told a join told b on b.person_id <> a.person_id and b."start" <= a."start" and b.stop >= a.stop
          where a.person_id = other or (b."start", b.stop) <> (a."start", a.stop);
      end $$;
    `);
    await db.query(`
      -- Security definer: it moves what the approver alone may not write. Only what somebody else asked for, of two whom the approver
      -- sees. Gives the merge. Constraints and the ban on overlaps stop what cannot be one record.
      create function merge_people(kept uuid, other uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
      declare asked approval; was person; place record; done uuid; filling text[]; sets text;
      begin
        select * into asked from approval where kind = 'merge' and person_id = kept and (approval.asked ->> 'personId')::uuid = other
          and state = 'waiting' and asked_by <> asking_worker() limit 1;
        if asked.id is null or not exists (select from acting_roles() role where role = any (asked.approvers))
          or kept = other or (select count(*) from visible_people() v where v in (kept, other)) <> 2 then
          raise exception using errcode = '42501', message = 'Two records become one only as somebody asked and another approves who sees both.';
        end if;
        perform from person where id in (kept, other) order by id for update;
        select * into was from person where id = other;
        if was.id is null or not exists (select from person where id = kept) then
          raise exception using errcode = '23503', message = 'person: one of the two has gone into another record meanwhile.';
        end if;
        perform set_config('pledgekeeper.merging', 'yes', true), set_config('pledgekeeper.erasing', 'yes', true);
        set constraints all deferred;
        select coalesce(array_agg(o.key order by o.key), '{}') into filling
          from jsonb_each(to_jsonb(was)) o join jsonb_each((select to_jsonb(k) from person k where k.id = kept)) k using (key)
          where k.value = 'null' and o.value <> 'null' and key <> 'source_import' and key <> 'recorded_by';
        insert into person_merge (person_id, other_id, other_child_id, other_version, people, filled, was_restricted, reason, asked_by, merged_by)
          select kept, other, was.child_id, was.row_version, array[kept, other], filling, k.is_restricted, asked.reason, asked.asked_by, asking_worker()
          from person k where k.id = kept returning id into done;

        insert into person_merge_row select done, a.table_name, a.row_key::text, a.row_version, a.whose, 'left out' from alike_facts(kept, other) a;
        update check_finding set cleared_at = greatest(recorded_now(), first_seen_at), revision = nextval('row_version')
          where person_id = other and cleared_at is null;
        -- Whoever broke the glass for the one does not see the other by it.
        update break_glass set expires_at = greatest(recorded_now(), opened_at + interval '1 microsecond')
          where person_id = other and expires_at > recorded_now();
        for place in select t.name, t.key, t.is_kept from person_tables() t loop
          if place.is_kept then
            execute format('delete from public.%I t using person_merge_row r where r.merge_id = $1 and r.table_name = %L and t.id::text = r.row_key',
              place.name, place.name) using done;
          end if;
          execute format('with moved as (update public.%I set person_id = $2 where person_id = $3 returning %I::text as key, %s as version)
            insert into person_merge_row select $1, %L, key, version, ''other'', ''moved'' from moved',
            place.name, place.key, case when place.is_kept then 'row_version' else 'null::bigint' end, place.name) using done, kept, other;
        end loop;

        select string_agg(format('%I = o.%I', name, name), ', ') into sets from unnest(filling || array['is_restricted']) name
          where name <> 'is_restricted';
        execute format('update person k set %s is_restricted = k.is_restricted or o.is_restricted from person o where k.id = $1 and o.id = $2
          and (cardinality($3::text[]) > 0 or o.is_restricted and not k.is_restricted)', coalesce(sets || ', ', '')) using kept, other, filling;
        delete from person where id = other;
        set constraints all immediate;
        perform set_config('pledgekeeper.merging', 'no', true), set_config('pledgekeeper.erasing', 'no', true);
        update person_merge set last_version = nextval('row_version'), kept_version = (select row_version from person where id = kept)
          where id = done;
        return done;
      end $$;
    `);
    await db.query(`
      -- Security definer, as above. What went over and stands as it did goes back; what was changed since stays with the record kept, and
      -- the other has it as it was; what was taken back comes back to the other. Gives the other record.
      create function unmerge_people(merge uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
      declare asked approval; done person_merge; was person; place record; columns text; sourced text; changed jsonb := '[]'; found jsonb; field text; is_as_merged boolean;
      begin
        select * into done from person_merge where id = merge;
        select * into asked from approval where kind = 'merge-undo' and person_id = done.person_id and (approval.asked ->> 'mergeId')::uuid = merge
          and state = 'waiting' and asked_by <> asking_worker() limit 1;
        if asked.id is null or not exists (select from acting_roles() role where role = any (asked.approvers))
          or (select count(*) from visible_people() v where v in (done.person_id, done.other_id)) <> 2 then
          raise exception using errcode = '42501', message = 'A merge is undone only as somebody asked and another approves who sees both.';
        end if;
        perform from person where id = done.person_id for update;
        select * into done from person_merge where id = merge for update;
        if done.undone_at is not null or exists (select from person_merge later where later.person_id = done.person_id
            and later.undone_at is null and later.last_version > done.last_version) then
          raise exception using errcode = '42501', message = 'A merge is undone once, and the one that came last first.';
        end if;
        perform set_config('pledgekeeper.merging', 'yes', true), set_config('pledgekeeper.erasing', 'yes', true);
        set constraints all deferred;
        update person_merge set undone_at = recorded_now(), undone_by = asking_worker(), undo_asked_by = asked.asked_by,
          undone_because = asked.reason, since = '[]' where id = merge;

        select * into was from jsonb_populate_record(null::person, (select to_jsonb(s) from superseded.person s
          where s.id = done.other_id and s.row_version = done.other_version));
        select said_by(to_jsonb(k)) = (select said_by(p) from (select to_jsonb(n) from person n where n.row_version = done.kept_version
            union all select to_jsonb(s) - 'known_to' from superseded.person s where s.id = k.id and s.row_version = done.kept_version) then_said (p))
          into is_as_merged from person k where k.id = done.person_id;
        was.known_from := recorded_now();
        was.row_version := nextval('row_version');
        insert into person select was.*;

        for place in select t.name, t.key, t.is_kept from person_tables() t loop
          if not place.is_kept then
            execute format('update public.%I t set person_id = $2 from person_merge_row r
              where r.merge_id = $1 and r.table_name = %L and r.action = ''moved'' and t.%I::text = r.row_key and t.person_id = $3',
              place.name, place.name, place.key) using merge, done.other_id, done.person_id;
            continue;
          end if;
          select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
              string_agg(case column_name when 'person_id' then 'case r.whose when ''kept'' then $3 else $2 end'
                when 'id' then 'case when exists (select from public.' || quote_ident(place.name) || ' n where n.id = o.id) then gen_random_uuid() else o.id end'
                else 'o.' || quote_ident(column_name) end, ', ' order by ordinal_position)
            into columns, sourced from information_schema.columns
            where table_schema = 'public' and table_name = place.name and column_name not in ('known_from', 'row_version');

          -- What was recorded since stays with the record kept.
          execute format('select coalesce(jsonb_agg(jsonb_build_object(''table'', %L, ''id'', n.id, ''what'',
              case when exists (select from superseded.%I s where s.id = n.id and s.row_version <= $2) then ''changed'' else ''added'' end) order by n.row_version), ''[]'')
            from public.%I n where n.person_id = $1 and n.row_version > $2 and %L <> ''leaving_care_status''', place.name, place.name, place.name, place.name)
            into found using done.person_id, done.last_version;
          changed := changed || found;
          execute format('select coalesce(jsonb_agg(jsonb_build_object(''table'', %L, ''id'', r.row_key, ''what'', ''taken back'')), ''[]'')
            from person_merge_row r where r.merge_id = $1 and r.table_name = %L and r.action = ''moved''
              and not exists (select from public.%I n where n.id::text = r.row_key)', place.name, place.name, place.name) into found using merge;
          changed := changed || found;

          execute format('update public.%I t set person_id = $2 from person_merge_row r where r.merge_id = $1 and r.table_name = %L
            and r.action = ''moved'' and t.id::text = r.row_key and t.row_version = r.row_version and t.person_id = $3', place.name, place.name)
            using merge, done.other_id, done.person_id;
          -- A status worked out is worked out anew, and what was left out comes back beside it.
          execute format('insert into public.%I (%s) select %s from person_merge_row r
            join superseded.%I o on o.id::text = r.row_key and o.row_version = r.row_version
            where r.merge_id = $1 and r.table_name = %L
              and not exists (select from public.%I n where n.id = o.id and n.person_id = $2)', place.name, columns, sourced, place.name, place.name, place.name)
            using merge, done.other_id, done.person_id;
        end loop;

        -- What the other's record told of the kept one is taken away again where it still says so.
        foreach field in array done.filled loop
          execute format('update person k set %I = null from person o where k.id = $1 and o.id = $2 and k.%I = o.%I', field, field, field)
            using done.person_id, done.other_id;
        end loop;
        if is_as_merged then
          update person set is_restricted = done.was_restricted where id = done.person_id and is_restricted <> done.was_restricted;
        else
          changed := changed || jsonb_build_array(jsonb_build_object('table', 'person', 'id', done.person_id, 'what', 'changed'));
        end if;
        set constraints all immediate;
        perform set_config('pledgekeeper.merging', 'no', true), set_config('pledgekeeper.erasing', 'no', true);
        update person_merge set since = changed where id = merge;
        return done.other_id;
      end $$;
      -- Takes everything that tells of a person out of every table, now and superseded; asks nobody, so nobody may run it.
      -- By the catalogue: a table that says of its rows whose they are (person_id, child_id, people) is found by itself.
      create or replace function erase_rows_of(who uuid) returns jsonb language plpgsql set search_path = public, pg_temp as $$
      declare whom uuid[]; children text[]; place record; gone bigint; rows jsonb := '{}'; files jsonb; pseudonym uuid := gen_random_uuid();
      begin
        perform set_config('pledgekeeper.erasing', 'yes', true);
        -- A record that went into this one is of the same person.
        whom := who || array(select other_id from person_merge where person_id = who and undone_at is null);
        select array_agg(child_id) into children from (
          select child_id from person where id = who
          union select child_id from superseded.person s where id = any(whom)
            and not exists (select from person p where p.child_id = s.child_id and p.id <> who)) known;
        select coalesce(jsonb_agg(id), '[]') into files from export where people && whom;

        -- The count stays and names nobody: the answers without their sentences, under numbers that stand for nobody.
        update judgement j set person_id = md5(pseudonym::text || person_id)::uuid, answers = (
            select coalesce(jsonb_object_agg(key, jsonb_set(value, '{1}', '""')), '{}') from jsonb_each(j.answers))
          where person_id = any(whom);
        get diagnostics gone = row_count;
        if gone > 0 then rows := rows || jsonb_build_object('judgement', gone); end if;
        update import set standing = (select jsonb_agg(s) from jsonb_array_elements(standing) s
            where (s ->> 'personId' = any(whom::text[])) is not true)
          where exists (select from jsonb_array_elements(standing) s where s ->> 'personId' = any(whom::text[]));

        for place in
          select n.nspname as schema, t.relname as name, a.attname as column
          from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid
          where n.nspname in ('public', 'superseded') and t.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
            and (a.attname in ('person_id', 'child_id') or a.attname = 'people' and a.atttypid = 'uuid[]'::regtype)
            and t.relname not in ('judgement', 'person', 'audit')
          order by n.nspname, t.relname, a.attname
        loop
          execute format('delete from %I.%I where %s', place.schema, place.name,
            case place.column when 'person_id' then 'person_id = any($1)' when 'child_id' then 'child_id = any($2)' else 'people && $1' end)
            using whom, children;
          get diagnostics gone = row_count;
          if gone > 0 then
            rows := rows || jsonb_build_object(place.name, coalesce((rows ->> place.name)::bigint, 0) + gone);
          end if;
        end loop;
        delete from person where id = who;
        delete from superseded.person where id = any(whom);
        get diagnostics gone = row_count;
        perform set_config('pledgekeeper.erasing', 'no', true);
        return jsonb_build_object('rows', rows || jsonb_build_object('person', gone), 'files', files,
          'others', (select coalesce(jsonb_agg(other), '[]') from unnest(whom) other where other <> who));
      end $$;

      create or replace function erase_person(of_list uuid, who uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
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
        -- In a backup of before the merge they are two.
        insert into erasure (person_hash, rule, list_id, rows)
          select erasure_hash(other::uuid), item.rule, of_list, '{}' from jsonb_array_elements_text(done -> 'others') other;
        return (select to_jsonb(e) from erasure e where e.person_hash = erasure_hash(who)) || jsonb_build_object('files', done -> 'files',
          'others', (select coalesce(jsonb_agg(e), '[]') from erasure e
            where e.person_hash in (select erasure_hash(other::uuid) from jsonb_array_elements_text(done -> 'others') other)));
      end $$;

      revoke execute on function merge_people, unmerge_people, forbid_merged_child from public;
      grant execute on function merge_people, unmerge_people to pledgekeeper_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: it would forget which records are of one person.');
  }
}
