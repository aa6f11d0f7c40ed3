import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { ApprovalEnd } from '../../domain/fostering/foster-household.ts';
import type { PageAsked } from '../../platform/http/paging.ts';
import { Problem } from '../../platform/http/problems.ts';
import { FosterApproval, FosterHousehold } from './foster-household.entity.ts';

/** A household and its approvals, in order. The version is that of all of them. */
export interface HouseholdShown {
  id: string;
  householdRef: string;
  version: string;
  approvals: FosterApproval[];
}

export type NewApproval = Pick<
  FosterApproval,
  'kind' | 'provider' | 'isTemporary' | 'places' | 'isOnHold' | 'start'
>;

/** Households in order of their reference; one more than a page. */
export async function householdsOn(
  db: EntityManager,
  { limit, after }: PageAsked,
): Promise<HouseholdShown[]> {
  const households: Pick<FosterHousehold, 'id' | 'householdRef'>[] = await db.query(
    `select id, household_ref as "householdRef" from foster_household
     where $1::uuid is null or household_ref > (select household_ref from foster_household where id = $1)
     order by household_ref limit $2`,
    [after ?? null, limit + 1],
  );
  const approvals = await approvalsOf(
    db,
    households.map(({ id }) => id),
  );
  return households.map((household) => shown(household, approvals));
}

/** Throws Problem `not-found`. */
export async function householdById(db: EntityManager, id: string): Promise<HouseholdShown> {
  const household = await db.findOneBy(FosterHousehold, { id });
  if (!household) throw new Problem('not-found');
  return shown(household, await approvalsOf(db, [id]));
}

/** The household, if it is still of the version; nobody changes it until the transaction ends. Throws `not-found` and `stale`. */
export async function householdAt(db: EntityManager, id: string, version: string): Promise<HouseholdShown> {
  await db.query(`select from foster_household where id = $1 for no key update`, [id]);
  const household = await householdById(db, id);
  if (household.version !== version)
    throw new Problem('stale', 'Read it again, and send your change with the new ETag.', undefined, {
      changes: [],
    });
  return household;
}

export const isRefTaken = (db: EntityManager, householdRef: string): Promise<boolean> =>
  db.existsBy(FosterHousehold, { householdRef });

/** Gives the id of the new household. */
export async function addHousehold(db: EntityManager, householdRef: string): Promise<string> {
  const id = randomUUID();
  await db.insert(FosterHousehold, { id, householdRef });
  return id;
}

export async function addApproval(db: EntityManager, householdId: string, told: NewApproval): Promise<void> {
  await db.insert(FosterApproval, { ...told, id: randomUUID(), householdId, end: null, endedBecause: null });
}

/** Of a household that was read at its version. */
export async function setEnd(
  db: EntityManager,
  { id }: FosterApproval,
  end: PlainDate | null,
  endedBecause: ApprovalEnd | null,
): Promise<void> {
  await db.update(FosterApproval, { id }, { end, endedBecause });
}

/** Of a household that was read at its version. */
export async function withdrawApproval(db: EntityManager, { id }: FosterApproval): Promise<void> {
  await db.delete(FosterApproval, { id });
}

const approvalsOf = (db: EntityManager, ids: readonly string[]): Promise<FosterApproval[]> =>
  db.find(FosterApproval, { where: { householdId: In([...ids]) }, order: { start: 'ASC' } });

function shown(
  { id, householdRef }: Pick<FosterHousehold, 'id' | 'householdRef'>,
  all: readonly FosterApproval[],
): HouseholdShown {
  const approvals = all.filter(({ householdId }) => householdId === id);
  const newest = approvals.reduce(
    (most, { version }) => (BigInt(version) > most ? BigInt(version) : most),
    0n,
  );
  return { id, householdRef, version: `${newest}-${approvals.length}`, approvals };
}
