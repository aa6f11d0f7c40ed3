import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Role } from '../platform/access/policy.ts';
import type { DataError, Task } from './duty.ts';

// Readers name no schema, so that they read the record as it was known just the same; what is confidential now stays so.

/** Who works with one person in one role. */
export interface Allocated {
  readonly personId: string;
  readonly role: Role;
  readonly workerName: string;
}

const tables: Record<string, Role> = {
  pa_allocation: 'personal-adviser',
  social_worker_allocation: 'social-worker',
  reviewing_officer_allocation: 'reviewing-officer',
};
const allocations = Object.entries(tables)
  .map(([table, role]) => `select person_id, worker_id, "start", "end", '${role}' as role from ${table}`)
  .join(' union all ');
const open = (day: string) => `"start" <= ${day} and ("end" is null or "end" > ${day})`;

const ofWhom = { workerId: 'w.id = $1::uuid', team: 'w.team = $1', personId: 'a.person_id = $1::uuid' };

/** Who is allocated on the day to this worker, to anybody of this team, or to whom this person is. */
export const allocatedTo = (
  db: EntityManager,
  of: keyof typeof ofWhom,
  whose: string,
  day: PlainDate,
): Promise<Allocated[]> =>
  db.query(
    `select a.person_id as "personId", a.role, w.name as "workerName"
     from (${allocations}) a join worker w on w.id = a.worker_id
     where ${open('$2::date')} and ${ofWhom[of]}
     order by a.person_id, a.role, w.name`,
    [whose, day],
  );

/** Those whom the asker sees and nobody is allocated to on the day; nobody has to be found for a sealed record. */
export async function unallocatedOn(db: EntityManager, day: PlainDate): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select p.id from person p
     where not exists (select from (${allocations}) a where a.person_id = p.id and ${open('$1::date')})
       and not exists (select from public.sealing s where s.person_id = p.id and s.unsealed_at is null) order by p.id`,
    [day],
  );
  return rows.map(({ id }) => id);
}

/** Those in care on the day whom the asker sees. */
export async function inCareOn(db: EntityManager, day: PlainDate): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select distinct person_id as id from period_of_care where ${open('$1::date')} order by 1`,
    [day],
  );
  return rows.map(({ id }) => id);
}

/** What was to be done on the day by people in these roles, for those whom the asker sees. */
export const openTasks = (db: EntityManager, roles: readonly Role[], day: PlainDate): Promise<Task[]> =>
  db.query(
    `select person_id as "personId", kind, for_role as "forRole", because, due_on as "dueOn" from task
     where for_role = any($1::text[]) and (coalesce(done_on, closed_on) is null or coalesce(done_on, closed_on) > $2::date) order by due_on, id`,
    [roles, day],
  );

export interface Details {
  readonly personId: string;
  readonly childId: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly isAddressConfidential: boolean;
  readonly isSealed: boolean;
}

/** What these people are called, how to reach them, whether their address is confidential on the day, and their record sealed now. */
export const detailsOf = (db: EntityManager, people: readonly string[], day: PlainDate): Promise<Details[]> =>
  db.query(
    `select id as "personId", child_id as "childId", nullif(concat_ws(' ', given_name, family_name), '') as name, phone,
       exists (select from public.confidential_address c where c.person_id = person.id and ${open('$2::date')}) as "isAddressConfidential",
       exists (select from public.sealing s where s.person_id = person.id and s.unsealed_at is null) as "isSealed"
     from person where id = any($1::uuid[])`,
    [people, day],
  );

/** What stood wrong in the records of these people on the day and is this worker's to put right, or any worker's; the oldest first. */
export const dataErrorsOf = (
  db: EntityManager,
  people: readonly string[],
  workerId: string | null,
  day: PlainDate,
): Promise<DataError[]> =>
  db.query(
    `select person_id as "personId", rule, message, (first_seen_at at time zone 'Europe/London')::date as since
     from check_finding
     where person_id = any($1::uuid[]) and found_in = 'record' and owner_id is not null and ($2::uuid is null or owner_id = $2)
       and (first_seen_at at time zone 'Europe/London')::date <= $3::date
       and (cleared_at is null or (cleared_at at time zone 'Europe/London')::date > $3::date)
     order by first_seen_at, rule, id`,
    [people, workerId, day],
  );

/** How many people allocated to the asker, or to the asker's team, are restricted to others. */
export async function restrictedAmong(db: EntityManager, ofTeam: boolean): Promise<number> {
  const [answer] = await db.query(`select restricted_among($1) as restricted`, [ofTeam]);
  return answer.restricted;
}
