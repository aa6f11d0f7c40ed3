import { inventCouncil } from '../../src/demo/council.ts';
import { markIfEmpty } from '../../src/demo/demo-mark.store.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { withClient } from '../../src/platform/database/client.ts';
import type { CountedDay } from '../../src/snapshots/figure.store.ts';
import { monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { generate, generatedTo } from '../bench/generate.ts';
import { recount, recounted, type Recount } from '../bench/recount.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';

const figuresOf = (days: readonly CountedDay[]): Recount =>
  Object.fromEntries(
    recounted.map((id) => [
      id,
      Object.fromEntries(
        days.map(({ asAt, figures }) => {
          const { numerator, denominator } = figures.get(id)!;
          return [asAt, `${numerator} of ${denominator}`];
        }),
      ),
    ]),
  );

describe('figures counted again in plain SQL', () => {
  let place: TestDatabase;
  beforeEach(async () => {
    place = await aDatabase();
  });
  afterEach(() => place.drop());

  it.each<[string, PlainDate, () => Promise<unknown>]>([
    [
      'the invented council',
      '2019-01-31',
      async () => {
        const counting = await countingIn(place);
        await importCouncil(counting, place, inventCouncil());
        await counting.database.destroy();
      },
    ],
    [
      'a generated council',
      generatedTo,
      async () => {
        await markIfEmpty(place.owner);
        await generate(place.owner, 700);
      },
    ],
  ])('are those of the measures at twelve month-ends of %s', async (_, to, fill) => {
    await fill();
    const days = monthEndsTo(to, 12);
    const counting = await countingIn(place);
    const queue = await openQueue(place);
    const counted = await count(counting, queue, days, null);
    await queue.close();
    await counting.database.destroy();

    const again = await withClient(place.owner, async (client) => {
      await client.query('begin');
      const found = await recount(client, days, 'E08000034');
      await client.query('rollback');
      return found;
    });
    expect(again).toEqual(figuresOf(counted));
    for (const id of recounted) {
      expect(Object.keys(again[id]!).toSorted()).toEqual(days);
      for (const figure of Object.values(again[id]!)) expect(figure).not.toMatch(/^0 /);
    }
  });
});
