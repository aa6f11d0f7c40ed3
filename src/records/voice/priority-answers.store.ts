import type { EntityManager } from 'typeorm';
import type { RequestKind } from '../../domain/codes/request-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

// Readers name no schema, so that they read the record as it was known just the same.

/** Something a group of children and young people asked of the council, by its names in the plan's file and in their words. */
export interface PriorityAsked {
  readonly plan: string;
  readonly voice: string;
  readonly priority: string;
  /** The group: Children in Care Council. */
  readonly askedBy: string;
  readonly heardOn: PlainDate;
  readonly asked: string;
}

/** What was done about it, in plain words; of what it may name, null is nothing. */
export interface NewAnswer extends PriorityAsked {
  readonly answeredOn: PlainDate;
  readonly words: string;
  /** The id of an action. */
  readonly action: string | null;
  /** The id of a measure of the catalogue. */
  readonly measure: string | null;
  readonly requestKind: RequestKind | null;
  /** The answer whose place it takes, and why; both null when it takes nobody's. */
  readonly corrects: string | null;
  readonly reason: string | null;
  /** Of a correction: that nothing stands in place of what it names. */
  readonly isTakenBack: boolean;
}

export interface KeptAnswer extends NewAnswer {
  readonly id: string;
  /** ISO instant, UTC. */
  readonly recordedAt: string;
  /** A worker's id. */
  readonly recordedBy: string | null;
}

/** Every answer that was ever recorded by the instant (ISO; null for now), also what has been corrected since, in the order of days. */
export const everAnswered = (db: EntityManager, knownAt: string | null = null): Promise<KeptAnswer[]> =>
  db.query(
    `select id, plan, voice, priority, asked_by as "askedBy", heard_on as "heardOn", asked, answered_on as "answeredOn", words,
       action, measure, request_kind as "requestKind", corrects, reason, is_taken_back as "isTakenBack",
       to_char(known_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", recorded_by as "recordedBy"
     from priority_answer where known_from <= coalesce($1::timestamptz, 'infinity') order by answered_on, known_from, id`,
    [knownAt],
  );

/** Of all that was recorded, what stands. */
export const standing = (answers: readonly KeptAnswer[]): KeptAnswer[] =>
  answers.filter(({ id, isTakenBack }) => !isTakenBack && !answers.some(({ corrects }) => corrects === id));

/** Until the end of the transaction nobody else records an answer. */
export async function lockAnswers(db: EntityManager): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper priority answers'))`);
}

/** Adds one, and gives its id; nothing that stands is touched. */
export async function addAnswer(db: EntityManager, answer: NewAnswer): Promise<string> {
  const [{ id }] = await db.query(
    `insert into priority_answer (plan, voice, priority, asked_by, heard_on, asked, answered_on, words, action, measure, request_kind,
       corrects, reason, is_taken_back)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      answer.plan,
      answer.voice,
      answer.priority,
      answer.askedBy,
      answer.heardOn,
      answer.asked,
      answer.answeredOn,
      answer.words,
      answer.action,
      answer.measure,
      answer.requestKind,
      answer.corrects,
      answer.reason,
      answer.isTakenBack,
    ],
  );
  return id;
}
