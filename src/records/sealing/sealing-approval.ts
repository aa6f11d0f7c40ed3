import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { ApprovalKind } from '../approvals/approval-kind.ts';
import { personAt } from '../people/people.store.ts';
import { keptLifeOf } from '../retention/retention.store.ts';
import type { SealSent, UnsealSent } from './sealing.dto.ts';
import { seal, sealingOf, unseal, type Sealing } from './sealing.store.ts';

/** The record from before an adoption goes out of everybody's sight. */
export const sealingApproval: ApprovalKind<SealSent> = {
  id: 'sealing',
  approvers: ['team-manager'],
  async carryOut(db, { reason }, { personId, version, today }) {
    const { isRestricted } = await personAt(db, personId!, version!);
    const adoptedOn = await readyToSeal(db, personId!, today);
    return seal(db, { personId: personId!, adoptedOn, because: reason, wasRestricted: isRestricted });
  },
};

/** It comes back; approved by somebody who is named for it too. */
export const unsealingApproval: ApprovalKind<UnsealSent> = {
  id: 'unsealing',
  approvers: ['team-manager'],
  async carryOut(db, { ground, reason }, { personId, version }) {
    await personAt(db, personId!, version!);
    const { id } = await readyToUnseal(db, personId!);
    await unseal(db, id, { ground, because: reason });
    return id;
  },
};

/** The day of the adoption order. Throws Problem `cannot-be-so` of a record that is not to be sealed. */
export async function readyToSeal(db: EntityManager, personId: string, today: PlainDate): Promise<PlainDate> {
  if (await sealingOf(db, personId)) throw new Problem('cannot-be-so', 'It is sealed already.');
  const { adoptedOn, isInCare } = await keptLifeOf(db, today, personId);
  if (isInCare)
    throw new Problem(
      'cannot-be-so',
      'By the record they are in care. End the period of care with REC E11 or E12 first; a child who came back after an adoption is a new person.',
    );
  if (adoptedOn === null)
    throw new Problem('cannot-be-so', 'No period of care ended with REC E11 or E12, an adoption order.');
  return adoptedOn;
}

/** The sealing that stands. Throws Problem `cannot-be-so`. */
export async function readyToUnseal(db: EntityManager, personId: string): Promise<Sealing> {
  const sealing = await sealingOf(db, personId);
  if (!sealing) throw new Problem('cannot-be-so', 'It is not sealed.');
  return sealing;
}
