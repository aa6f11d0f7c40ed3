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

/** How many of an answer have a sentence that begins alike, up to its colon: `2 placements`. */
export interface ReasonCount {
  reason: string;
  people: number;
}

/**
 * Of the people the asker sees in a snapshot: those of whom the measure gave the answer, after one of them, so many and one
 * more; how many there are of each answer; and the reasons of this one, the most frequent first. The rows are large, and read
 * once for all three.
 */
export async function peopleInSight(
  db: EntityManager,
  of: { snapshotId: string; measureId: string; answer: ListedAnswer },
  { after, limit }: { after?: string; limit: number },
): Promise<{ found: PersonBehind[]; counts: AnswerCounts; reasons: ReasonCount[] }> {
  const [row] = await db.query(
    `with said as materialized (select person_id, answers -> $2 as said from judged($1)),
       page as (select person_id as "personId", p.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName", said
         from said join person_told p on p.id = person_id
         where said ->> 0 = $3 and ($4::uuid is null or person_id > $4) order by person_id limit $5),
       answered as (select said ->> 0 as answer, count(*) as people from said where said is not null group by 1),
       reasoned as (select split_part(said ->> 1, ':', 1) as reason, count(*) as people from said where said ->> 0 = $3 group by 1)
     select (select coalesce(json_agg(page order by "personId"), '[]') from page) as found,
       (select coalesce(json_object_agg(answer, people), '{}') from answered) as counts,
       (select coalesce(json_agg(reasoned order by people desc, reason), '[]') from reasoned) as reasons`,
    [of.snapshotId, of.measureId, of.answer, after ?? null, limit + 1],
  );
  return row;
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
