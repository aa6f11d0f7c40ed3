import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction.ts';
import { ImportRefused } from '../import-refused.ts';
import type { LaterFact } from './later-facts.store.ts';
import { undoImport } from './undo-import.service.ts';
import { beginUndoing, importNumbered } from './undo.store.ts';

/** Carries what stands on an import past the rollback. */
class Standing extends Error {
  constructor(readonly facts: LaterFact[]) {
    super();
  }
}

/**
 * Undoes the import of that number, as a command does, in one transaction; gives the later facts that stand on it, and leaves
 * nothing then. Throws ImportRefused.
 */
export async function undoNumbered(
  database: DataSource,
  number: number,
  reason: string,
): Promise<LaterFact[]> {
  try {
    return await inTransaction(database, async (db) => {
      const importId = await importNumbered(db, number);
      if (!importId) throw new ImportRefused(`There is no import ${number}.`);
      const standing = await undoImport(db, { id: await beginUndoing(db, importId, reason), importId });
      if (standing.length) throw new Standing(standing);
      return [];
    });
  } catch (error) {
    if (error instanceof Standing) return error.facts;
    throw error;
  }
}
