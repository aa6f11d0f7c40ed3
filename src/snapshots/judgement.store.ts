import type { EntityManager } from 'typeorm';
import type { Answer } from '../measures/measure.ts';
import { copyIntoGuarded } from '../platform/database/copy.ts';
import type { Claim } from './ledger.store.ts';

/** What one measure said of one person: its answer, the sentence, and in a mix which kind. */
export type StoredAnswer = [answer: Answer | 'failed', sentence: string, among?: string];

export interface PersonAnswers {
  readonly snapshotId: string;
  readonly personId: string;
  readonly answers: Record<string, StoredAnswer>;
}

/** Replaces whatever was written for the page of these snapshots before. */
export async function replaceJudgements(
  db: EntityManager,
  { page, snapshots }: Claim,
  people: readonly PersonAnswers[],
): Promise<void> {
  const ids = snapshots.map(({ id }) => id);
  await db.query(`delete from judgement where snapshot_id = any($1::uuid[]) and page = $2`, [ids, page]);
  await copyIntoGuarded(
    db,
    'judgement',
    ['snapshot_id', 'person_id', 'page', 'answers'],
    people.map(({ snapshotId, personId, answers }) => [snapshotId, personId, page, JSON.stringify(answers)]),
  );
}

/** Who is on the page's stretch of people, as the transaction knows them. */
export async function peopleBetween(db: EntityManager, first: string, last: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select id from person where id between $1 and $2 order by id`,
    [first, last],
  );
  return rows.map(({ id }) => id);
}

/** What one measure said of everyone in a snapshot, in order of answer and person. */
export async function answersOf(
  db: EntityManager,
  snapshotId: string,
  measureId: string,
): Promise<{ personId: string; childId: string; answer: StoredAnswer }[]> {
  return db.query(
    `select person_id as "personId", p.child_id as "childId", answers -> $2 as answer
     from judgement j join person p on p.id = j.person_id
     where snapshot_id = $1 order by answers -> $2 ->> 0, p.child_id`,
    [snapshotId, measureId],
  );
}

/** Drops the judgements of nights that a later one has replaced: they can be made again for any instant. */
export async function dropSuperseded(db: EntityManager, snapshotId: string): Promise<void> {
  await db.query(
    `delete from judgement where snapshot_id in (
       select older.id from snapshot older join snapshot newer on newer.as_at = older.as_at and newer.known_at > older.known_at
       where newer.id = $1 and older.closed_at is not null)`,
    [snapshotId],
  );
}
