import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { RowsOf } from './plan.reader.ts';

/** Something recorded between a merge and its undoing, which stays with the record kept for somebody to decide. */
export interface RecordedSince {
  readonly table: string;
  readonly id: string;
  readonly what: 'added' | 'changed' | 'taken back';
}

/** That a record went into another, and whether it came back. */
export interface Merge {
  readonly id: string;
  readonly personId: string;
  readonly other: { readonly personId: string; readonly childId: string };
  readonly reason: string;
  readonly mergedAt: Date;
  /** In London. */
  readonly mergedOn: PlainDate;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly moved: readonly RowsOf[];
  readonly alike: readonly RowsOf[];
  readonly undoneAt: Date | null;
  readonly undoneBecause: string | null;
  readonly undoAskedBy: string | null;
  readonly undoApprovedBy: string | null;
  /** Null until it is undone. */
  readonly since: readonly RecordedSince[] | null;
  readonly version: string;
}

const rowsOf = (action: string): string =>
  `(select coalesce(json_agg(json_build_object('table', table_name, 'rows', n) order by table_name), '[]')
    from (select table_name, count(*) as n from person_merge_row r where r.merge_id = m.id and action = '${action}' group by 1) counted)`;
const merges = `select m.id, m.person_id as "personId", json_build_object('personId', m.other_id, 'childId', m.other_child_id) as other, m.reason,
    m.merged_at as "mergedAt", (m.merged_at at time zone 'Europe/London')::date as "mergedOn", a.name as "askedBy", b.name as "approvedBy", ${rowsOf('moved')} as moved, ${rowsOf('left out')} as alike,
    m.undone_at as "undoneAt", m.undone_because as "undoneBecause", c.name as "undoAskedBy", d.name as "undoApprovedBy", m.since,
    m.last_version as version
  from person_merge m join worker a on a.id = m.asked_by join worker b on b.id = m.merged_by
  left join worker c on c.id = m.undo_asked_by left join worker d on d.id = m.undone_by`;

/** What went into the record, the newest first; undone ones too. */
export const mergesOf = (db: EntityManager, personId: string): Promise<Merge[]> =>
  db.query(`${merges} where m.person_id = $1 order by m.last_version desc`, [personId]);

/** Throws Problem `not-found`. */
export async function mergeOf(db: EntityManager, personId: string, id: string): Promise<Merge> {
  const [found] = await db.query<Merge[]>(`${merges} where m.id = $1 and m.person_id = $2`, [id, personId]);
  if (!found) throw new Problem('not-found');
  return found;
}

/** Keeps everybody from recording of these people until the transaction ends; whoever merges them meanwhile comes after. */
export async function lockPeople(db: EntityManager, ids: readonly string[]): Promise<void> {
  await db.query(`select from person where id = any($1::uuid[]) order by id for no key update`, [ids]);
}

/** How many of these people the asker sees. */
export async function seenAmong(db: EntityManager, ids: readonly string[]): Promise<number> {
  const [{ seen }] = await db.query(`select count(*)::int as seen from person where id = any($1::uuid[])`, [
    ids,
  ]);
  return seen;
}

/** Lets the other record go into the one kept, as somebody asked whom the asker now approves. Gives the merge's id. */
export async function mergePeople(db: EntityManager, kept: string, other: string): Promise<string> {
  const [{ id }] = await db.query(`select merge_people($1, $2) as id`, [kept, other]);
  return id;
}

/** Makes two of one again, as somebody asked whom the asker now approves. */
export async function unmergePeople(db: EntityManager, mergeId: string): Promise<void> {
  await db.query(`select unmerge_people($1)`, [mergeId]);
}

/** Whether something of the kind waits for approval of this person already. */
export async function waitsFor(db: EntityManager, personId: string, kind: string): Promise<boolean> {
  const [{ waits }] = await db.query(
    `select exists (select from approval where person_id = $1 and kind = $2 and state = 'waiting') as waits`,
    [personId, kind],
  );
  return waits;
}
