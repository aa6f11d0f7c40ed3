import type { EntityManager } from 'typeorm';
import type { Approval, FosterHousehold } from '../../domain/fostering/foster-household.ts';

/** A household and the council's own reference of it. */
export interface KnownHousehold {
  readonly ref: string;
  readonly household: FosterHousehold;
}

/** Every household as the transaction knows it, in order of their ids. */
export async function fosterHouseholds(db: EntityManager): Promise<KnownHousehold[]> {
  const rows: { id: string; ref: string; approvals: Approval[] }[] = await db.query(
    `select h.id, h.household_ref as ref,
       json_agg(json_build_object('kind', a.kind, 'provider', a.provider, 'isTemporary', a.is_temporary, 'places', a.places,
         'isOnHold', a.is_on_hold, 'start', a."start", 'end', a."end", 'endedBecause', a.ended_because) order by a."start") as approvals
     from foster_household h join foster_approval a on a.household_id = h.id group by h.id, h.household_ref order by h.id`,
  );
  const starts = rows.map(({ approvals }) => approvals[0]!.start);
  const recordedFrom = starts.toSorted()[0] ?? null;
  return rows.map(({ id, ref, approvals }) => ({
    ref,
    household: { subjectId: id, approvals, recordedFrom },
  }));
}
