import { emptyTally, figureOf, mergeTallies, missingFigure } from '../measures/tally.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { readAsKnownAt } from '../records/history/history.reader.ts';
import { closeWith, lockToClose, populationAt } from './figure.store.ts';
import type { Counting } from './judge-page.service.ts';
import { dropSuperseded } from './judgement.store.ts';

// Before the first knowledge the answer is not nought.
const nothingKnown = missingFigure('Nobody was on the record yet, so it is not known');

/** Tallies a snapshot whose pages are all done into its figures, once; does nothing when pages are open or it is closed. */
export async function closeSnapshot(counting: Counting, snapshotId: string): Promise<boolean> {
  return inTransaction(counting.database, async (db) => {
    const counted = await lockToClose(db, snapshotId, counting.catalogue.version);
    if (!counted) return false;
    await readAsKnownAt(db, counted.knownAt);
    const population = await populationAt(db, counting.authority, counted.asAt);
    const figures = counting.catalogue.measures.map((measure) => {
      const tally = counted.tallies
        .map((page) => page[measure.id] ?? emptyTally())
        .reduce(mergeTallies, emptyTally());
      const figure = counted.people === 0 ? nothingKnown : figureOf(measure, tally, population);
      return { measureId: measure.id, version: measure.version, figure };
    });
    await closeWith(db, snapshotId, figures);
    await dropSuperseded(db, snapshotId);
    return true;
  });
}
