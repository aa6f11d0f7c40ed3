import type { EntityManager } from 'typeorm';

/** What one request asked for, who asked, whom the answer is about, and how it ended. */
export interface AuditEntry {
  requestId: string;
  /** Null when nobody was recognised. */
  workerId: string | null;
  /** In which roles they asked: those of theirs that the operation allows. */
  roles: readonly string[];
  /** Method and pattern of the route: `GET /api/v1/people/:personId`. */
  operation: string;
  /** The person in the address, whether there is one or not. */
  askedFor: string | null;
  /** Everybody shown or written; of a request that failed, whom it had reached. */
  people: Iterable<string>;
  purpose: string | null;
  status: number;
  problem: string | null;
}

/** Writes the request's row, in the manager's transaction. Throws what the driver throws. */
export async function writeAudit(db: EntityManager, entry: AuditEntry): Promise<void> {
  const { requestId, workerId, roles, operation, askedFor, people, purpose, status, problem } = entry;
  // A transaction that reads the record as it once was has another schema first in its search path.
  await db.query(
    `insert into public.audit (request_id, worker_id, roles, operation, asked_for, people, purpose, status, problem)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [requestId, workerId, roles, operation, askedFor, [...people], purpose, status, problem],
  );
}

export interface Sighting {
  id: number;
  at: Date;
  /** The worker's name; null when nobody has that id any more. */
  worker: string | null;
  roles: string[];
  operation: string;
  status: number;
  purpose: string | null;
}

/** Who was let through to this person, to see or to write, newest first, before the row `before`; nobody when the asker may not see the person. */
export async function whoSaw(
  db: EntityManager,
  personId: string,
  before: number | null,
  most: number,
): Promise<Sighting[]> {
  const rows = await db.query<(Omit<Sighting, 'id'> & { id: string })[]>(
    `select * from who_saw($1, $2, $3)`,
    [personId, before, most],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
