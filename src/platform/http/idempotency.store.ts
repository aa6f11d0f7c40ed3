import type { EntityManager } from 'typeorm';

export interface KeptAnswer {
  requestHash: string;
  status: number;
  /** JSON. */
  body: string;
  /** Whether the asker still sees everybody whom the answer is about. */
  isInSight: boolean;
}

/** Takes the asker's key for this transaction; false when another request is at work with it. */
export async function takeKey(db: EntityManager, key: string): Promise<boolean> {
  const [{ taken }] = await db.query(
    `select pg_try_advisory_xact_lock(hashtextextended(asking_worker()::text || ' ' || $1, 0)) as taken`,
    [key],
  );
  return taken;
}

/** Takes the asker's key for this transaction once nobody is at work with it any more. */
export async function awaitKey(db: EntityManager, key: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended(asking_worker()::text || ' ' || $1, 0))`, [
    key,
  ]);
}

/** What was answered when the asker sent this key before, in the last day. */
export async function answerKept(db: EntityManager, key: string): Promise<KeptAnswer | undefined> {
  const [kept] = await db.query<KeptAnswer[]>(
    `select request_hash as "requestHash", status, body,
       not exists (select from unnest(people) p where p not in (select id from person_told)) as "isInSight"
     from idempotency_key where worker_id = asking_worker() and key = $1`,
    [key],
  );
  return kept;
}

/** Keeps what is answered, in the transaction of what it tells of. */
export async function keepAnswer(
  db: EntityManager,
  key: string,
  answer: Omit<KeptAnswer, 'isInSight'>,
  people: readonly string[],
): Promise<void> {
  await db.query(
    `insert into idempotency_key (key, request_hash, status, body, people) values ($1, $2, $3, $4, $5)`,
    [key, answer.requestHash, answer.status, answer.body, people],
  );
}

/** Forgets answers of more than a day ago. Gives how many. */
export async function forgetAnswers(db: EntityManager): Promise<number> {
  const [, forgotten] = await db.query(
    `delete from idempotency_key where answered_at < now() - interval '1 day'`,
  );
  return forgotten;
}
