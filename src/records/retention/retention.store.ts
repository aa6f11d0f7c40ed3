import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { KeptLife } from '../../domain/retention/kept-until.ts';
import type { RecordType } from '../../domain/retention/retention-rules.ts';
import { Problem } from '../../platform/http/problems.ts';

/** A life as the record has it, and the kinds of holds that keep it; null when none does. */
export interface KeptPerson extends KeptLife {
  readonly personId: string;
  readonly held: string | null;
}

/** Everybody's, or one person's: what decides how long a record is kept. Nobody's to whoever does not decide on erasing. */
export const keptPeople = (
  db: EntityManager,
  day: PlainDate,
  personId: string | null = null,
): Promise<KeptPerson[]> =>
  db.query(
    `select person_id as "personId", born_on as "bornOn", died_on as "diedOn", adopted_on as "adoptedOn",
       was_looked_after as "wasLookedAfter", left_care_on as "leftCareOn", is_in_care as "isInCare", held
     from retention_facts($1, $2)`,
    [day, personId],
  );

/** One person's, to whoever sees them. Throws Problem `not-found`. */
export async function keptLifeOf(db: EntityManager, day: PlainDate, personId: string): Promise<KeptPerson> {
  const [life] = await keptPeople(db, day, personId);
  if (!life) throw new Problem('not-found');
  return life;
}

/** The day of birth of somebody whom the asker sees. */
export async function bornOnOf(db: EntityManager, personId: string): Promise<PlainDate | undefined> {
  const [found] = await db.query<{ bornOn: PlainDate }[]>(
    `select born_on as "bornOn" from person where id = $1`,
    [personId],
  );
  return found?.bornOn;
}

/** Whom one person proposes to erase. */
export interface ListItem {
  readonly personId: string;
  readonly rule: RecordType;
  readonly keptUntil: PlainDate;
  /** Why the run left them alone after all. */
  readonly leftBecause: string | null;
}

export interface RetentionList {
  readonly id: string;
  /** The day it was made for. */
  readonly day: PlainDate;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  /** The run has been through it. */
  readonly finishedAt: Date | null;
  readonly version: string;
}

const listColumns = `id, "day", proposed_at as "proposedAt", proposed_by as "proposedBy", confirmed_at as "confirmedAt",
  confirmed_by as "confirmedBy", finished_at as "finishedAt", row_version as version`;

export async function proposeList(
  db: EntityManager,
  { day, proposedBy, items }: { day: PlainDate; proposedBy: string; items: readonly Proposed[] },
): Promise<RetentionList> {
  const id = randomUUID();
  await db.query(`insert into retention_list (id, "day", proposed_by) values ($1, $2, $3)`, [
    id,
    day,
    proposedBy,
  ]);
  await db.query(
    `insert into retention_item (list_id, person_id, rule, kept_until)
     select $1, i.* from unnest($2::uuid[], $3::text[], $4::date[]) i`,
    [
      id,
      items.map(({ personId }) => personId),
      items.map(({ type }) => type),
      items.map(({ keptUntil }) => keptUntil),
    ],
  );
  return (await listById(db, id))!;
}

export interface Proposed {
  readonly personId: string;
  readonly type: RecordType;
  readonly keptUntil: PlainDate;
}

export async function listById(db: EntityManager, id: string): Promise<RetentionList | undefined> {
  const [found] = await db.query<RetentionList[]>(`select ${listColumns} from retention_list where id = $1`, [
    id,
  ]);
  return found;
}

/** The list that was proposed last, done with or not. */
export async function latestList(db: EntityManager): Promise<RetentionList | null> {
  const [found] = await db.query<RetentionList[]>(
    `select ${listColumns} from retention_list order by proposed_at desc, id limit 1`,
  );
  return found ?? null;
}

export const itemsOf = (db: EntityManager, listId: string): Promise<ListItem[]> =>
  db.query(
    `select person_id as "personId", rule, kept_until as "keptUntil", left_because as "leftBecause"
     from retention_item where list_id = $1 order by kept_until, person_id`,
    [listId],
  );

/** False when it was confirmed meanwhile, or the asker may not confirm it: it is their own. */
export async function confirmList(db: EntityManager, id: string, confirmedBy: string): Promise<boolean> {
  const [, confirmed] = await db.query(
    `update retention_list set confirmed_at = recorded_now(), confirmed_by = $2
     where id = $1 and confirmed_at is null and proposed_by <> $2`,
    [id, confirmedBy],
  );
  return confirmed === 1;
}

/** The newest list, if two people agreed on it and no run has been through it; in a demonstration never. */
export async function listToRun(db: EntityManager): Promise<RetentionList | null> {
  const [{ isDemo }] = await db.query(`select is_demo as "isDemo" from deployment`);
  const list = isDemo ? null : await latestList(db);
  return list?.confirmedAt && !list.finishedAt ? list : null;
}

export async function finishList(db: EntityManager, id: string): Promise<void> {
  await db.query(`update retention_list set finished_at = now() where id = $1`, [id]);
}

export async function leaveAlone(
  db: EntityManager,
  listId: string,
  personId: string,
  because: string,
): Promise<void> {
  await db.query(`update retention_item set left_because = $3 where list_id = $1 and person_id = $2`, [
    listId,
    personId,
    because,
  ]);
}

/** A worker who acts at the console: their id, if they have one of the roles today. */
export async function workerWith(
  db: EntityManager,
  workerRef: string,
  roles: readonly string[],
): Promise<string | null> {
  const [found] = await db.query<{ id: string }[]>(
    `select w.id from worker w where worker_ref = $1 and exists (select from worker_role r where r.worker_id = w.id
       and r.role = any($2) and r."start" <= london_today() and (r."end" is null or r."end" > london_today()))`,
    [workerRef, roles],
  );
  return found?.id ?? null;
}
