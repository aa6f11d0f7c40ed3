import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import { ApprovalPolicy, type AskedFor } from './approval-policy.entity.ts';

/** The whole policy, also what no longer holds, or not yet. */
export const approvalPolicies = (db: EntityManager): Promise<ApprovalPolicy[]> =>
  db.find(ApprovalPolicy, { order: { asksFor: 'ASC', start: 'ASC' } });

/** For what the policy of the day asks for approval. */
export async function policyOn(db: EntityManager, day: PlainDate): Promise<ReadonlySet<AskedFor>> {
  const policies = await approvalPolicies(db);
  return new Set(policies.filter((policy) => holdsOn(policy, day)).map(({ asksFor }) => asksFor));
}

export const holdsOn = ({ start, end }: ApprovalPolicy, day: PlainDate): boolean =>
  start <= day && (end === null || end > day);

export async function addPolicy(
  db: EntityManager,
  told: Pick<ApprovalPolicy, 'asksFor' | 'start' | 'end' | 'source'>,
): Promise<ApprovalPolicy> {
  const id = randomUUID();
  await db.insert(ApprovalPolicy, { ...told, id });
  return db.findOneByOrFail(ApprovalPolicy, { id });
}

/** Ends what was read at its version. Throws Problem `stale`. */
export async function endPolicy(
  db: EntityManager,
  { id, version }: Pick<ApprovalPolicy, 'id' | 'version'>,
  end: PlainDate,
): Promise<ApprovalPolicy> {
  const { affected } = await db.update(ApprovalPolicy, { id, version }, { end });
  if (affected !== 1)
    throw new Problem('stale', 'Read it again, and send your change with the new ETag.', undefined, {
      changes: [],
    });
  return db.findOneByOrFail(ApprovalPolicy, { id });
}
