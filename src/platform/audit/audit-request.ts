import { setTimeout as sleep } from 'node:timers/promises';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { DataSource, EntityManager } from 'typeorm';
import type { Access } from '../access/access.ts';
import { Problem, type ProblemCode } from '../http/problems.ts';
import { writeAudit, type AuditEntry } from './audit.store.ts';

/** How a request ended. */
export interface Outcome {
  status: number;
  problem?: ProblemCode;
}

const inFailedTransaction = '25P02';
const alreadyWritten = '23505';
const patienceMilliseconds = 1_000;

/**
 * Writes a success's row as the last statement of its own transaction. Throws Problem `audit-unavailable`; after a failed
 * statement that was passed over it says nothing, since the COMMIT that follows does.
 */
export async function auditWithin(
  db: EntityManager,
  request: FastifyRequest,
  access: Access,
  outcome: Outcome,
): Promise<void> {
  try {
    await writeAudit(db, entryOf(request, access, outcome));
  } catch (error) {
    if (codeOf(error) !== inFailedTransaction) throw new AuditUnavailable(error);
  }
}

/**
 * Writes the row of a refusal or a failure on a connection of its own, in a second at most: nobody gains from an answer
 * that waits longer to say no. Throws Problem `audit-unavailable`.
 */
export async function auditApart(
  database: DataSource,
  request: FastifyRequest,
  access: Access,
  outcome: Outcome,
): Promise<void> {
  const late = sleep(patienceMilliseconds, undefined, { ref: false }).then(() => {
    throw new Error('The audit was not written in time.');
  });
  try {
    await Promise.race([writeAudit(database.manager, entryOf(request, access, outcome)), late]);
  } catch (error) {
    // A commit that nobody could vouch for was kept after all, and its row with it.
    if (codeOf(error) !== alreadyWritten) throw new AuditUnavailable(error);
  }
}

/** The answer when the audit cannot be written; the log says by `driverError` why. */
class AuditUnavailable extends Problem {
  readonly driverError: object;

  constructor(cause: unknown) {
    super('audit-unavailable');
    this.driverError = driverErrorOf(cause);
  }
}

const driverErrorOf = (thrown: unknown): object =>
  (thrown as { driverError?: object }).driverError ?? (thrown as object);

const codeOf = (thrown: unknown): unknown => (driverErrorOf(thrown) as { code?: unknown }).code;

function entryOf(
  { id, method, routeOptions, params }: FastifyRequest,
  { who, people, purpose }: Access,
  { status, problem }: Outcome,
): AuditEntry {
  const { personId } = params as { personId?: string };
  return {
    requestId: id,
    workerId: who?.workerId ?? null,
    roles: who?.acting ?? [],
    operation: `${method} ${routeOptions.url}`,
    askedFor: isUUID(personId) ? personId! : null,
    people,
    purpose: purpose ?? null,
    status,
    problem: problem ?? null,
  };
}
