import type { DataSource, EntityManager } from 'typeorm';
import type { Catalogue } from '../measures/catalogue.ts';
import { hasFailed, judgeAll, type Outcome } from '../measures/judge.ts';
import { count, emptyTally, type Tally } from '../measures/tally.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { historiesOf, readAsKnownAt } from '../records/history/history.reader.ts';
import type { JudgePage } from './judge-page.job.ts';
import {
  peopleBetween,
  replaceJudgements,
  type PersonAnswers,
  type StoredAnswer,
} from './judgement.store.ts';
import { claimPage, finishPage, releasePage, type Claim } from './ledger.store.ts';

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

/**
 * Claims a page, reads its people once and lets every measure judge them. Running it again, twice at once or after a
 * crash changes nothing. Gives a line that says what was done.
 */
export async function judgeOnePage(counting: Counting, page: JudgePage): Promise<string> {
  const named = `snapshot ${page.snapshotId} page ${page.page}`;
  const { database, catalogue, leaseSeconds } = counting;
  const claim = await claimPage(database.manager, page, catalogue.version, leaseSeconds);
  if (!claim) return `${named}: done, or in other hands`;
  try {
    const people = await inTransaction(database, (db) => judge(db, counting, page, claim));
    return `${named}: ${people} people judged`;
  } catch (error) {
    if (error instanceof Overtaken) return `${named}: claimed by another worker meanwhile`;
    await releasePage(database.manager, page, claim.fence, (error as Error).message);
    throw error;
  }
}

async function judge(db: EntityManager, counting: Counting, page: JudgePage, claim: Claim): Promise<number> {
  await readAsKnownAt(db, claim.knownAt);
  const ids = await peopleBetween(db, claim.firstPerson, claim.lastPerson);
  const { measures } = counting.catalogue;
  const tallies: Record<string, Tally> = Object.fromEntries(measures.map(({ id }) => [id, emptyTally()]));

  const people = (await historiesOf(db, ids)).map((history): PersonAnswers => {
    const outcomes = Object.entries(judgeAll(measures, history, claim.asAt, counting.authority));
    for (const [id, outcome] of outcomes) count(tallies[id]!, outcome);
    return {
      personId: history.personId,
      answers: Object.fromEntries(outcomes.map(([id, outcome]) => [id, stored(outcome)])),
    };
  });

  await replaceJudgements(db, page, people);
  if (!(await finishPage(db, page, claim.fence, tallies))) throw new Overtaken();
  return people.length;
}

function stored(outcome: Outcome): StoredAnswer {
  if (hasFailed(outcome)) return ['failed', outcome.reason];
  const { answer, sentence, among } = outcome;
  return among === undefined ? [answer, sentence] : [answer, sentence, among];
}
