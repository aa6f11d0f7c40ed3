import type { EntityManager } from 'typeorm';

/**
 * Lets what follows in this transaction read the record as it was known at the instant (text, as PostgreSQL writes it):
 * the readers' SQL names no schema and is the same for now and then.
 */
export async function readAsKnownAt(db: EntityManager, instant: string): Promise<void> {
  await db.query(
    `select set_config('pledgekeeper.known_at', $1, true), set_config('search_path', 'as_known, public', true)`,
    [instant],
  );
}

/** Lets all that this transaction reads be of one moment, and writes nothing. Must come before anything else in it. */
export async function readOneMoment(db: EntityManager): Promise<void> {
  await db.query('set transaction isolation level repeatable read, read only');
}
