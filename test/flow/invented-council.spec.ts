import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inventCouncil } from '../../src/demo/council.ts';
import { removeThirdPlacement } from '../../src/demo/remove-third-placement.ts';
import { headlines } from '../../src/extracts/board-monthly/topics.ts';
import { importFiles } from '../../src/imports/import-files.service.ts';
import type { Figure } from '../../src/measures/tally.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { exportReturn } from '../../src/returns/ssda903/write-return.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { answersOf } from '../../src/snapshots/judgement.store.ts';
import { readSeries } from '../../src/snapshots/series.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { count, countingIn, importCouncil, openQueue } from './council.ts';

const asAt = '2019-01-31';

async function openCouncil(files = inventCouncil()) {
  const place = await aDatabase();
  // Nobody dies here, and a page may take longer than a lease for tests of dying: it would be judged over and over.
  const counting = { ...(await countingIn(place)), leaseSeconds: 300 };
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

/** How many rows each table of the record holds, and the latest of them. */
async function recordOf({ counting: { database } }: { counting: Counting }): Promise<object> {
  const tables: { name: string }[] = await database.query(
    `select relname as name from pg_class where relnamespace = 'superseded'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables)
    [found[name]] = await database.query(
      `select count(*)::int as rows, max(row_version) as latest from public.${name}`,
    );
  return found;
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
    for (const id of [
      'views-recorded',
      'views-recorded-after-care',
      'requests-answered',
      'requests-open',
      'permanence-plan-by-second-review',
      'contact-within-the-promise',
      'social-worker-changes',
    ])
      expect([id, figure(id)!.value]).toEqual([id, expect.any(Number)]);

    // Four social workers left, 3.6 FTE; of two personal advisers who went, one was promoted.
    expect(figure('social-worker-turnover')!.numerator).toBeCloseTo(3.6, 9);
    expect(figure('social-worker-turnover')!.value!.toFixed(3)).toBe('0.123');
    expect(figure('personal-adviser-turnover')!.numerator).toBe(1);
    expect(ofThem(figure('social-worker-vacancies'))).toEqual([2.6, 30.3]);
    expect(ofThem(figure('agency-social-workers'))).toEqual([3, 30.7]);
    expect(figure('social-worker-caseload')!.numerator).toBe(635);
    expect(figure('social-worker-caseload')!.unknown).toBe(0);
    expect(figure('approved-foster-households')!.value).toBe(179);
    expect(figure('foster-carers-net-change')!.value).toBe(6);
    expect(ofThem(figure('pep-on-time'))).toEqual([609, 717]);
    expect(ofThem(figure('persistent-absence'))).toEqual([38, 344]);
    expect(ofThem(figure('suspended'))).toEqual([35, 344]);
    expect(ofThem(figure('permanently-excluded'))).toEqual([1, 344]);
    expect(ofThem(figure('english-and-maths-grade-4'))).toEqual([7, 38]);
    expect(ofThem(figure('five-or-more-gcses'))).toEqual([4, 38]);
    expect(figure('attainment-8')).toMatchObject({ denominator: 38, excluded: 2 });
    expect(figure('attainment-8')!.value!.toFixed(1)).toBe('19.4');

    const people = await answersOf(
      council.counting.database.manager,
      january!.id,
      'three-or-more-placements',
    );
    const met = people.filter(({ answer }) => answer[0] === 'met');
    expect(met).toHaveLength(39);
    expect(new Set(met.map(({ answer }) => answer[1])).size).toBeGreaterThan(30);
  });

  it('sends a return of 2018/19 that tells the record nothing new when it comes back', async () => {
    const { database } = council.counting;
    const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-going-out-'));
    const sending = { collectionYear: 2019, authority: 'E08000034', knownAt: null };
    const { tables, people } = await exportReturn(database, sending, folder);
    const rows = new Map(tables.map(({ path, rows: count }) => [basename(path), count]));
    expect(rows.get('SSDA903_2019_header.csv')).toBe(people.length);
    expect([...rows.values()]).toEqual([1048, 1274, 1176, 34, 0, 308, 0, 0, 0, 0]);
    const before = await recordOf(council);
    const report = await importFiles(database, [folder], { year: 2019, today: '2019-01-31', observed: [] });
    rmSync(folder, { recursive: true });
    // Of two whose birthday is near nothing is known yet: blanks for the officer to fill in.
    expect(report.findings.map(({ code }) => code).toSorted()).toEqual([
      '131',
      '131',
      '132',
      '132',
      '133',
      '133',
    ]);
    expect(await recordOf(council)).toEqual(before);
  });

  it('is held against invented targets, and beside it stands what others published', async () => {
    const { database, catalogue, authority } = council.counting;
    const read = async (id: string) => {
      const measure = catalogue.measures.find((one) => one.id === id)!;
      return readSeries(database.manager, measure, authority, { from: asAt, to: asAt, knownAt: null });
    };
    const colours = [];
    for (const { measure } of headlines)
      colours.push([measure, (await read(measure)).series[0]!.points[0]!.rag.colour]);
    expect(Object.fromEntries(colours)).toEqual({
      'children-in-care': 'grey',
      'long-term-stability': 'grey',
      'visits-on-time': 'grey',
      'health-assessed': 'grey',
      'pep-on-time': 'grey',
      'foster-care': 'green',
      'three-or-more-placements': 'green',
      'placed-over-20-miles': 'amber',
      'care-leavers': 'grey',
      'in-education-employment-or-training-live': 'amber',
      'suitable-accommodation-live': 'red',
      'own-personal-adviser': 'red',
    });
    expect((await read('three-or-more-placements')).comparators).toMatchObject({
      authority: [{ value: 8, period: 'year to 31 Mar 2018' }],
      region: [{ value: 11 }],
      england: [{ value: 11 }],
      neighbours: [{ value: 10.6, label: 'Mean of 10 statistical neighbours, 2025 model' }],
      sentence: expect.stringMatching(/ours is for the 12 months to 31 Jan 2019/),
    });
    expect((await read('foster-care')).comparators.because).toMatch(/^Nothing published/);
  });
});

it('counts 38 of 633 when one child’s third placement is taken out of the source', async () => {
  const council = await openCouncil(removeThirdPlacement(inventCouncil()));
  const [january] = await count(council.counting, council.queue, [asAt]);
  expect(ofThem(january!.figures.get('three-or-more-placements'))).toEqual([38, 633]);
  await close(council);
});
