import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

export interface Restriction {
  personId: string;
  isRestricted: boolean;
  mayBeSeenBy: { workerId: string; name: string; start: PlainDate; end: PlainDate | null }[];
  /** Of the person. */
  version: string;
}

/** Whether the person is restricted, and who is named on the day (today when null); undefined when out of sight. */
export async function restrictionOf(
  db: EntityManager,
  personId: string,
  asAt: PlainDate | null = null,
): Promise<Restriction | undefined> {
  const [person] = await db.query<Omit<Restriction, 'mayBeSeenBy'>[]>(
    `select id as "personId", is_restricted as "isRestricted", row_version as version from person where id = $1`,
    [personId],
  );
  if (!person) return undefined;
  const mayBeSeenBy = await db.query<Restriction['mayBeSeenBy']>(
    `select n.worker_id as "workerId", w.name, n."start", n."end" from named_access n join worker w on w.id = n.worker_id
     where n.person_id = $1 and n."start" <= coalesce($2, london_today())
       and (n."end" is null or n."end" > coalesce($2, london_today()))
     order by w.name, n.worker_id`,
    [personId, asAt],
  );
  return { ...person, mayBeSeenBy };
}

/** Whether the record is sealed after an adoption, to whoever sees it all the same. */
export async function isSealed(db: EntityManager, personId: string): Promise<boolean> {
  const [{ found }] = await db.query(
    `select exists (select from sealing where person_id = $1 and unsealed_at is null) as found`,
    [personId],
  );
  return found;
}

/** Which of the ids are nobody's. */
export async function unknownWorkers(db: EntityManager, ids: readonly string[]): Promise<string[]> {
  const known = await db.query<{ id: string }[]>(`select id from worker where id = any ($1::uuid[])`, [ids]);
  return ids.filter((id) => !known.some((worker) => worker.id === id));
}

/** Restricts the person or no longer; each time a new version of them, so that two who change the names notice. */
export async function setRestricted(
  db: EntityManager,
  personId: string,
  isRestricted: boolean,
): Promise<void> {
  await db.query(`update person set is_restricted = $2 where id = $1`, [personId, isRestricted]);
}

/** From today on exactly these are named, the new ones with the reason; whoever was named only today never was. */
export async function setNamed(
  db: EntityManager,
  personId: string,
  workerIds: readonly string[],
  because: string | null = null,
): Promise<void> {
  const named = [personId, workerIds];
  await db.query(
    `insert into named_access (person_id, worker_id, "start", because)
     select $1, w, london_today(), $3 from unnest($2::uuid[]) w
     where not exists (select from named_access n where n.person_id = $1 and n.worker_id = w
       and n."start" <= london_today() and (n."end" is null or n."end" > london_today()))`,
    [...named, because],
  );
  await db.query(
    `delete from named_access where person_id = $1 and worker_id <> all ($2::uuid[]) and "start" >= london_today()`,
    named,
  );
  await db.query(
    `update named_access set "end" = london_today()
     where person_id = $1 and worker_id <> all ($2::uuid[]) and ("end" is null or "end" > london_today())`,
    named,
  );
}
