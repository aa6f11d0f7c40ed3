import type { EntityManager } from 'typeorm';

export const holdKinds = ['legal', 'inquiry', 'abuse', 'other'] as const;
export type HoldKind = (typeof holdKinds)[number];

/** While it stands nobody it is about is erased. */
export interface Hold {
  readonly id: string;
  /** Null of a hold on everybody's record. */
  readonly personId: string | null;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly placedAt: Date;
  /** A worker's id. */
  readonly placedBy: string;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
  readonly liftedBecause: string | null;
  readonly version: string;
}

const columns = `id, person_id as "personId", kind, reason, placed_at as "placedAt", placed_by as "placedBy",
  lifted_at as "liftedAt", lifted_by as "liftedBy", lifted_because as "liftedBecause", row_version as version`;

/** Every hold, those that stand first, the latest first. */
export const allHolds = (db: EntityManager): Promise<Hold[]> =>
  db.query(
    `select ${columns} from retention_hold order by lifted_at is not null, placed_at desc, id limit 1000`,
  );

export async function holdById(db: EntityManager, id: string): Promise<Hold | undefined> {
  const [found] = await db.query<Hold[]>(`select ${columns} from retention_hold where id = $1`, [id]);
  return found;
}

/** Holds the record of whoever has this reference, or everybody's. Gives its id; null when nobody has it. */
export async function placeHold(
  db: EntityManager,
  { childId, kind, reason }: { childId: string | null; kind: HoldKind; reason: string },
): Promise<string | null> {
  const [{ held }] = await db.query(`select hold_record($1, $2, $3) as held`, [childId, kind, reason]);
  return held;
}

/** False when it was lifted meanwhile. */
export async function liftHold(
  db: EntityManager,
  { id, version }: Pick<Hold, 'id' | 'version'>,
  because: string,
): Promise<boolean> {
  const [, lifted] = await db.query(
    `update retention_hold set lifted_at = recorded_now(), lifted_by = asking_worker(), lifted_because = $3
     where id = $1 and row_version = $2 and lifted_at is null`,
    [id, version, because],
  );
  return lifted === 1;
}
