import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who saw or changed whose record, a row a request, and the chain of hashes that shows whether a row was touched since. */
export class Audit1795305608000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- No foreign keys: they would lock the asker's row with every request, and the audit outlives whom it names.
      create table audit (
        id bigint generated always as identity primary key,
        -- The real time, in a demonstration too.
        at timestamptz not null default clock_timestamp(),
        -- A request leaves one row, also when nobody can say whether its commit was kept.
        request_id uuid not null unique,
        worker_id uuid,
        roles text[] not null,
        operation text not null,
        asked_for uuid,
        people uuid[] not null,
        purpose text,
        status int not null,
        problem text);
      -- Without a pending list, which some request would have to clear up, and every search to read.
      create index audit_by_person on audit using gin (people) with (fastupdate = off);

      -- No foreign key here either: a seal must outlast a row that somebody takes out.
      create table audit_seal (
        seq bigint primary key check (seq > 0),
        audit_id bigint not null unique,
        hash bytea not null);

      create function forbid_change() returns trigger language plpgsql as $$
      begin
        raise exception using errcode = '42501', message = format('%s: what stands here is never changed or deleted.', tg_table_name);
      end $$;
    `);
    for (const name of ['audit', 'audit_seal'])
      await db.query(`
        create trigger stands before update or delete on ${name} for each row execute function forbid_change();
        create trigger stands_whole before truncate on ${name} for each statement execute function forbid_change();
        alter table ${name} enable row level security;
        create policy jobs on ${name} for select to pledgekeeper_worker using (true);
        grant select on ${name} to pledgekeeper_worker;
      `);
    await db.query(`
      create policy asker on audit for insert to pledgekeeper_app with check (true);
      grant insert (request_id, worker_id, roles, operation, asked_for, people, purpose, status, problem) on audit to pledgekeeper_app;

      -- Security definer: nobody else writes seals. Seals at most so many rows and gives how many; none while another is at it.
      -- By "not yet sealed", never by "id above the last": a transaction may commit after one that began later.
      create function seal_audit(most int) returns int language plpgsql security definer set search_path = public, pg_temp as $$
      declare last bigint; chain bytea; settled bigint; sealed int := 0; line record;
      begin
        if not pg_try_advisory_xact_lock(hashtext('pledgekeeper audit')) then return 0; end if;
        select seq, hash into last, chain from audit_seal order by seq desc limit 1;
        last := coalesce(last, 0);
        chain := coalesce(chain, '');
        -- A request commits within seconds of writing its row. So what was sealed a minute before the last has nothing below it
        -- that is still to come, and whatever turns up there is left for verify-audit to find.
        with newest as (select a.at from audit_seal s join audit a on a.id = s.audit_id order by s.seq desc limit 1)
        select s.audit_id into settled from audit_seal s join audit a on a.id = s.audit_id
          where a.at < (select at from newest) - interval '1 minute' order by s.seq desc limit 1;
        -- Planned anew each time, for the few rows that it reads of a long table.
        for line in execute $query$
          select a.id, json_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.request_id, a.worker_id,
            a.roles, a.operation, a.asked_for, a.people, a.purpose, a.status, a.problem)::text as said
          from audit a where a.id > $1 and not exists (select from audit_seal s where s.audit_id = a.id and s.audit_id > $1)
          order by a.id limit $2
        $query$ using coalesce(settled, -9223372036854775808), most loop
          chain := sha256(chain || convert_to(line.said, 'UTF8'));
          sealed := sealed + 1;
          insert into audit_seal (seq, audit_id, hash) values (last + sealed, line.id, chain);
        end loop;
        return sealed;
      end $$;

      -- Security definer: the application reads of the audit only this, and only of somebody whom the asker sees.
      create function who_saw(person uuid, before bigint, most int)
        returns table (id bigint, at timestamptz, worker text, roles text[], operation text, status int, purpose text)
        language sql stable security definer set search_path = public, pg_temp as $$
        select a.id, a.at, w.name, a.roles, a.operation, a.status, a.purpose
        from audit a left join worker w on w.id = a.worker_id
        where a.people @> array[person] and (before is null or a.id < before)
          and person in (select visible_people())
        order by a.id desc limit most
      $$;
      revoke execute on function seal_audit, who_saw from public;
      grant execute on function seal_audit to pledgekeeper_worker;
      grant execute on function who_saw to pledgekeeper_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function who_saw, seal_audit;
      drop table audit_seal, audit;
      drop function forbid_change;
    `);
  }
}
