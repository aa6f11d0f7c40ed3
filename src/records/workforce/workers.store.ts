import { randomUUID } from 'node:crypto';
import type { DeepPartial, EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import type { PageAsked } from '../../platform/http/paging.ts';
import { Problem } from '../../platform/http/problems.ts';
import { Worker } from './worker.entity.ts';

export interface WorkerShown {
  id: string;
  workerRef: string;
  name: string;
  team: string | null;
  isNamedPerson: boolean;
  /** On the day that is asked about. */
  roles: Role[];
  /** Whether a sign-in is theirs; which one is told to nobody. */
  hasSignIn: boolean;
  version: string;
}

type Told = Pick<Worker, 'workerRef' | 'name' | 'team' | 'isNamedPerson'>;

const shown = `w.id, w.worker_ref as "workerRef", w.name, w.team, w.is_named_person as "isNamedPerson",
  array(select distinct r.role from worker_role r
    where r.worker_id = w.id and r."start" <= coalesce($1, london_today()) and (r."end" is null or r."end" > coalesce($1, london_today()))
    order by r.role) as roles,
  w.subject is not null as "hasSignIn", w.row_version as version`;

/** Workers with the roles of a day (today when null), by name; one more than a page. */
export async function workersOn(
  db: EntityManager,
  asAt: PlainDate | null,
  { limit, after }: PageAsked,
): Promise<WorkerShown[]> {
  return db.query(
    `select ${shown} from worker w
     where $2::uuid is null or (w.name, w.id) > (select name, id from worker where id = $2)
     order by w.name, w.id limit $3`,
    [asAt, after ?? null, limit + 1],
  );
}

/** One worker, with the roles of a day. Throws Problem `not-found`. */
export async function workerOn(
  db: EntityManager,
  id: string,
  asAt: PlainDate | null = null,
): Promise<WorkerShown> {
  const [found] = await db.query<WorkerShown[]>(`select ${shown} from worker w where w.id = $2`, [asAt, id]);
  if (!found) throw new Problem('not-found');
  return found;
}

/** Gives the id of the new worker. */
export async function addWorker(db: EntityManager, told: Told): Promise<string> {
  const id = randomUUID();
  await db.insert(Worker, { ...told, id });
  return id;
}

/** Changes a worker read at the version. Throws Problem `stale`. */
export async function changeWorker(
  db: EntityManager,
  { id, version }: { id: string; version: string },
  told: DeepPartial<Told & Pick<Worker, 'subject'>>,
): Promise<void> {
  const { affected } = await db.update(Worker, { id, version }, told);
  if (affected !== 1) throw staleWorker();
}

/** Somebody else changed it, and one record is soon read again. */
export const staleWorker = (): Problem =>
  new Problem('stale', 'Read it again, and send your change with the new ETag.', undefined, { changes: [] });

/** Whose the reference or the sign-in is already. */
export async function holderOf(
  db: EntityManager,
  what: { workerRef: string } | { subject: string },
): Promise<string | undefined> {
  return (await db.findOne(Worker, { select: { id: true }, where: what }))?.id;
}

export interface Team {
  team: string;
  /** How many of it have a role on the day. */
  workers: number;
  roles: Partial<Record<Role, number>>;
}

/** Every team, and who works in it on the day (today when null). */
export async function teamsOn(db: EntityManager, asAt: PlainDate | null): Promise<Team[]> {
  return db.query(
    `with held as (
       select distinct w.team, w.id, r.role from worker w left join worker_role r on r.worker_id = w.id
         and r."start" <= coalesce($1, london_today()) and (r."end" is null or r."end" > coalesce($1, london_today()))
       where w.team is not null),
     counted as (select team, role, count(*)::int as workers from held where role is not null group by team, role)
     select h.team, count(distinct h.id) filter (where h.role is not null)::int as workers,
       coalesce((select json_object_agg(c.role, c.workers order by c.role) from counted c where c.team = h.team), '{}') as roles
     from held h group by h.team order by h.team`,
    [asAt],
  );
}
