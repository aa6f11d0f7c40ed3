import type { DataSource, EntityManager } from 'typeorm';
import type { Catalogue } from '../measures/catalogue.ts';
import { GroupCounter } from '../measures/breakdowns/group-tallies.ts';
import { judgeAll } from '../measures/judge.ts';
import { isOfPeople } from '../measures/measure.ts';
import { count, emptyTally, type Tally } from '../measures/tally.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { historiesOf } from '../records/history/history.reader.ts';
import type { JudgePage } from './judge-page.job.ts';
import { councilAsKnown } from './council.reader.ts';
import { peopleBetween, replaceJudgements, type PersonAnswers } from './judgement.store.ts';
import { claimPage, finishPage, releasePage, type Claim } from './ledger.store.ts';
import { lookupsFor } from './lookups.reader.ts';
import { asJson } from './stored-answer.ts';

/** What judging needs: the jobs' own connection to the record, the measures, and whose children they are. */
export interface Counting {
  readonly database: DataSource;
  readonly catalogue: Catalogue;
  /** ONS code of the responsible authority. */
  readonly authority: string;
  /** How long a worker that says nothing more is believed to be at work on its page. */
  readonly leaseSeconds: number;
}

/** Thrown to roll back what was written for a page that another worker has claimed since. */
class Overtaken extends Error {}

/** What came of a page: a line that says so, and the snapshots it may have been the last page of. */
export interface PageDone {
  readonly line: string;
  readonly snapshots: readonly string[];
}

/**
 * Claims a page, reads its people once and lets every measure judge them at every day that is asked for. Running it again,
 * twice at once or after a crash changes nothing.
 */
export async function judgeOnePage(counting: Counting, page: JudgePage): Promise<PageDone> {
  const { database, catalogue, leaseSeconds } = counting;
  const named = `snapshot ${page.snapshotId} page ${page.page}`;
  const claim = await claimPage(database.manager, page, catalogue.version, leaseSeconds);
  if (!claim) return { line: `${named}: done, or in other hands`, snapshots: [page.snapshotId] };
  try {
    const people = await inTransaction(database, (db) => judge(db, counting, claim));
    const snapshots = claim.snapshots.map(({ id }) => id);
    return { line: `${named}: ${people} people judged at ${snapshots.length} days`, snapshots };
  } catch (error) {
    if (error instanceof Overtaken)
      return { line: `${named}: claimed by another worker meanwhile`, snapshots: [] };
    await releasePage(database.manager, claim, (error as Error).message);
    throw error;
  }
}

async function judge(db: EntityManager, counting: Counting, claim: Claim): Promise<number> {
  await readAsKnownAt(db, claim.knownAt);
  const histories = await historiesOf(db, await peopleBetween(db, claim.firstPerson, claim.lastPerson));
  const measures = counting.catalogue.measures.filter(isOfPeople);
  const council = await councilAsKnown(db, counting.authority);
  const lookups = await lookupsFor(db, histories, counting.authority);
  const days = claim.snapshots.map((snapshot) => ({
    snapshot,
    tally: Object.fromEntries(measures.map(({ id }) => [id, emptyTally()])) as Record<string, Tally>,
    groups: new GroupCounter(measures, lookups),
  }));

  function* judged(): Generator<PersonAnswers> {
    for (const { snapshot, tally, groups } of days)
      for (const history of histories) {
        const outcomes = judgeAll(measures, history, snapshot.asAt, council);
        for (const { id } of measures) count(tally[id]!, outcomes[id]!);
        groups.add(history, snapshot.asAt, outcomes);
        yield { snapshotId: snapshot.id, personId: history.personId, answers: asJson(outcomes) };
      }
  }

  await replaceJudgements(db, claim, judged());
  for (const { snapshot, tally, groups } of days)
    if (!(await finishPage(db, claim.page, snapshot, tally, groups.counted()))) throw new Overtaken();
  return histories.length;
}
