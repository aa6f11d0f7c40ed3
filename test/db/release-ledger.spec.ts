import { DataSource } from 'typeorm';
import { recordRelease, releasesBefore } from '../../src/extracts/suppression/release-ledger.store.ts';
import { denominatorKeyOf, keyOf, type Statistic } from '../../src/extracts/suppression/statistic.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';

let house: TestDatabase;
let app: DataSource;
let owner: DataSource;

const opened = (url: string) =>
  new DataSource(
    dataSourceOptions(url, { applicationName: 'test releases', poolSize: 2, timeouts: jobTimeouts }),
  ).initialize();

beforeAll(async () => {
  house = await aDatabase();
  [app, owner] = await Promise.all([opened(house.app), opened(house.owner)]);
});
afterAll(async () => {
  await Promise.all([app.destroy(), owner.destroy()]);
  await house.drop();
});

const kind = (asAt: Statistic['asAt'], value: string, numerator: number, denominator: number | null) =>
  ({ measure: 'placement-type', asAt, breakdown: 'kind', value, numerator, denominator }) as const;
const january = [kind('2019-01-31', 'foster', 475, 633), kind('2019-01-31', 'with\tparents', 3, null)];
const hidden = new Set([keyOf(january[1]!), keyOf(january[0]!), denominatorKeyOf(january[0]!)]);
const issue = { month: '2019-01', version: 1, variant: 'open' } as const;

it('gives back what the public was shown, in its order, and never what only members saw', async () => {
  const old = [kind('2016-12-31', 'foster', 400, 600), kind('2016-11-30', 'foster', 400, 600)];
  await inTransaction(app, async (db) => {
    expect(await recordRelease(db, issue, january, hidden)).toBe(2);
    await recordRelease(db, { ...issue, variant: 'restricted' }, january, new Set());
  });
  await inTransaction(app, (db) =>
    recordRelease(db, { ...issue, month: '2019-02' }, [...january, ...old], new Set()),
  );

  const [first, second, ...more] = await inTransaction(app, (db) => releasesBefore(db, '2019-01'));
  expect(first).toEqual({ month: '2019-01', version: 1, statistics: january, hidden });
  // The extract of January does not look back on November 2016.
  expect(second).toEqual({
    month: '2019-02',
    version: 1,
    statistics: [...january, old[0]],
    hidden: new Set(),
  });
  expect(more).toEqual([]);
  expect(await inTransaction(app, (db) => releasesBefore(db, '2018-12'))).toMatchObject([
    { month: '2019-02' },
  ]);
});

it('records an issue once, and never changes it', async () => {
  const again = inTransaction(app, (db) => recordRelease(db, issue, january, hidden));
  await expect(again).rejects.toThrow('duplicate key');
  for (const statement of [
    'update released_statistic set is_hidden = false',
    'delete from released_statistic',
  ])
    for (const [who, message] of [
      [app, 'permission denied'],
      [owner, 'never changed or deleted'],
    ] as const)
      await expect(who.query(statement)).rejects.toThrow(message);
  await expect(owner.query('truncate released_statistic')).rejects.toThrow('never changed or deleted');
});
