import { compareLists } from '../../src/snapshots/agreement.service.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { isOfPeople } from '../../src/measures/measure.ts';
import { closeSnapshot } from '../../src/snapshots/close-snapshot.service.ts';
import { explain } from '../../src/snapshots/explain.service.ts';
import { countedDays, latestSnapshots } from '../../src/snapshots/figure.store.ts';
import { judgeOnePage, type Counting } from '../../src/snapshots/judge-page.service.ts';
import { safeKnownAt } from '../../src/platform/database/safe-known-at.ts';
import { askSnapshot, pagesToRing } from '../../src/snapshots/ledger.store.ts';
import { subjectAnswersOf } from '../../src/snapshots/subject-judgement.store.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { columns, Importing } from './importing.ts';

const asAt = '2018-07-31';
const turnover = { id: 'social-worker-turnover', cohort: 'workforce' };
const posts = 'POST_ID,WORKER_ID,POST_ROLE,FTE,AGENCY,COVERS_VACANCY,POST_START,POST_END,ENDED_BECAUSE';
const staff = ['W1', 'W2'].map((ref) => `${ref},Cleo Hart,North,social-worker,01/04/2015,,1`);

let importing: Importing;
let counting: Counting;
beforeEach(async () => {
  importing = await Importing.open();
  counting = {
    database: importing.jobs,
    catalogue: await readCatalogue(),
    authority: 'E08000034',
    leaseSeconds: 10,
  };
});
afterEach(() => importing.close());

const now = (): Promise<string> => safeKnownAt(importing.jobs.manager);
const send = (...rows: string[]) =>
  importing.sendFiles({
    'advisers.csv': [columns.PersonalAdvisers, ...staff, ''].join('\n'),
    'posts.csv': [posts, ...rows, ''].join('\n'),
  });

/** Counts the day as known at the instant, and gives the snapshot's id. */
async function count(knownAt: string): Promise<string> {
  const { version } = counting.catalogue;
  const id = await inTransaction(importing.jobs, (db) => askSnapshot(db, { asAt, knownAt }, version));
  for (const page of await pagesToRing(importing.jobs.manager, version)) await judgeOnePage(counting, page);
  await closeSnapshot(counting, id);
  return id;
}
const figureOf = async (measure: string) =>
  (await countedDays(importing.jobs.manager, [asAt]))[0]!.figures.get(measure)!;
const said = async (snapshot: string) =>
  (await subjectAnswersOf(importing.jobs.manager, snapshot, turnover)).map(({ ref, answer }) => [
    ref,
    answer[0],
  ]);

const employed = 'P1,W1,social-worker,1,0,0,01/09/2015,,';
const leftInMay = 'P1,W1,social-worker,1,0,0,01/09/2015,14/05/2018,resigned';
const colleague = 'P2,W2,social-worker,0.6,0,0,01/09/2015,,';

it('says that it is not known, never nought, while no post and no household is recorded', async () => {
  await count(await now());
  const others = counting.catalogue.measures.filter((measure) => !isOfPeople(measure));
  expect(others.length).toBeGreaterThan(8);
  for (const { id } of others) {
    const { value, numerator, missing } = await figureOf(id);
    expect([id, value, numerator, missing]).toEqual([id, null, null, expect.stringContaining('not known')]);
  }
});

it('is counted as known then for ever, and anew when a leaver was recorded late', async () => {
  await send(employed, colleague);
  const then = await now();
  const first = await count(then);
  expect(await figureOf(turnover.id)).toMatchObject({ numerator: 0, denominator: 1.6, value: 0 });
  await send(leftInMay);
  const later = await now();
  const second = await count(later);
  const figure = await figureOf(turnover.id);
  expect(figure).toMatchObject({ numerator: 1, value: 13 / (10 + 13 * 0.6) });
  expect(await said(second)).toEqual([
    ['W1', 'met'],
    ['W2', 'not-met'],
  ]);
  // What the first count said stays, though it keeps only what differs.
  expect(await said(first)).toEqual([
    ['W1', 'not-met'],
    ['W2', 'not-met'],
  ]);
  expect(await importing.count(`subject_judgement where snapshot_id = '${first}'`)).toBe(1);

  const asked = { measureId: turnover.id, asAt, fromKnown: then, toKnown: later } as const;
  const { bridge, steps } = await explain(counting, asked);
  expect([bridge.from.figure.numerator, bridge.to.figure]).toEqual([0, figure]);
  expect(bridge.causes).toMatchObject([
    { cause: 'corrected', from: 'not-met', to: 'met', people: 1, numerator: 1 },
  ]);
  expect([...steps.values()]).toMatchObject([{ records: [{ table: 'post', change: 'changed' }] }]);
});

it('closes the same, once, when asked again, and anew by another program', async () => {
  await send(leftInMay, colleague);
  const id = await count(await now());
  const before = await importing.count('subject_judgement');
  expect(await closeSnapshot(counting, id)).toBe(false);
  expect(await importing.count('subject_judgement')).toBe(before);
});

it('is compared each night: a row that is not as it was judged, or is gone, is told', async () => {
  await send(leftInMay, colleague);
  const id = await count(await now());
  const disagreeing = async () => {
    await importing.owner.query('update snapshot set compared_at = null');
    await compareLists(counting, () => undefined);
    return ((await latestSnapshots(importing.jobs.manager)) as { disagreeing: string[] }[])[0]!.disagreeing;
  };
  expect(await disagreeing()).toEqual([]);
  await importing.owner.query(
    `update subject_judgement set answers = jsonb_set(answers, '{social-worker-turnover,2,of}', '0') where ref = 'W1' and snapshot_id = $1`,
    [id],
  );
  expect(await disagreeing()).toEqual([turnover.id]);
  await importing.owner.query(`delete from subject_judgement where ref = 'W2'`);
  expect(await disagreeing()).toContain('social-worker-vacancies');
});

it('lets the others stand when a measure throws on a worker', async () => {
  await send(leftInMay, colleague);
  const measures = counting.catalogue.measures.map((measure) =>
    measure.id === turnover.id && measure.cohort === 'workforce'
      ? {
          ...measure,
          judge: () => {
            throw new Error('no such day');
          },
        }
      : measure,
  );
  counting = { ...counting, catalogue: { ...counting.catalogue, version: 'broken', measures } };
  await count(await now());
  expect(await figureOf(turnover.id)).toMatchObject({
    value: null,
    missing: expect.stringMatching(/failed/),
  });
  expect(await figureOf('social-worker-vacancies')).toMatchObject({ value: 0, missing: null });
});
