import { isDeepStrictEqual } from 'node:util';
import { isOfPeople, type Measure, type SubjectMeasure } from '../measures/measure.ts';
import { count, emptyTally, figureOf, mergeTallies, type Figure, type Tally } from '../measures/tally.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { keepComparison, listedAnswers, lockToCompare, snapshotsToCompare } from './agreement.store.ts';
import { noneRecorded } from './close-snapshot.service.ts';
import type { Counting } from './judge-page.service.ts';
import { asOutcome } from './stored-answer.ts';
import { listedOfSubjects } from './subject-judgement.store.ts';

/**
 * Counts every list again, from the people that are shown behind it, and compares what it comes to with the figure. Each
 * measure whose two differ is told of in a sentence, and kept with its snapshot. Gives how many snapshots were compared.
 */
export async function compareLists(counting: Counting, onFault: (message: string) => void): Promise<number> {
  const { database, catalogue } = counting;
  const due = await snapshotsToCompare(database.manager, catalogue.version);
  for (const id of due)
    for (const measureId of await compare(counting, id))
      onFault(
        `alert: the people behind ${measureId} in snapshot ${id} do not come to its figure. Do not publish it.`,
      );
  return due.length;
}

async function compare({ database, catalogue }: Counting, id: string): Promise<string[]> {
  return inTransaction(database, async (db) => {
    const counted = await lockToCompare(db, id);
    if (!counted) return [];
    const listed = [...(await listedAnswers(db, id)), ...(await listedOfSubjects(db, id))];
    const disagreeing = catalogue.measures
      .filter((measure) => {
        const theirs = listed.filter(({ measureId }) => measureId === measure.id);
        const people = theirs.reduce((sum, one) => sum + one.people, 0);
        const figure = counted.figures.get(measure.id);
        if (!isOfPeople(measure)) return !figure || !comesToOfSubjects(measure, theirs, figure);
        return people !== counted.people || !figure || (people > 0 && !comesTo(measure, theirs, figure));
      })
      .map((measure) => measure.id);
    await keepComparison(db, id, disagreeing);
    return disagreeing;
  });
}

/** Nobody knows how many workers or households there were but by the list: each must be in the figure's own counts. */
const comesToOfSubjects = (
  measure: SubjectMeasure,
  listed: Awaited<ReturnType<typeof listedOfSubjects>>,
  figure: Figure,
): boolean =>
  listed.length ? comesTo(measure, listed, figure) : isDeepStrictEqual(figure, noneRecorded[measure.cohort]);

function comesTo(
  measure: Measure,
  listed: Awaited<ReturnType<typeof listedAnswers>>,
  figure: Figure,
): boolean {
  const tally = listed
    .map(({ answer, more, people }) =>
      times(count(emptyTally(), asOutcome([answer, '', more ?? undefined])), people),
    )
    .reduce(mergeTallies, emptyTally());
  return isDeepStrictEqual(figureOf(measure, tally, figure.population ?? undefined), figure);
}

/** The tally of so many people who are all alike. */
function times(one: Tally, people: number): Tally {
  const each = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, value * people]));
  return {
    met: one.met * people,
    notMet: one.notMet * people,
    unknown: one.unknown * people,
    excluded: one.excluded * people,
    outside: one.outside * people,
    among: each(one.among),
    values: each(one.values),
    weights: { of: one.weights.of * people, over: one.weights.over * people },
    failed: one.failed,
  };
}
