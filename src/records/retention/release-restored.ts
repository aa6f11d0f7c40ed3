import { release } from '../../platform/backup/hold.store.ts';
import { readLedger } from './ledger-file.ts';
import { replayErasures, unknownTo } from './replay-erasures.store.ts';

export interface Released {
  /** False when nothing held it. */
  readonly wasHeld: boolean;
  /** How many were erased again, of those who were erased since the backup. */
  readonly erased: number;
  /** How many of them a hold of the restored record keeps. */
  readonly held: number;
}

/**
 * Lets a restored record work again, once whoever was erased since its backup is erased in it too, as the ledger outside it says; null
 * where none is kept. All in one transaction. Throws an Error in plain words when the ledger does not know of an erasure that
 * the restored record remembers: it is another file, or none, and would bring somebody back.
 */
export async function releaseRestored(ownerUrl: string, ledgerPath: string | null): Promise<Released> {
  const ledger = ledgerPath === null ? [] : await readLedger(ledgerPath);
  let again = { erased: 0, held: 0 };
  const wasHeld = await release(ownerUrl, async (owner) => {
    const unknown = await unknownTo(owner, ledger);
    if (unknown > 0)
      throw new Error(
        `This record remembers ${unknown} erased whom the ledger (${ledgerPath ?? 'ERASURE_LEDGER is not set'}) does not know, so it is not the whole of it. Nothing was released: set ERASURE_LEDGER to the file that stands beside the backups.`,
      );
    again = await replayErasures(owner, ledger);
  });
  return { wasHeld, ...again };
}
