import { inventCouncil } from '../../src/demo/council.ts';
import { removeThirdPlacement } from '../../src/demo/remove-third-placement.ts';
import type { Figure } from '../../src/measures/tally.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { answersOf } from '../../src/snapshots/judgement.store.ts';
import { monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { count, countingIn, importCouncil, openQueue } from './council.ts';

const asAt = '2019-01-31';

async function openCouncil(files = inventCouncil()) {
  const place = await aDatabase();
  const counting = await countingIn(place);
  await importCouncil(counting, place, files);
  return { place, counting, queue: await openQueue(place) };
}

async function close({
  place,
  counting,
  queue,
}: {
  place: TestDatabase;
  counting: Counting;
  queue: JobQueue;
}) {
  await queue.close();
  await counting.database.destroy();
  await place.drop();
}

const ofThem = (figure: Figure | undefined) => [figure?.numerator, figure?.denominator];

describe('the invented council', () => {
  let council: Awaited<ReturnType<typeof openCouncil>>;
  beforeAll(async () => {
    council = await openCouncil();
  });
  afterAll(() => close(council));

  it('comes out at the figures the strategy printed for January 2019', async () => {
    const [january] = await count(council.counting, council.queue, [asAt]);
    const figure = (id: string) => january!.figures.get(id);
    expect(figure('children-in-care')!.value).toBe(633);
    expect(figure('children-in-care-rate')!.value!.toFixed(1)).toBe('63.4');
    expect(ofThem(figure('three-or-more-placements'))).toEqual([39, 633]);
    expect(ofThem(figure('foster-care'))).toEqual([475, 633]);
    expect(figure('care-leavers')!.value).toBe(255);
    expect(ofThem(figure('in-education-employment-or-training-live'))).toEqual([148, 255]);
    expect(ofThem(figure('suitable-accommodation-live'))).toEqual([229, 255]);
    expect([...january!.figures.values()].filter(({ missing }) => missing)).toEqual([]);

    const people = await answersOf(
      council.counting.database.manager,
      january!.id,
      'three-or-more-placements',
    );
    const met = people.filter(({ answer }) => answer[0] === 'met');
    expect(met).toHaveLength(39);
    expect(new Set(met.map(({ answer }) => answer[1])).size).toBeGreaterThan(30);
  });

  it('had 699 children in care in March 2017, and a figure for each of 24 month-ends', async () => {
    const months = await count(council.counting, council.queue, monthEndsTo(asAt, 24));
    expect(months).toHaveLength(24);
    expect(months.find((month) => month.asAt === '2017-03-31')!.figures.get('children-in-care')!.value).toBe(
      699,
    );
  });
});

it('counts 38 of 633 when one child’s third placement is taken out of the source', async () => {
  const council = await openCouncil(removeThirdPlacement(inventCouncil()));
  const [january] = await count(council.counting, council.queue, [asAt]);
  expect(ofThem(january!.figures.get('three-or-more-placements'))).toEqual([38, 633]);
  await close(council);
});
