import type { EntityManager } from 'typeorm';
import type { ListedAnswer } from './people-behind.dto.ts';
import type { AnswerCounts } from './people-behind.store.ts';
import type { StoredAnswer } from './stored-answer.ts';

interface OfMeasure {
  readonly snapshotId: string;
  readonly cohort: string;
  readonly measureId: string;
}

export interface SubjectBehind {
  subjectId: string;
  /** The council's own reference of the worker, the post or the household. */
  ref: string;
  /** Of a worker; null of a vacancy and of a household. */
  name: string | null;
  said: StoredAnswer;
}

/** Those of whom the measure gave the answer in a snapshot and whom the asker sees, after one of them, so many and one more. */
export async function subjectsAnswering(
  db: EntityManager,
  { snapshotId, cohort, measureId, answer }: OfMeasure & { answer: ListedAnswer },
  { after, limit }: { after?: string; limit: number },
): Promise<SubjectBehind[]> {
  return db.query(
    `select subject_id as "subjectId", ref, w.name, answers -> $3 as said
     from subjects_judged($1, $2) left join worker w on w.id = subject_id and $2 = 'workforce'
     where answers -> $3 ->> 0 = $4 and ($5::uuid is null or subject_id > $5) order by subject_id limit $6`,
    [snapshotId, cohort, measureId, answer, after ?? null, limit + 1],
  );
}

/** How many there are of each answer, among those the asker sees. */
export async function subjectsInSight(
  db: EntityManager,
  { snapshotId, cohort, measureId }: OfMeasure,
): Promise<AnswerCounts> {
  return byAnswer(
    await db.query(
      `select answers -> $3 ->> 0 as answer, count(*)::int as subjects from subjects_judged($1, $2) where answers ? $3 group by 1`,
      [snapshotId, cohort, measureId],
    ),
  );
}

/** How many there are of each answer, whoever asks. */
export async function subjectsOfAll(
  db: EntityManager,
  { snapshotId, cohort, measureId }: OfMeasure,
): Promise<AnswerCounts> {
  return byAnswer(
    await db.query(`select answer, subjects from subjects_answered($1, $2, $3)`, [
      snapshotId,
      cohort,
      measureId,
    ]),
  );
}

const byAnswer = (rows: readonly { answer: string; subjects: number }[]): AnswerCounts =>
  Object.fromEntries(rows.map(({ answer, subjects }) => [answer, subjects]));
