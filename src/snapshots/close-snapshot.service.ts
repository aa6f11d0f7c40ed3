import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import { figuresByGroup, type BrokenDown } from '../measures/breakdowns/group-figures.ts';
import { mergeGroups } from '../measures/breakdowns/group-tallies.ts';
import type { Measure } from '../measures/measure.ts';
import { emptyTally, figureOf, mergeTallies, missingFigure, type Figure } from '../measures/tally.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { forgetGroups, groupsOfPages, type PageOfGroups } from './breakdown.store.ts';
import { closeWith, lockToClose, populationAt } from './figure.store.ts';
import type { Counting } from './judge-page.service.ts';
import { keepDifferences } from './judgement.store.ts';

/** Before the first knowledge the answer is not nought. */
export const nothingKnown = missingFigure('Nobody was on the record yet, so it is not known');

/** Tallies a snapshot whose pages are all done into its figures, once; does nothing when pages are open or it is closed. */
export async function closeSnapshot(counting: Counting, snapshotId: string): Promise<boolean> {
  return inTransaction(counting.database, async (db) => {
    const counted = await lockToClose(db, snapshotId, counting.catalogue.version);
    if (!counted) return false;
    await readAsKnownAt(db, counted.knownAt);
    const population = await populationAt(db, counting.authority, counted.asAt);
    const groups = await groupsOfPages(db, snapshotId);
    const figures = counting.catalogue.measures.map((measure) => {
      const tally = counted.tallies
        .map((page) => page[measure.id] ?? emptyTally())
        .reduce(mergeTallies, emptyTally());
      const figure = counted.people === 0 ? nothingKnown : figureOf(measure, tally, population);
      const breakdowns = groups && brokenDown(measure, figure, groups);
      return { measureId: measure.id, version: measure.version, figure, breakdowns };
    });
    await closeWith(db, snapshotId, figures);
    await forgetGroups(db, snapshotId);
    await keepDifferences(db, counted.asAt);
    return true;
  });
}

/** The figure by each of the measure's breakdowns, by their ids. */
function brokenDown(
  measure: Measure,
  figure: Figure,
  pages: readonly PageOfGroups[],
): Record<string, BrokenDown> {
  return Object.fromEntries(
    breakdownsOf(measure).map((breakdown) => {
      const tallies = mergeGroups(pages.map((page) => page[measure.id]?.[breakdown.id] ?? {}));
      return [breakdown.id, figuresByGroup(measure, breakdown, tallies, figure)];
    }),
  );
}
