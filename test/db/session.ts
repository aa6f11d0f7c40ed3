import { Client } from 'pg';
import '../../src/platform/database/days-as-text.ts';

/** A session of its own, for what only several sessions or statements can show. End it before the database is dropped. */
export async function session(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, lock_timeout: 5_000 });
  await client.connect();
  return client;
}

/**
 * Resolves once a session, known by its process or its application's name, waits for a lock that another holds.
 * `onlooker` is one of the jobs' sessions.
 */
export async function waiting(onlooker: Client, who: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await onlooker.query(
      `select from pg_stat_activity where $1 in (pid::text, application_name) and wait_event_type = 'Lock'`,
      [who],
    );
    if (rows.length) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${who} did not wait for a lock.`);
}

/** Whoever the session belongs to, what it does in `work` is undone. */
export async function undone<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** The record's tables: those with a twin in `superseded` and a view in `as_known`. */
export async function recordTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'superseded'::regnamespace and relkind = 'r' order by 1`,
  );
  return rows.map(({ name }) => name);
}
