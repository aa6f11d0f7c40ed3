import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { WorkerRole } from './worker-role.entity.ts';
import { staleWorker } from './workers.store.ts';

/** Every role that was ever theirs or will be, by its start. */
export async function rolesOf(db: EntityManager, workerId: string): Promise<WorkerRole[]> {
  return db.find(WorkerRole, { where: { workerId }, order: { start: 'ASC', role: 'ASC' } });
}

/** One role of theirs, if it is still of the version. Throws Problems `not-found` and `stale`. */
export async function roleAt(
  db: EntityManager,
  workerId: string,
  id: string,
  version: string,
): Promise<WorkerRole> {
  const found = await db.findOneBy(WorkerRole, { id, workerId });
  if (!found) throw new Problem('not-found');
  if (found.version !== version) throw staleWorker();
  return found;
}

export async function addRole(
  db: EntityManager,
  told: { workerId: string; role: Role; start: PlainDate; end: PlainDate | null },
): Promise<WorkerRole> {
  const id = randomUUID();
  await db.insert(WorkerRole, { ...told, id });
  return db.findOneByOrFail(WorkerRole, { id });
}

/** Throws Problem `stale`. */
export async function endRole(
  db: EntityManager,
  { id, version }: WorkerRole,
  end: PlainDate,
): Promise<WorkerRole> {
  const { affected } = await db.update(WorkerRole, { id, version }, { end });
  if (affected !== 1) throw staleWorker();
  return db.findOneByOrFail(WorkerRole, { id });
}

/** Throws Problem `stale`. */
export async function withdrawRole(db: EntityManager, { id, version }: WorkerRole): Promise<void> {
  const { affected } = await db.delete(WorkerRole, { id, version });
  if (affected !== 1) throw staleWorker();
}
