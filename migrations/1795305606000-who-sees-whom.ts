import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  source_import uuid,
  known_from timestamptz not null default recorded_now(),
  row_version bigint not null default nextval('row_version'),
  recorded_by uuid default asking_worker()`;
const span = `
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  "start" date not null,
  "end" date check ("end" > "start")`;

const allocations = ['social_worker_allocation', 'reviewing_officer_allocation'];

/**
 * Names, and what decides who sees them: allocations beside the personal adviser's, restricted records, addresses to be kept
 * secret, and the glass that may be broken. `visible_people()` itself is made by the access policy after every migration.
 */
export class WhoSeesWhom1795305606000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const place of ['public', 'superseded'])
      await db.query(`
        alter table ${place}.person add given_name text, add family_name text, add phone text,
          add is_restricted boolean not null default false`);
    await db.query(`select keep_history('person'), let_staff_write('person', 'update')`);

    for (const name of allocations) {
      await db.query(`
        create table ${name} (${span}, worker_id uuid not null references worker, ${stamps});
        create unique index ${name}_by_person on ${name} (person_id, "start");
        create index ${name}_by_worker on ${name} (worker_id);
        select keep_apart('${name}');
      `);
    }
    await db.query(`
      -- Who may see a restricted person; nobody else does, allocated or not.
      create table named_access (${span}, worker_id uuid not null references worker, ${stamps},
        unique (person_id, worker_id, "start"));
      create index named_access_by_worker on named_access (worker_id);
      -- While it holds, where the person lives is told to nobody without the right to confidential addresses.
      create table confidential_address (${span}, ${stamps});
      create unique index confidential_address_by_person on confidential_address (person_id, "start");
      select keep_apart('confidential_address');
    `);
    for (const name of [...allocations, 'named_access', 'confidential_address'])
      await db.query(`select keep_history('${name}'), guard_people('${name}'), let_staff_write('${name}')`);

    await db.query(`
      create table break_glass (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        worker_id uuid not null references worker,
        reason text not null check (char_length(reason) >= 20),
        -- By the record's clock, which in a demonstration is its own.
        opened_at timestamptz not null default recorded_now(),
        expires_at timestamptz not null check (expires_at > opened_at),
        reviewed_at timestamptz, reviewed_by uuid references worker, verdict text check (verdict in ('justified', 'not-justified')),
        row_version bigint not null default nextval('row_version'),
        check ((reviewed_at is null) = (verdict is null) and (reviewed_at is null) = (reviewed_by is null) and reviewed_by <> worker_id));
      create index break_glass_by_worker on break_glass (worker_id, expires_at);
      create index break_glass_by_person on break_glass (person_id);
      alter table break_glass enable row level security;
      create policy jobs on break_glass to pledgekeeper_worker using (true);
      grant select on break_glass to pledgekeeper_app, pledgekeeper_worker;
      grant update (reviewed_at, reviewed_by, verdict) on break_glass to pledgekeeper_app;
      create function number_row() returns trigger language plpgsql as $$
      begin
        new.row_version := nextval('public.row_version');
        return new;
      end $$;
      create trigger number before update on break_glass for each row execute function number_row();
    `);
    await db.query(`
      -- What the asker may do now: the roles that the operation allows and that are theirs today.
      create function acting_roles() returns setof text language sql stable as $$
        select r.role from worker_role r
        where r.worker_id = asking_worker() and r.role = any (string_to_array(nullif(current_setting('pledgekeeper.roles', true), ''), ','))
          and r."start" <= london_today() and (r."end" is null or r."end" > london_today())
      $$;

      -- Whose broken glass is shown: one's own, and to a manager that of the team, and of whoever the manager sees.
      create policy asker on break_glass for select to pledgekeeper_app using (worker_id = asking_worker()
        or 'team-manager' in (select acting_roles()) and (person_id in (select visible_people())
          or worker_id in (select id from worker where team = (select team from worker where id = asking_worker()))));
      -- Nobody reviews their own, in nobody else's name, or a second time.
      create policy reviewer on break_glass for update to pledgekeeper_app
        using ('team-manager' in (select acting_roles()) and worker_id <> asking_worker() and reviewed_at is null)
        with check (reviewed_by = asking_worker());

      -- Colleagues may be looked up by all who sign in, and are told apart from programs and strangers by administrators alone.
      ${['worker', 'worker_role']
        .map(
          (name) => `
      alter table ${name} enable row level security;
      create policy everybody on ${name} for select to pledgekeeper_app using (true);
      create policy administrators on ${name} to pledgekeeper_app using ('administrator' in (select acting_roles())) with check ('administrator' in (select acting_roles()));
      create policy jobs on ${name} to pledgekeeper_worker using (true) with check (true);
      select let_staff_write('${name}', 'insert, update');`,
        )
        .join('')}
      grant delete on worker_role to pledgekeeper_app;

      -- Security definer: nobody sees a person before somebody is allocated, so the two are recorded together.
      create function register_person(new_person person) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if asking_worker() is null then raise exception 'Nobody in particular registers a person.'; end if;
        insert into person (id, child_id, born_on, sex, ethnicity, upn, given_name, family_name, phone)
          values (new_person.id, new_person.child_id, new_person.born_on, new_person.sex, new_person.ethnicity, new_person.upn,
            new_person.given_name, new_person.family_name, new_person.phone);
        if exists (select from acting_roles() role where role = 'social-worker') then
          insert into social_worker_allocation (person_id, worker_id, "start") values (new_person.id, asking_worker(), london_today());
        elsif exists (select from acting_roles() role where role = 'personal-adviser') then
          insert into pa_allocation (person_id, worker_id, "start") values (new_person.id, asking_worker(), london_today());
        end if;
      end $$;

      -- Security definer: whoever breaks the glass does not see the person yet. Null for nobody, and for a restricted person.
      create function open_break_glass(child text, why text, minutes int) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
      declare found uuid; opened uuid;
      begin
        if not exists (select from acting_roles()) then return null; end if;
        select id into found from person where child_id = child and not is_restricted;
        if found is null then return null; end if;
        insert into break_glass (person_id, worker_id, reason, expires_at)
          values (found, asking_worker(), why, recorded_now() + make_interval(mins => minutes)) returning id into opened;
        return opened;
      end $$;
      -- Security definer: how many of those allocated to the asker, or to the asker's team, are restricted to others.
      create function restricted_among(of_team boolean) returns int language sql stable security definer set search_path = public, pg_temp as $$
        select count(distinct p.id)::int
        from person p
        join (select person_id, worker_id, "start", "end" from pa_allocation
          union all select person_id, worker_id, "start", "end" from social_worker_allocation
          union all select person_id, worker_id, "start", "end" from reviewing_officer_allocation) a on a.person_id = p.id
        join worker w on w.id = a.worker_id
        where p.is_restricted and a."start" <= london_today() and (a."end" is null or a."end" > london_today())
          and (w.id = asking_worker() or (of_team and 'team-manager' in (select acting_roles())
            and w.team = (select team from worker where id = asking_worker())))
          and not exists (select from named_access n where n.person_id = p.id and n.worker_id = asking_worker()
            and n."start" <= london_today() and (n."end" is null or n."end" > london_today()))
      $$;
      revoke execute on function register_person, open_break_glass, restricted_among from public;
      grant execute on function register_person, open_break_glass, restricted_among to pledgekeeper_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['worker', 'worker_role'])
      await db.query(`
        drop policy everybody on ${name}; drop policy administrators on ${name}; drop policy jobs on ${name};
        alter table ${name} disable row level security;
        revoke insert, update, delete on ${name} from pledgekeeper_app`);
    await db.query(`
      drop function restricted_among, open_break_glass, register_person;
      drop table break_glass;
      drop function number_row, acting_roles;
    `);
    for (const name of ['confidential_address', 'named_access', ...allocations])
      await db.query(
        `drop view as_known.${name}; drop table public.${name} cascade; drop table superseded.${name}`,
      );
    await db.query(`drop view as_known.person`);
    for (const place of ['public', 'superseded'])
      await db.query(
        `alter table ${place}.person drop given_name, drop family_name, drop phone, drop is_restricted`,
      );
    await db.query(`select keep_history('person')`);
  }
}
