import type { EntityManager } from 'typeorm';
import { relations, sight, type Relation } from './sight.ts';

/** What is open today. */
const today = `"start" <= london_today() and ("end" is null or "end" > london_today())`;

/** Each relation as a query for people's ids, of whoever is asking, today. */
const seenBy: Record<Relation, string> = {
  everyone: 'select id from person',
  allocated: 'select person_id from allocated where worker_id = asking_worker()',
  'my team': `select person_id from allocated a join worker w on w.id = a.worker_id
    where w.team = (select team from worker where id = asking_worker())`,
  // Somebody must pick up whom nobody has: in care, owed something after it, just made known to us, or adopted and not sealed.
  unallocated: `select p.id from person p where not exists (select from allocated a where a.person_id = p.id)
    and (exists (select from in_care c where c.person_id = p.id)
      or not exists (select from period_of_care c where c.person_id = p.id)
      or exists (select from leaving_care_status s where s.person_id = p.id and s.status <> 'none')
      or exists (select from period_of_care c where c.person_id = p.id and c.ended_because in ('E11', 'E12', 'E1')))`,
  'in care': 'select person_id from in_care',
  'broken glass':
    'select person_id from break_glass where worker_id = asking_worker() and expires_at > recorded_now()',
  // Nobody is allocated any more: whoever is named sees it for that alone.
  'named for a sealed record': `select person_id from named_access n where worker_id = asking_worker() and ${today}
    and exists (select from sealing s where s.person_id = n.person_id and s.unsealed_at is null)`,
};

const rolesWith = (relation: Relation): string =>
  Object.entries(sight)
    .filter(([, seen]) => seen.includes(relation))
    .map(([role]) => `'${role}'`)
    .join(', ');

/**
 * Whom the asker sees in the roles they act in, by the table above, and the past of a record that went into one of theirs.
 * Security definer, since it reads the allocations that its own answer guards.
 */
const peopleInSightBody = `
  with acting as (select array(select acting_roles()) as roles),
  allocated as not materialized (${[
    'pa_allocation',
    'social_worker_allocation',
    'reviewing_officer_allocation',
  ]
    .map((table) => `select person_id, worker_id from ${table} where ${today}`)
    .join(' union all ')}),
  in_care as not materialized (select person_id from period_of_care where ${today}),
  seen (person_id) as (${relations
    .map(
      (name) =>
        `select * from (${seenBy[name]}) r where (select roles from acting) && array[${rolesWith(name)}]`,
    )
    .join(' union ')}),
  visible as (select s.person_id from seen s join person p on p.id = s.person_id
    where not p.is_restricted
      or exists (select from named_access n where n.person_id = p.id and n.worker_id = asking_worker() and ${today}))
  select person_id from visible
  union all select other_id from person_merge where undone_at is null and person_id in (select person_id from visible)
`;

/** More than this are worked out by every statement anew: to read them back takes longer. */
const mostKept = 2000;

/**
 * `visible_people()`, on which row-level security rests. A request that only reads works it out once, since each of its thirty
 * statements asks for every table; one that writes works it out by every statement, so that what it changes bites at once.
 */
const visiblePeopleBody = `
declare
  kept text := current_setting('pledgekeeper.sight', true);
  seen uuid[];
begin
  if kept like '{%' then
    return query select unnest(kept::uuid[]);
  elsif kept = 'keep' then
    seen := array(select people_in_sight());
    if cardinality(seen) <= ${mostKept} then
      perform set_config('pledgekeeper.sight', seen::text, true);
    end if;
    return query select unnest(seen);
  else
    return query select people_in_sight();
  end if;
end`;

const functions = { people_in_sight: peopleInSightBody, visible_people: visiblePeopleBody };
const asTheOwner = 'stable security definer set search_path = public, pg_temp';

/** Run by `migrate` after every migration, so that the database never lags behind the policy. */
export const sightSql = `
  create or replace function people_in_sight() returns setof uuid language sql ${asTheOwner} as $policy$${peopleInSightBody}$policy$;
  revoke execute on function people_in_sight from public, pledgekeeper_app, pledgekeeper_worker;
  create or replace function visible_people() returns setof uuid language plpgsql ${asTheOwner} as $policy$${visiblePeopleBody}$policy$`;

/** Whether the database decides who sees whom as this program's policy says: `migrate` makes it so. */
export async function decidesSightAsWeDo(db: EntityManager): Promise<boolean> {
  const found: { name: keyof typeof functions; body: string }[] = await db.query(
    `select proname as name, prosrc as body from pg_proc
     where pronamespace = 'public'::regnamespace and proname = any($1)`,
    [Object.keys(functions)],
  );
  return (
    found.length === Object.keys(functions).length &&
    found.every(({ name, body }) => functions[name] === body)
  );
}
