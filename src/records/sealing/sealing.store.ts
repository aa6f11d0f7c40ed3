import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { setNamed } from '../people/restriction.store.ts';

export const unsealingGrounds = ['court-order', 'error'] as const;
export type UnsealingGround = (typeof unsealingGrounds)[number];

/** Of a record that is sealed. */
export interface Sealing {
  readonly id: string;
  /** The day of the order. */
  readonly adoptedOn: PlainDate;
  /** Why, in the words of whoever asked for it. */
  readonly because: string;
  readonly sealedAt: Date;
  /** The worker who approved it. */
  readonly sealedBy: string;
}

/** What an administrator is told of a sealed record, whom it is about apart. */
export interface SealedRecord {
  readonly id: string;
  /** Of the order: by it the record of whoever asks for theirs is found. */
  readonly adoptedOn: PlainDate;
  readonly sealedAt: Date;
  readonly mayBeSeenBy: readonly Named[];
  readonly version: string;
}

export interface Named {
  readonly workerId: string;
  readonly name: string;
  readonly because: string;
  readonly start: PlainDate;
}

/** How the person's record is sealed now; null when it is not. */
export async function sealingOf(db: EntityManager, personId: string): Promise<Sealing | null> {
  const [found] = await db.query<Sealing[]>(
    `select id, adopted_on as "adoptedOn", because, sealed_at as "sealedAt", sealed_by as "sealedBy"
     from sealing where person_id = $1 and unsealed_at is null`,
    [personId],
  );
  return found ?? null;
}

/** Seals the record when the transaction ends, so that whoever approves it is answered. Gives the id of the sealing. */
export async function seal(
  db: EntityManager,
  told: { personId: string; adoptedOn: PlainDate; because: string; wasRestricted: boolean },
): Promise<string> {
  const [{ id }] = await db.query(
    `insert into sealing (person_id, adopted_on, because, was_restricted) values ($1, $2, $3, $4) returning id`,
    [told.personId, told.adoptedOn, told.because, told.wasRestricted],
  );
  return id;
}

/** Opens the record again when the transaction ends. */
export async function unseal(
  db: EntityManager,
  id: string,
  { ground, because }: { ground: UnsealingGround; because: string },
): Promise<void> {
  await db.query(
    `update sealing set unsealed_at = recorded_now(), unsealed_by = asking_worker(), unsealed_ground = $2, unsealed_because = $3
     where id = $1`,
    [id, ground, because],
  );
}

const sealedRecords = `select s.id, s.adopted_on as "adoptedOn", s.sealed_at as "sealedAt", s.row_version as version,
    coalesce((select json_agg(json_build_object('workerId', n.worker_id, 'name', w.name, 'because', n.because, 'start', n."start")
        order by w.name, n.worker_id)
      from named_access n join worker w on w.id = n.worker_id where n.person_id = s.person_id
        and n."start" <= london_today() and (n."end" is null or n."end" > london_today())), '[]') as "mayBeSeenBy"
  from sealing s where s.unsealed_at is null`;

/** Every sealed record that the asker may know of, the latest first, one more than a page. */
export const sealedPage = (
  db: EntityManager,
  { after, limit }: { after?: string; limit: number },
): Promise<SealedRecord[]> =>
  db.query(
    `${sealedRecords} and ($1::uuid is null or (s.sealed_at, s.id) < (select sealed_at, id from sealing where id = $1))
     order by s.sealed_at desc, s.id desc limit $2`,
    [after ?? null, limit + 1],
  );

export async function sealedById(db: EntityManager, id: string): Promise<SealedRecord | undefined> {
  const [found] = await db.query<SealedRecord[]>(`${sealedRecords} and s.id = $1`, [id]);
  return found;
}

/** From today on exactly these are named for the sealed record. False when somebody has changed who is named meanwhile. */
export async function nameForSealed(
  db: EntityManager,
  { id, version }: Pick<SealedRecord, 'id' | 'version'>,
  workerIds: readonly string[],
  because: string,
): Promise<boolean> {
  const [[changed]] = await db.query(
    `update sealing set named_at = recorded_now() where id = $1 and row_version = $2 returning person_id as "personId"`,
    [id, version],
  );
  if (!changed) return false;
  await setNamed(db, changed.personId, workerIds, because);
  return true;
}
