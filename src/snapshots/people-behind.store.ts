import type { EntityManager } from 'typeorm';
import type { ListedAnswer } from './people-behind.dto.ts';
import type { StoredAnswer } from './stored-answer.ts';

export interface PersonBehind {
  personId: string;
  childId: string;
  givenName: string | null;
  familyName: string | null;
  said: StoredAnswer;
}

export type AnswerCounts = Record<string, number>;

/** Those of whom the measure gave the answer in a snapshot and whom the asker sees, after one of them, so many and one more. */
export async function peopleAnswering(
  db: EntityManager,
  of: { snapshotId: string; measureId: string; answer: ListedAnswer },
  { after, limit }: { after?: string; limit: number },
): Promise<PersonBehind[]> {
  return db.query(
    `select person_id as "personId", p.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
       answers -> $2 as said
     from judged($1) j join person p on p.id = j.person_id
     where answers -> $2 ->> 0 = $3 and ($4::uuid is null or person_id > $4) order by person_id limit $5`,
    [of.snapshotId, of.measureId, of.answer, after ?? null, limit + 1],
  );
}

/** How many people there are of each answer of the measure in a snapshot, among those the asker sees. */
export async function answersInSight(
  db: EntityManager,
  snapshotId: string,
  measureId: string,
): Promise<AnswerCounts> {
  return byAnswer(
    await db.query(
      `select answers -> $2 ->> 0 as answer, count(*)::int as people from judged($1) group by 1`,
      [snapshotId, measureId],
    ),
  );
}

/** How many people there are of each answer of the measure in a snapshot, whoever asks. */
export async function answersOfAll(
  db: EntityManager,
  snapshotId: string,
  measureId: string,
): Promise<AnswerCounts> {
  return byAnswer(
    await db.query(`select answer, people from people_answered($1, $2) as counted (answer, people)`, [
      snapshotId,
      measureId,
    ]),
  );
}

const byAnswer = (rows: readonly { answer: string; people: number }[]): AnswerCounts =>
  Object.fromEntries(rows.map(({ answer, people }) => [answer, people]));
