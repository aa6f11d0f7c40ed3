import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { judgeAll } from '../measures/judge.ts';
import { isOfPeople, type Measure } from '../measures/measure.ts';
import { figureOf, type Figure, type Tally } from '../measures/tally.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { historiesOf } from '../records/history/history.reader.ts';
import {
  causeOf,
  causesOf,
  definitionBetween,
  stepBetween,
  tallyAfter,
  tallyOf,
  type Bridge,
  type Step,
} from './bridge.ts';
import {
  everybodyKnownAt,
  peopleChangedBetween,
  recordsChangedBetween,
  recordsOfSubjectsChangedBetween,
} from './changes.store.ts';
import { noneRecorded, nothingKnown } from './close-snapshot.service.ts';
import { councilAsKnown } from './council.reader.ts';
import { countedTally, populationAt } from './figure.store.ts';
import type { Counting } from './judge-page.service.ts';
import { madeOneBetween } from './merges.reader.ts';
import { peopleOnAPage } from './ledger.store.ts';
import { asStored, type StoredAnswer } from './stored-answer.ts';
import { judgeSubjects, subjectsFor } from './subjects.ts';

/** Which figure, and the two instants between which it changed. Instants are text, to the microsecond. */
export interface WhyAsked {
  readonly measureId: string;
  readonly asAt: PlainDate;
  readonly fromKnown: string;
  readonly toKnown: string;
}

/** Why a figure changed: without people, and by person. */
export interface Explained {
  readonly bridge: Bridge;
  readonly steps: ReadonlyMap<string, Step>;
}

/**
 * Judges at both instants everybody whose answer may differ, and says what each change of an answer does to the figure. With
 * `everybody` it judges all, which comes to the same; workers and households, who are few, are all judged anyway. Throws an
 * Error when there is no such measure.
 */
export async function explain(
  counting: Counting,
  asked: WhyAsked,
  whom: 'those changed' | 'everybody' = 'those changed',
): Promise<Explained> {
  const measure = counting.catalogue.measures.find(({ id }) => id === asked.measureId);
  if (!measure) throw new Error(`There is no measure "${asked.measureId}".`);
  return inTransaction(counting.database, async (db) => {
    const between = { from: asked.fromKnown, to: asked.toKnown };
    const judging = { db, counting, measure, asAt: asked.asAt };
    const changed =
      whom === 'everybody'
        ? [
            ...new Set([
              ...(await everybodyKnownAt(db, between.from)),
              ...(await everybodyKnownAt(db, between.to)),
            ]),
          ]
        : await peopleChangedBetween(db, between);
    const were = await saidOf(judging, between.from, changed);
    const are = await saidOf(judging, between.to, changed);
    const steps = await stepsBetween(db, measure, were, are, between);

    const counted = await countedTally(db, measure, asked.asAt, between.from);
    const isCounted = isOfPeople(measure) && counted?.version === measure.version && !counted.tally.failed;
    const before = isCounted ? counted.tally : await tallyOfAll(judging, between.from);
    const after =
      before.failed || !isOfPeople(measure)
        ? await tallyOfAll(judging, between.to)
        : tallyAfter(before, tallyOf(were.values()), tallyOf(are.values()));
    const from = await figureAt(judging, between.from, before);
    const to = await figureAt(judging, between.to, after);
    const definition = definitionBetween(counted, { version: measure.version, figure: from });
    const bridge: Bridge = {
      measureId: measure.id,
      version: measure.version,
      asAt: asked.asAt,
      from: {
        knownAt: between.from,
        version: definition?.fromVersion ?? measure.version,
        figure: definition ? counted!.figure : from,
      },
      to: { knownAt: between.to, version: measure.version, figure: to },
      definition,
      causes: causesOf(steps.values()),
      changed: steps.size,
    };
    return { bridge, steps };
  });
}

interface Judging {
  readonly db: EntityManager;
  readonly counting: Counting;
  readonly measure: Measure;
  readonly asAt: PlainDate;
}

type Said = Map<string, StoredAnswer>;

/**
 * What the measure says of each of these people as known at the instant, or of every worker or household; nothing of one who
 * is not on the record.
 */
async function saidOf(
  { db, counting, measure, asAt }: Judging,
  instant: string,
  people: readonly string[],
): Promise<Said> {
  await readAsKnownAt(db, instant);
  if (!isOfPeople(measure)) {
    const outcomes = judgeSubjects(measure, await subjectsFor(db, [measure]), asAt);
    return new Map(outcomes.map(({ subjectId, outcome }) => [subjectId, asStored(outcome)]));
  }
  const council = await councilAsKnown(db, counting.authority);
  const said: Said = new Map();
  for (let first = 0; first < people.length; first += peopleOnAPage)
    for (const history of await historiesOf(db, people.slice(first, first + peopleOnAPage))) {
      const outcome = judgeAll([measure], history, asAt, council)[measure.id]!;
      said.set(history.personId, asStored(outcome));
    }
  return said;
}

async function tallyOfAll(judging: Judging, instant: string): Promise<Tally> {
  const everybody = await everybodyKnownAt(judging.db, instant);
  return tallyOf((await saidOf(judging, instant, everybody)).values());
}

async function figureAt(
  { db, counting, measure, asAt }: Judging,
  instant: string,
  tally: Tally,
): Promise<Figure> {
  const { met, notMet, unknown, excluded, outside, failed } = tally;
  if (!failed && met + notMet + unknown + excluded + outside === 0)
    return isOfPeople(measure) ? nothingKnown : noneRecorded[measure.cohort];
  await readAsKnownAt(db, instant);
  return figureOf(measure, tally, await populationAt(db, counting.authority, asAt));
}

async function stepsBetween(
  db: EntityManager,
  measure: Measure,
  were: Said,
  are: Said,
  between: { from: string; to: string },
): Promise<Map<string, Step>> {
  const differing = [...new Set([...were.keys(), ...are.keys()])].toSorted().flatMap((personId) => {
    const step = stepBetween(measure, were.get(personId), are.get(personId));
    return step ? [{ personId, step }] : [];
  });
  const people = differing.map(({ personId }) => personId);
  const changes = isOfPeople(measure) ? recordsChangedBetween : recordsOfSubjectsChangedBetween;
  const records = people.length ? await changes(db, people, between) : new Map();
  const madeOne = await madeOneBetween(db, people, between);
  return new Map(
    differing.map(({ personId, step }) => {
      const theirs = records.get(personId) ?? [];
      return [personId, { ...step, cause: causeOf(step, theirs, madeOne.get(personId)), records: theirs }];
    }),
  );
}
