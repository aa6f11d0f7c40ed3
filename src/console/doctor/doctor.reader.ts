import type { EntityManager } from 'typeorm';

export interface ServerFacts {
  readonly version: string;
  readonly hasChecksums: boolean;
  /** Whether the server knows Europe/London, by which our days are counted. */
  readonly knowsLondon: boolean;
  readonly now: Date;
}

export async function serverFacts(db: EntityManager): Promise<ServerFacts> {
  const [facts] = await db.query(
    `select current_setting('server_version') as version, current_setting('data_checksums') = 'on' as "hasChecksums",
       exists (select from pg_timezone_names where name = 'Europe/London') as "knowsLondon", clock_timestamp() as now`,
  );
  return facts;
}

/** When the last night was known whose own day is counted; null when no night ever was. */
export async function lastNightCounted(db: EntityManager): Promise<Date | null> {
  const [{ at }] = await db.query(
    `select max(n.known_at) as at from night n
     where exists (select from snapshot s where s.as_at = n.night - 1 and s.known_at = n.known_at and s.closed_at is not null)`,
  );
  return at;
}

/** Since when the oldest row of the audit waits for its seal; null when none does. */
export async function waitsForSealSince(db: EntityManager): Promise<Date | null> {
  const [{ since }] = await db.query(
    `select min(at) as since from audit a where not exists (select from audit_seal s where s.audit_id = a.id)`,
  );
  return since;
}
