import type { Erasure } from './erasing.store.ts';

/** Whoever can ask the database as its owner: a client of pg, say, in the transaction that releases a restored record. */
interface Owner {
  query(statement: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** How many this record remembers as erased of whom the ledger says nothing. */
export async function unknownTo(owner: Owner, ledger: readonly Erasure[]): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as unknown from erasure where person_hash <> all ($1::text[])`,
    [ledger.map(({ person_hash: hash }) => hash)],
  );
  return (rows[0] as { unknown: number }).unknown;
}

/**
 * Erases again, in a database that was restored, whoever was erased since its backup, as the ledger outside it says. As its owner, and
 * before anything works in it. Gives how many were erased, and how many a hold of the restored record keeps.
 */
export async function replayErasures(
  owner: Owner,
  ledger: readonly Erasure[],
): Promise<{ erased: number; held: number }> {
  const { rows } = await owner.query(`select erased, held from replay_erasures($1::jsonb)`, [
    JSON.stringify(ledger),
  ]);
  return rows[0] as { erased: number; held: number };
}
