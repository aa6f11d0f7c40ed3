import type { EntityManager } from 'typeorm';
import { copyIntoGuarded } from '../platform/database/copy.ts';
import type { StoredAnswer } from './stored-answer.ts';
import type { SubjectCohort } from './subjects.ts';

/** What every measure of its cohort said of one worker, vacancy or household, by the measure's id. */
export interface SubjectAnswers {
  readonly cohort: SubjectCohort;
  readonly subjectId: string;
  readonly ref: string;
  readonly answers: Record<string, StoredAnswer>;
}

/** Keeps what was said of the subjects of a snapshot that is about to be closed. */
export async function keepSubjectJudgements(
  db: EntityManager,
  snapshotId: string,
  subjects: readonly SubjectAnswers[],
): Promise<void> {
  await copyIntoGuarded(
    db,
    'subject_judgement',
    ['snapshot_id', 'cohort', 'subject_id', 'ref', 'answers'],
    subjects.map(({ cohort, subjectId, ref, answers }) => [
      snapshotId,
      cohort,
      subjectId,
      ref,
      JSON.stringify(answers),
    ]),
  );
}

/** What one measure said of every subject of a snapshot, in order of answer and reference. */
export async function subjectAnswersOf(
  db: EntityManager,
  snapshotId: string,
  measure: { readonly id: string; readonly cohort: string },
): Promise<{ subjectId: string; ref: string; answer: StoredAnswer }[]> {
  return db.query(
    `select subject_id as "subjectId", ref, answers -> $3 as answer from subjects_judged($1, $2)
     where answers ? $3 order by answers -> $3 ->> 0, ref, subject_id`,
    [snapshotId, measure.cohort, measure.id],
  );
}

/** What the lists of subjects in a snapshot say, and of how many, sentences aside. */
export async function listedOfSubjects(
  db: EntityManager,
  snapshotId: string,
): Promise<{ measureId: string; answer: StoredAnswer[0]; more: StoredAnswer[2] | null; people: number }[]> {
  return db.query(
    `select said.key as "measureId", said.value ->> 0 as answer, said.value -> 2 as more, count(*)::int as people
     from unnest(array['workforce', 'foster-households']) cohort, subjects_judged($1, cohort) j, jsonb_each(j.answers) said
     group by 1, 2, 3`,
    [snapshotId],
  );
}

/** Lets a count keep only what it said of subjects otherwise than the latest of its day, which is read in its place. */
export async function keepSubjectDifferences(db: EntityManager, id: string, latest: string): Promise<void> {
  await db.query(
    `insert into subject_judgement (snapshot_id, cohort, subject_id, ref, answers)
     select $1, cohort, subject_id, ref, '{}' from subject_judgement l
     where snapshot_id = $2 and not exists (select from subject_judgement o
       where o.snapshot_id = $1 and (o.cohort, o.subject_id) = (l.cohort, l.subject_id))`,
    [id, latest],
  );
  await db.query(
    `delete from subject_judgement o using subject_judgement l
     where o.snapshot_id = $1 and l.snapshot_id = $2 and (l.cohort, l.subject_id, l.ref) = (o.cohort, o.subject_id, o.ref)
       and l.answers = o.answers`,
    [id, latest],
  );
}
