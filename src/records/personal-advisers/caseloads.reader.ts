import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import type { PageAsked } from '../../platform/http/paging.ts';

export interface AdviserRow {
  id: string;
  name: string;
  team: string | null;
  /** False of a team, a duty desk or a vacancy, which is nobody's own adviser (DOMAIN 2, M20). */
  isNamedPerson: boolean;
  /** Null where it is not for the asker to know. */
  caseload: number | null;
}

const holdsOn = (day: string) => `"start" <= ${day}::date and ("end" is null or "end" > ${day}::date)`;

/** Advisers of the day by name, of one more than the page has. */
export async function advisersOn(
  db: EntityManager,
  day: PlainDate,
  team: string | null,
  { after, limit }: PageAsked,
): Promise<AdviserRow[]> {
  return db.query(
    `select w.id, w.name, w.team, w.is_named_person as "isNamedPerson",
       case when w.id = asking_worker() or w.team = $1 then
         (select count(*)::int from pa_allocation a where a.worker_id = w.id and ${holdsOn('$4')}) end as caseload
     from worker w
     where w.id in (select worker_id from worker_role where role = 'personal-adviser' and ${holdsOn('$4')})
       and ($2::uuid is null or (w.name, w.id) > (select name, id from worker where id = $2))
     order by w.name, w.id limit $3`,
    [team, after ?? null, limit + 1, day],
  );
}

/** A worker who is the asker, or of the team. */
export async function workerOfTeam(
  db: EntityManager,
  workerId: string,
  team: string | null,
): Promise<Pick<AdviserRow, 'id' | 'name' | 'team'> | undefined> {
  const [worker] = await db.query(
    `select id, name, team from worker where id = $1 and (id = asking_worker() or team = $2)`,
    [workerId, team],
  );
  return worker;
}

export interface AllocatedRow {
  id: string;
  childId: string;
  givenName: string | null;
  familyName: string | null;
  bornOn: PlainDate;
  since: PlainDate;
}

/** Whom the asker sees of those who are the adviser's on the day, of one more than the page has. */
export async function allocatedOn(
  db: EntityManager,
  day: PlainDate,
  workerId: string,
  { after, limit }: PageAsked,
): Promise<AllocatedRow[]> {
  return db.query(
    `select p.id, p.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
       p.born_on as "bornOn", a."start" as since
     from pa_allocation a join person p on p.id = a.person_id
     where a.worker_id = $1 and ${holdsOn('$4')} and ($2::uuid is null or p.id > $2)
     order by p.id limit $3`,
    [workerId, after ?? null, limit + 1, day],
  );
}

/** How many of those allocated today to the asker, or to the asker's team, are restricted to others: a number, and nobody. */
export async function restrictedToOthers(db: EntityManager, ofTeam: boolean): Promise<number> {
  const [{ restricted }] = await db.query(`select restricted_among($1) as restricted`, [ofTeam]);
  return restricted;
}

/** The team whose people the asker sees as its manager; null for all others. */
export const managedTeam = ({ acting, team }: Asker): string | null =>
  acting.includes('team-manager') ? team : null;

export interface WorkerOfPerson {
  personId: string;
  role: 'personal-adviser' | 'social-worker' | 'reviewing-officer';
  workerId: string;
  name: string;
  team: string | null;
  isNamedPerson: boolean;
  since: PlainDate;
}

/** Who works with the person on the day: social worker, adviser, reviewing officer. */
export async function workersWith(
  db: EntityManager,
  personId: string,
  day: PlainDate,
): Promise<WorkerOfPerson[]> {
  return db.query(
    `select a.person_id as "personId", a.role, w.id as "workerId", w.name, w.team, w.is_named_person as "isNamedPerson",
       a."start" as since
     from (
       select 1 as place, 'social-worker' as role, person_id, worker_id, "start", "end" from social_worker_allocation
       union all select 2, 'personal-adviser', person_id, worker_id, "start", "end" from pa_allocation
       union all select 3, 'reviewing-officer', person_id, worker_id, "start", "end" from reviewing_officer_allocation) a
     join worker w on w.id = a.worker_id
     where a.person_id = $1 and a."start" <= $2 and (a."end" is null or a."end" > $2)
     order by a.place`,
    [personId, day],
  );
}
