import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import { figuresByGroup, type BrokenDown } from '../measures/breakdowns/group-figures.ts';
import { mergeGroups } from '../measures/breakdowns/group-tallies.ts';
import { isOfPeople, type PersonMeasure, type SubjectMeasure } from '../measures/measure.ts';
import { count, emptyTally, figureOf, mergeTallies, missingFigure, type Figure } from '../measures/tally.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { forgetGroups, groupsOfPages, type PageOfGroups } from './breakdown.store.ts';
import { closeWith, lockToClose, populationAt } from './figure.store.ts';
import type { Counting } from './judge-page.service.ts';
import { keepDifferences } from './judgement.store.ts';
import { asStored } from './stored-answer.ts';
import { keepSubjectJudgements, type SubjectAnswers } from './subject-judgement.store.ts';
import { judgeSubjects, subjectsFor, type SubjectCohort } from './subjects.ts';

/** Before the first knowledge the answer is not nought. */
export const nothingKnown = missingFigure('Nobody was on the record yet, so it is not known');
/** Nor is it while no worker's post, or no household, is recorded. */
export const noneRecorded: Record<SubjectCohort, Figure> = {
  workforce: missingFigure('No post of anybody was on the record yet, so it is not known'),
  'foster-households': missingFigure('No foster household was on the record yet, so it is not known'),
};

/**
 * Tallies a snapshot whose pages are all done into its figures, once, and judges those who are not people; does nothing when
 * pages are open or it is closed.
 */
export async function closeSnapshot(counting: Counting, snapshotId: string): Promise<boolean> {
  return inTransaction(counting.database, async (db) => {
    const counted = await lockToClose(db, snapshotId, counting.catalogue.version);
    if (!counted) return false;
    await readAsKnownAt(db, counted.knownAt);
    const population = await populationAt(db, counting.authority, counted.asAt);
    const groups = await groupsOfPages(db, snapshotId);
    const { measures } = counting.catalogue;
    const ofPeople = measures.filter(isOfPeople).map((measure) => {
      const tally = counted.tallies
        .map((page) => page[measure.id] ?? emptyTally())
        .reduce(mergeTallies, emptyTally());
      const figure = counted.people === 0 ? nothingKnown : figureOf(measure, tally, population);
      const breakdowns = groups && brokenDown(measure, figure, groups);
      return { measureId: measure.id, version: measure.version, figure, breakdowns };
    });
    const others = measures.filter((measure) => !isOfPeople(measure));
    const ofSubjects = await countSubjects(db, snapshotId, others, counted.asAt);
    await closeWith(db, snapshotId, [...ofPeople, ...ofSubjects]);
    await forgetGroups(db, snapshotId);
    await keepDifferences(db, counted.asAt);
    return true;
  });
}

/** Judges workers and households, keeps what was said of each, and gives the figures. */
async function countSubjects(
  db: EntityManager,
  snapshotId: string,
  measures: readonly SubjectMeasure[],
  asAt: PlainDate,
) {
  const subjects = await subjectsFor(db, measures);
  const answers = new Map<string, SubjectAnswers>();
  const figures = measures.map((measure) => {
    const { id, cohort, version } = measure;
    const tally = emptyTally();
    const outcomes = judgeSubjects(measure, subjects, asAt);
    for (const { subjectId, ref, outcome } of outcomes) {
      count(tally, outcome);
      const said = answers.get(`${cohort} ${subjectId}`) ?? { cohort, subjectId, ref, answers: {} };
      said.answers[id] = asStored(outcome);
      answers.set(`${cohort} ${subjectId}`, said);
    }
    const figure = outcomes.length ? figureOf(measure, tally) : noneRecorded[cohort];
    return { measureId: id, version, figure, breakdowns: {} };
  });
  await keepSubjectJudgements(db, snapshotId, [...answers.values()]);
  return figures;
}

/** The figure by each of the measure's breakdowns, by their ids. */
function brokenDown(
  measure: PersonMeasure,
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
