import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventCouncil } from '../../src/demo/council.ts';
import { importFiles } from '../../src/imports/import-files.service.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { neighboursOf, publishedAs } from '../../src/snapshots/comparators/comparators.reader.ts';
import { besides } from '../../src/snapshots/comparators/published.ts';
import { Importing } from '../db/importing.ts';

const domain = join(__dirname, '..', '..', '..', 'shared', 'domain');
const isHere = existsSync(domain);
if (!isHere)
  process.stderr.write('The published comparators are not beside the project, so these tests are skipped.\n');
const describeWithData = isHere ? describe : describe.skip;

const kirklees = 'E08000034';

describeWithData('the published comparators of April 2026', () => {
  const files = ['comparators.csv', 'comparators_neighbours.csv', 'codes/statistical_neighbours.csv'].map(
    (name) => join(domain, name),
  );
  let importing: Importing;
  const send = () => importFiles(importing.jobs, files, { today: '2026-11-22', observed: [] });
  let report: Awaited<ReturnType<typeof send>>;

  beforeAll(async () => {
    importing = await Importing.open();
    report = await send();
  });
  afterAll(() => importing?.close());

  it('are read whole, and what two files say of the same figure agrees', async () => {
    expect(report.findings).toEqual([]);
    expect(report.files.map(({ tableId, read, recorded }) => [tableId, read, recorded])).toEqual([
      ['Comparators', 1911, 1911],
      ['NeighbourComparators', 3547, 3547],
      ['StatisticalNeighbours', 40, 40],
    ]);
    expect(await importing.count('comparator')).toBe(1911 + 3547 - 232);
    expect(await importing.count('statistical_neighbour')).toBe(40);
    const blank = `comparator where ons_code is null and area <> 'Kirklees statistical neighbours'`;
    expect(await importing.count(blank)).toBe(0);
  });

  it('sent again change nothing', async () => {
    const again = await send();
    expect(again.findings).toEqual([]);
    expect(await importing.count('comparator')).toBe(1911 + 3547 - 232);
  });

  // DOMAIN 6.4: Kirklees 2025, out of the area and over 20 miles.
  it.each([
    [2025, 'mean', 16.2],
    [2025, 'median', 13.5],
    [2021, 'mean', 13.5],
    [2021, 'median', 10.5],
  ] as const)('the neighbours of the %i model have a %s of %d', async (model, averaged, value) => {
    const rows = await publishedAs(importing.jobs.manager, 'placed_out_of_area_over_20_miles_pct');
    const neighbours = await neighboursOf(importing.jobs.manager, kirklees, model);
    expect(neighbours.codes).toHaveLength(10);
    const beside = besides(rows, kirklees, neighbours, averaged);
    const found = beside.neighbours.filter(({ period }) => period.endsWith('31 Mar 2025'));
    expect(found).toHaveLength(1);
    expect(found[0]!.value).toBeCloseTo(value, 1);
    expect(found[0]!.release).toMatch(/April 2026 build$/);
    for (const rowsOf of [beside.authority, beside.england, beside.region])
      expect(rowsOf.length).toBeGreaterThan(0);
  });

  it('hold what each measure names as its comparator', async () => {
    const named = (await readCatalogue()).measures.flatMap(({ comparator }) => comparator ?? []);
    const domainNames = readFileSync(join(domain, 'codes', 'measures.csv'), 'utf8').split(/[,\n]/);
    expect(named.length).toBeGreaterThan(10);
    // Vacancies and agency stand in DOMAIN 2 (M23 to M26) and among the published figures, and have no number of their own.
    const unnumbered = ['social_worker_agency_fte_pct', 'social_worker_vacancy_fte_pct'];
    expect(named.filter((name) => !domainNames.includes(name)).toSorted()).toEqual(unnumbered);
    for (const name of named) {
      const rows = await publishedAs(importing.jobs.manager, name);
      expect([name, rows.length > 0, new Set(rows.map(({ unit }) => unit)).size]).toEqual([name, true, 1]);
    }
  });
});

describeWithData('the published figures that stand beside the demonstration', () => {
  it('are those of the release, to the letter, and of the neighbours of its model', async () => {
    const importing = await Importing.open();
    const files = ['comparators.csv', 'comparators_neighbours.csv', 'codes/statistical_neighbours.csv'];
    await importFiles(
      importing.jobs,
      files.map((name) => join(domain, name)),
      { today: '2026-11-22', observed: [] },
    );
    // What differs from what the release says is refused.
    const council = inventCouncil();
    const told = await importing.sendFiles({
      'published-figures.csv': council['published-figures.csv'],
      'statistical-neighbours.csv': council['statistical-neighbours.csv'],
    });
    await importing.close();
    expect(told.findings).toEqual([]);
    expect(told.files.map(({ tableId, read, recorded }) => [tableId, read, recorded])).toEqual([
      ['Comparators', 78, 78],
      ['StatisticalNeighbours', 10, 10],
    ]);
  });
});
