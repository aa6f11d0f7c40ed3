import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { copyIntoGuarded } from '../platform/database/copy.ts';
import type { Claim } from './ledger.store.ts';
import type { StoredAnswer } from './stored-answer.ts';
import { keepSubjectDifferences } from './subject-judgement.store.ts';

export interface PersonAnswers {
  readonly snapshotId: string;
  readonly personId: string;
  /** `StoredAnswer` by the measure's id, as JSON. */
  readonly answers: string;
}

/**
 * Replaces whatever was written for the page of these snapshots before. People are asked for while those before them are
 * written, so the server reads what it is sent while the next are judged, and nobody's answers wait in memory.
 */
export async function replaceJudgements(
  db: EntityManager,
  { page, snapshots }: Claim,
  people: Iterable<PersonAnswers>,
): Promise<void> {
  function* rows() {
    for (const { snapshotId, personId, answers } of people) yield [snapshotId, personId, page, answers];
  }
  const ids = snapshots.map(({ id }) => id);
  await db.query(`delete from judgement where snapshot_id = any($1::uuid[]) and page = $2`, [ids, page]);
  await copyIntoGuarded(db, 'judgement', ['snapshot_id', 'person_id', 'page', 'answers'], rows());
}

/** Who is on the page's stretch of people, as the transaction knows them. */
export async function peopleBetween(db: EntityManager, first: string, last: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select id from person where id between $1 and $2 order by id`,
    [first, last],
  );
  return rows.map(({ id }) => id);
}

/**
 * What one measure said of everyone in a snapshot, in order of answer and person. The council's id is null of somebody who is
 * no longer on the record.
 */
export async function answersOf(
  db: EntityManager,
  snapshotId: string,
  measureId: string,
): Promise<{ personId: string; childId: string | null; answer: StoredAnswer }[]> {
  return db.query(
    `select person_id as "personId", p.child_id as "childId", answers -> $2 as answer
     from judged($1) j left join person_told p on p.id = j.person_id
     order by answers -> $2 ->> 0, p.child_id, person_id`,
    [snapshotId, measureId],
  );
}

/** The council's own ids of these people, of those still on the record, or whose record went into another. */
export async function childIdsOf(db: EntityManager, people: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; childId: string }[] = await db.query(
    `select id, child_id as "childId" from person_told where id = any($1::uuid[])`,
    [people],
  );
  return new Map(rows.map(({ id, childId }) => [id, childId]));
}

/**
 * Lets every count of the day that is not its latest keep only what it said otherwise than the latest, which is read in its
 * place for the rest (`judged` in the database). So a count costs little to keep, and its people can still be shown.
 */
export async function keepDifferences(db: EntityManager, asAt: PlainDate): Promise<void> {
  // One at a time for a day: whoever comes second must see what the first one has closed.
  await db.query(
    `select pg_advisory_xact_lock(hashtext('judgements of a day'), $1::date - '2000-01-01'::date)`,
    [asAt],
  );
  const counts: { id: string; isWhole: boolean }[] = await db.query(
    `select id, judged_like is null and (exists (select from judgement j where j.snapshot_id = s.id)
       or exists (select from subject_judgement j where j.snapshot_id = s.id)) as "isWhole"
     from snapshot s where as_at = $1 and closed_at is not null order by known_at desc, closed_at desc`,
    [asAt],
  );
  const [latest, ...others] = counts;
  for (const { id, isWhole } of others) if (isWhole) await keepDifferencesFrom(db, id, latest!.id);
}

async function keepDifferencesFrom(db: EntityManager, id: string, latest: string): Promise<void> {
  await db.query(
    `insert into judgement (snapshot_id, person_id, page, answers)
     select $1, person_id, page, '{}' from judgement l
     where snapshot_id = $2 and not exists (select from judgement o where o.snapshot_id = $1 and o.person_id = l.person_id)`,
    [id, latest],
  );
  await db.query(
    `delete from judgement o using judgement l
     where o.snapshot_id = $1 and l.snapshot_id = $2 and l.person_id = o.person_id and l.answers = o.answers`,
    [id, latest],
  );
  await keepSubjectDifferences(db, id, latest);
  await db.query(`update snapshot set judged_like = $2 where id = $1`, [id, latest]);
}
