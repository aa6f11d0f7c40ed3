import type { EntityManager } from 'typeorm';

/** Where the chain stands: so many rows are sealed, and this is the last hash (in hexadecimal). */
export interface Head {
  seq: number;
  hash: string;
}

/** Seals so many rows that have no seal yet, and gives how many; none while another is at it. Only the jobs may. */
export async function sealAudit(db: EntityManager, most: number): Promise<number> {
  const [{ sealed }] = await db.query(`select seal_audit($1) as sealed`, [most]);
  return sealed;
}

/** The last seal; null before the first. */
export async function headOfAudit(db: EntityManager): Promise<Head | null> {
  const [head] = await db.query(
    `select seq, encode(hash, 'hex') as hash from audit_seal order by seq desc limit 1`,
  );
  return head ? { seq: Number(head.seq), hash: head.hash } : null;
}

/** The hash of one seal (in hexadecimal); null when it is not there. */
export async function hashOfSeal(db: EntityManager, seq: number): Promise<string | null> {
  const [seal] = await db.query(`select encode(hash, 'hex') as hash from audit_seal where seq = $1`, [seq]);
  return seal?.hash ?? null;
}
