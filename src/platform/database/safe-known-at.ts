import type { EntityManager } from 'typeorm';

/** What a backup calls itself to the server. */
export const backupName = 'pledgekeeper backup';

/**
 * The instant up to which everything recorded is surely visible: now, or the start of the oldest transaction that may still
 * be writing, for what it writes will bear that stamp. A backup is open for long and writes nothing.
 */
export async function safeKnownAt(db: EntityManager, wanted: string | null = null): Promise<string> {
  const [row] = await db.query(
    `select least($1::timestamptz, now(),
       (select min(xact_start) - interval '1 microsecond' from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
          and application_name <> $2))::text as at`,
    [wanted, backupName],
  );
  return row.at;
}
