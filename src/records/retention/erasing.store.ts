import type { EntityManager } from 'typeorm';

/** A line of the ledger: that somebody was erased, and nothing of who it was. */
export interface Erasure {
  readonly person_hash: string;
  /** An instant, as PostgreSQL writes it in JSON. */
  readonly erased_at: string;
  readonly rule: string;
  readonly list_id: string;
  /** How many rows went, by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Erases one person of a list that two people agreed on, with every record that went into theirs: the ledger's lines, and the exports
 * whose files tell of them. Null when they are gone already. Throws where a hold, the law's floor or a missing agreement forbids it.
 */
export async function erasePerson(
  db: EntityManager,
  listId: string,
  personId: string,
): Promise<{ erasures: readonly Erasure[]; files: readonly string[] } | null> {
  const [{ done }] = await db.query(`select erase_person($1, $2) as done`, [listId, personId]);
  if (!done) return null;
  const { files, others, ...erasure } = done;
  return { erasures: [erasure, ...others], files };
}

/**
 * What is under way and may still write down somebody who is erased meanwhile, in words; null when nothing is: a count, an export, an
 * import, an explanation of a figure.
 */
export async function whatIsUnderWay(db: EntityManager): Promise<string | null> {
  const [{ what }] = await db.query(
    `select case
       when exists (select from snapshot where closed_at is null) then 'a count is under way'
       when exists (select from export where state in ('queued', 'writing')) then 'an export is being written'
       when exists (select from import where state in ('queued', 'reading', 'recording')) then 'an import is under way'
       when exists (select from explanation where bridge is null and lease_until > clock_timestamp()) then 'a figure is being explained'
     end as what`,
  );
  return what;
}

/** Of these uploads those of imports that wait to be taken after a dry run: nobody knows whom they name. */
export async function waitingUploads(db: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await db.query(`select id from import where id::text = any($1)`, [ids]);
  return rows.map(({ id }) => id);
}

/** The ledger in this database. */
export const ledgerRows = (db: Pick<EntityManager, 'query'>): Promise<Erasure[]> =>
  db.query(
    `select person_hash, to_jsonb(erased_at) #>> '{}' as erased_at, rule, list_id, rows from erasure order by erased_at, person_hash`,
  );
