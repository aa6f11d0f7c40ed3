import type { MigrationInterface, QueryRunner } from 'typeorm';

const isAdministrator = `'administrator' in (select acting_roles())`;
const isInSight = `person_id in (select visible_people())`;
const today = `"start" <= london_today() and ("end" is null or "end" > london_today())`;
const allocations = ['pa_allocation', 'social_worker_allocation', 'reviewing_officer_allocation'];
/** That somebody else has asked for it is said by the database too, whatever a program does. */
const isAskedByAnother = (kind: string) => `exists (select from approval a
  where a.person_id = sealing.person_id and a.kind = '${kind}' and a.state = 'waiting' and a.asked_by <> asking_worker())`;

/**
 * The record from before an adoption is sealed: restricted to those an administrator names, with its pupil number put away, so
 * that nothing joins it to the child's later life.
 */
export class SealedAfterAdoption1795478401000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sealing (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        adopted_on date not null,
        because text not null,
        -- What it goes back to when it is unsealed.
        was_restricted boolean not null,
        sealed_at timestamptz not null default recorded_now(), sealed_by uuid not null default asking_worker() references worker,
        -- When who is named was last changed.
        named_at timestamptz,
        unsealed_at timestamptz, unsealed_by uuid references worker,
        unsealed_ground text check (unsealed_ground in ('court-order', 'error')), unsealed_because text,
        row_version bigint not null default nextval('row_version'),
        check ((unsealed_at is null) = (unsealed_by is null) and (unsealed_at is null) = (unsealed_ground is null)
          and (unsealed_at is null) = (unsealed_because is null)));
      create unique index sealing_stands on sealing (person_id) where unsealed_at is null;
      create trigger number before update on sealing for each row execute function number_row();

      -- The natural key of a sealed record, away from those of everybody else. None is changed: the last that was put away holds.
      create table sealed_key (
        id bigint generated always as identity primary key,
        person_id uuid not null references person,
        upn text not null,
        put_away_at timestamptz not null default recorded_now());
      create index sealed_key_by_person on sealed_key (person_id, id);
      select guard_people('sealed_key');
      grant select on sealed_key to pledgekeeper_app, pledgekeeper_worker;
      create function sealed_upn(who uuid) returns text language sql stable as
        $$ select upn from public.sealed_key where person_id = who order by id desc limit 1 $$;

      alter table public.named_access add because text;
      alter table superseded.named_access add because text;
      select keep_history('named_access'), let_staff_write('named_access');
    `);
    await db.query(`
      alter table sealing enable row level security;
      create policy jobs on sealing to pledgekeeper_worker using (true) with check (true);
      create policy asker on sealing for select to pledgekeeper_app using (${isInSight} or ${isAdministrator});
      create policy seals on sealing for insert to pledgekeeper_app
        with check (${isInSight} and sealed_by = asking_worker() and unsealed_at is null and ${isAskedByAnother('sealing')});
      create policy unseals on sealing for update to pledgekeeper_app
        using (${isInSight} and unsealed_at is null) with check (unsealed_by = asking_worker() and ${isAskedByAnother('unsealing')});
      create policy administrators on sealing for update to pledgekeeper_app
        using (${isAdministrator} and unsealed_at is null) with check (unsealed_at is null);
      grant select on sealing to pledgekeeper_app, pledgekeeper_worker;
      grant insert (person_id, adopted_on, because, was_restricted),
        update (named_at, unsealed_at, unsealed_by, unsealed_ground, unsealed_because) on sealing to pledgekeeper_app;

      -- Who is named for a sealed record is for an administrator to say, who is not one of them; nobody else, of those named neither.
      create policy administrators on named_access to pledgekeeper_app
        using (${isAdministrator} and person_id in (select person_id from sealing where unsealed_at is null))
        with check (${isAdministrator} and worker_id <> asking_worker() and because is not null
          and person_id in (select person_id from sealing where unsealed_at is null));
      create policy sealed on named_access as restrictive to pledgekeeper_app using (true)
        with check (${isAdministrator} or person_id not in (select person_id from sealing where unsealed_at is null));
    `);
    await db.query(`
      -- Security definer: whoever writes a person may not write their sealed key. Also for imports, which go on telling of the year.
      create function keep_sealed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if not exists (select from sealing where person_id = new.id and unsealed_at is null) then return new; end if;
        if not new.is_restricted then
          raise exception using errcode = '42501', message = 'A sealed record stays out of sight until it is unsealed.';
        end if;
        insert into sealed_key (person_id, upn) select new.id, new.upn
          where new.upn is not null and new.upn is distinct from sealed_upn(new.id);
        new.upn := null;
        return new;
      end $$;
      create trigger keep_sealed before update on person for each row
        when (old.is_restricted or new.is_restricted) execute function keep_sealed();

      -- Security definer: it ends what its asker may not end any more.
      create function close_or_open_sealed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.unsealed_at is null then
          ${['named_access', ...allocations]
            .map(
              (name) => `delete from ${name} where person_id = new.person_id and "start" >= london_today();
          update ${name} set "end" = london_today() where person_id = new.person_id and ${today};`,
            )
            .join('\n          ')}
          update person set is_restricted = true where id = new.person_id;
        else
          update person set is_restricted = new.was_restricted, upn = sealed_upn(new.person_id)
            where id = new.person_id;
          delete from sealed_key where person_id = new.person_id;
          if not new.was_restricted then
            delete from named_access where person_id = new.person_id and "start" >= london_today();
            update named_access set "end" = london_today() where person_id = new.person_id and ${today};
          end if;
        end if;
        return null;
      end $$;
      -- When the transaction ends, so that whoever approves it still sees what they have approved, and is answered.
      create constraint trigger closes after insert on sealing deferrable initially deferred
        for each row when (new.unsealed_at is null) execute function close_or_open_sealed();
      create constraint trigger opens after update of unsealed_at on sealing deferrable initially deferred
        for each row when (old.unsealed_at is null and new.unsealed_at is not null) execute function close_or_open_sealed();
      revoke execute on function keep_sealed, close_or_open_sealed from public;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    const [{ sealed }] = await db.query(
      `select exists (select from sealing where unsealed_at is null) as sealed`,
    );
    if (sealed)
      throw new Error(
        'There is no way back while a record is sealed: everybody would see it. Unseal it first.',
      );
    await db.query(`
      drop trigger keep_sealed on person;
      drop policy sealed on named_access;
      drop policy administrators on named_access;
      drop table sealing;
      drop function close_or_open_sealed, keep_sealed, sealed_upn;
      drop table sealed_key;
      drop view as_known.named_access;
      alter table public.named_access drop because;
      alter table superseded.named_access drop because;
      select keep_history('named_access');
    `);
  }
}
