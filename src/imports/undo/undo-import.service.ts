import type { EntityManager } from 'typeorm';
import { keptTables, neverTakenAway } from '../changes.store.ts';
import { ImportRefused } from '../import-refused.ts';
import { haveTheRecordAlone } from '../imports.store.ts';
import {
  finishUndoing,
  holdAgain,
  importToUndo,
  listRowsOf,
  putBackChanged,
  putBackTakenAway,
  refuseClash,
  takeAwayNew,
} from './undo.store.ts';
import { laterFacts, type LaterFact } from './later-facts.store.ts';

/** Which import is undone, and by which row of the table `import`. */
export interface Undoing {
  readonly id: string;
  readonly importId: string;
}

/** People and workers stay until nothing of theirs is left, and come back before it does. */
const last = ['worker', 'person'];

/**
 * Makes the record as if the import had not been, in the transaction of `db`: what came goes, what changed is as it was, what went
 * comes back under its own id, and history keeps both. Gives the later facts that stand on it, and changes nothing then. Throws
 * ImportRefused when it cannot be undone at all, AnotherImportRuns.
 */
export async function undoImport(db: EntityManager, { id, importId }: Undoing): Promise<LaterFact[]> {
  await haveTheRecordAlone(db);
  const target = await importToUndo(db, importId);
  refuse(target);
  const touched = Object.keys(target.changes ?? {});
  const tables = (await keptTables(db))
    .filter(({ name }) => touched.includes(name))
    .toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name));
  await listRowsOf(db, tables, importId, target);
  const standing = await laterFacts(db, tables);
  if (standing.length) return standing;

  for (const table of tables) await takeAwayNew(db, table);
  for (const table of tables.toReversed()) {
    await putBackChanged(db, table);
    await refuseClash(table, () => putBackTakenAway(db, table));
  }
  await holdAgain(db, importId);
  await finishUndoing(db, id, importId);
  return [];
}

function refuse(
  target: Awaited<ReturnType<typeof importToUndo>>,
): asserts target is NonNullable<typeof target> {
  if (!target || target.kind !== 'import' || target.number === null)
    throw new ImportRefused('This recorded nothing, so there is nothing to undo.');
  if (target.undoneBy !== null) throw new ImportRefused(`Import ${target.number} is undone already.`);
  if (target.firstVersion === null)
    throw new ImportRefused(
      `Import ${target.number} was recorded before imports kept what they changed, so it cannot be undone. Correct the record instead.`,
    );
  const published = neverTakenAway.filter((name) => target.changes?.[name]);
  if (published.length)
    throw new ImportRefused(
      `Import ${target.number} recorded what was published or observed (${published.join(', ')}), which is never taken away. Send a correction instead.`,
    );
}
