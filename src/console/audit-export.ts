import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { House } from '../opening.ts';
import { writeAudit, type AuditEntry } from '../platform/audit/audit.store.ts';
import { dataSourceOptions, requestTimeouts } from '../platform/database/data-source.ts';

/**
 * Notes in the audit that a command wrote a file that tells of these people. By the role of the requests, for the jobs may not
 * write there. Nobody is recognised at a terminal, so no worker stands in it.
 */
export async function auditExport(
  { databases }: House,
  { operation, people, purpose }: Pick<AuditEntry, 'operation' | 'people'> & { purpose: string },
): Promise<void> {
  const options = { applicationName: 'pledgekeeper export', poolSize: 1, timeouts: requestTimeouts };
  const database = await new DataSource(dataSourceOptions(databases.app, options)).initialize();
  const nobody = { workerId: null, roles: [], askedFor: null };
  try {
    await writeAudit(database.manager, {
      ...nobody,
      requestId: randomUUID(),
      operation,
      people,
      purpose,
      status: 200,
      problem: null,
    });
  } finally {
    await database.destroy();
  }
}
