import type { EntityManager } from 'typeorm';
import type { Figure } from '../measures/tally.ts';
import type { StoredAnswer } from './stored-answer.ts';

/**
 * Closed snapshots whose lists are to be compared with their figures: those that never were, and each night anew the latest
 * counts of month-ends, which the Board's reports are made of.
 */
export async function snapshotsToCompare(db: EntityManager, catalogueVersion: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select id from snapshot s where closed_at is not null and catalogue_version = $1
       and (compared_at is null or compared_at < clock_timestamp() - interval '20 hours' and extract(day from as_at + 1) = 1
         and not exists (select from snapshot later where later.as_at = s.as_at and later.known_at > s.known_at and later.closed_at is not null))
     order by known_at, as_at`,
    [catalogueVersion],
  );
  return rows.map(({ id }) => id);
}

/** Locks a snapshot for comparing, unless somebody is at it: how many people it counted, and its figures by measure. */
export async function lockToCompare(
  db: EntityManager,
  id: string,
): Promise<{ people: number; figures: Map<string, Figure> } | null> {
  const [snapshot] = await db.query(`select people from snapshot where id = $1 for update skip locked`, [id]);
  if (!snapshot) return null;
  const rows: { measureId: string; figure: Figure }[] = await db.query(
    `select measure_id as "measureId", figure from figure where snapshot_id = $1`,
    [id],
  );
  const figures = new Map(rows.map(({ measureId, figure }) => [measureId, figure]));
  return { people: snapshot.people, figures };
}

/** What the lists of a snapshot say, and of how many people, sentences aside. */
export async function listedAnswers(
  db: EntityManager,
  id: string,
): Promise<{ measureId: string; answer: StoredAnswer[0]; more: StoredAnswer[2] | null; people: number }[]> {
  return db.query(
    `select said.key as "measureId", said.value ->> 0 as answer, said.value -> 2 as more, count(*)::int as people
     from judged($1) j, jsonb_each(j.answers) said group by 1, 2, 3`,
    [id],
  );
}

/** Keeps which measures' lists and figures do not agree. */
export async function keepComparison(db: EntityManager, id: string, disagreeing: string[]): Promise<void> {
  await db.query(`update snapshot set compared_at = clock_timestamp(), disagreeing = $2 where id = $1`, [
    id,
    disagreeing,
  ]);
}
