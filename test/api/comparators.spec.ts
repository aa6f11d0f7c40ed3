import type { OpenAPIObject } from '@nestjs/swagger';
import { roles } from '../../src/platform/access/policy.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
const release = 'Invented, 2020 release';
const comparator = 'placements_3plus_pct';

beforeAll(async () => {
  council = await aSmallCouncil();
  const published = (
    area: string,
    ons: string | null,
    year: number,
    value: number | null,
    symbol: string | null = null,
  ) =>
    council.owner.query(
      `insert into comparator (measure, area, ons_code, period, value, symbol, unit, source, release)
       values ($1, $2, $3, $4, $5, $6, '%', $7, $8)`,
      [comparator, area, ons, `year to 31 Mar ${year}`, value, symbol, `${release}, file a`, release],
    );
  await published('Kirklees', 'E08000034', 2017, 12.5);
  await published('Kirklees', 'E08000034', 2018, 12);
  await published('England', 'E92000001', 2018, 10);
  await published('Yorkshire and the Humber', 'E12000003', 2018, null, 'c');
  await published('Bolton', 'E08000001', 2018, 8);
  await published('Bury', 'E08000002', 2018, 9);
  await published('Derby', 'E06000015', 2018, 40);
  await published('Leeds', 'E08000035', 2018, null, 'c');
  const neighbours = ['E08000001', 'E08000002', 'E06000015', 'E08000035'];
  for (const [i, neighbour] of neighbours.entries())
    await council.owner.query(
      `insert into statistical_neighbour (authority, neighbour, model_year, rank) values ('E08000034', $1, 2025, $2)`,
      [neighbour, i + 1],
    );
  await council.owner.query(
    `insert into statistical_neighbour (authority, neighbour, model_year, rank) values ('E08000034', 'E08000001', 2021, 1)`,
  );
  await council.owner.query(
    `insert into target (measure, target, tolerance, "start", "end", source) values
       ('three-or-more-placements', 9.5, 1, '2019-04-01', null, 'Board, item 7'),
       ('three-or-more-placements', 10, 1, '2018-04-01', '2019-04-01', 'Board, item 6'),
       ('foster-care', 70, 0, '2018-04-01', null, 'Board, item 6')`,
  );
});
afterAll(() => council?.close());

const get = async (url: string, worker: Worker = 'boardMember') => {
  const answer = await council.get(worker, `/measures/${url}`);
  return { status: answer.statusCode, body: answer.json() };
};

it('tells what is published of the council, England, the region and the neighbours, and that it is published', async () => {
  const { status, body } = await get('three-or-more-placements/comparators');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    measureId: 'three-or-more-placements',
    comparator,
    kind: 'published',
    sentence: expect.stringMatching(/none is counted from this record/),
    model: { year: 2025, neighbours: 4 },
    authority: [
      { value: 12.5, period: 'year to 31 Mar 2017', change: null },
      { value: 12, period: 'year to 31 Mar 2018', change: { by: -0.5, unit: 'percentage points' } },
    ],
    england: [{ area: 'England', value: 10, onsCode: 'E92000001' }],
    region: [{ area: 'Yorkshire and the Humber', value: null, symbol: 'c' }],
    neighbours: [
      { value: 19, counted: 3, label: 'Mean of 3 of 4 statistical neighbours, 2025 model', change: null },
    ],
  });
  for (const shown of [...body.authority, ...body.england, ...body.region, ...body.neighbours])
    expect(shown).toMatchObject({
      kind: 'published',
      release,
      sentence: expect.stringMatching(/^Published, not counted from this record: /),
    });
});

it('takes another model and the median when asked', async () => {
  const median = await get('three-or-more-placements/comparators?average=median');
  expect(median.body.neighbours).toMatchObject([{ value: 9, averaged: 'median' }]);
  const model = await get('three-or-more-placements/comparators?model=2021');
  expect(model.body.neighbours).toMatchObject([
    { value: 8, label: 'Mean of 1 statistical neighbours, 2021 model' },
  ]);
  const unknown = await get('three-or-more-placements/comparators?model=2030');
  expect(unknown.body).toMatchObject({ model: { year: 2030, neighbours: 0 }, neighbours: [] });
  expect(unknown.body.authority).toHaveLength(2);
});

it.each(['model=1999', 'model=2101', 'model=abc', 'average=sum'])('refuses %s', async (query) => {
  expect((await get(`three-or-more-placements/comparators?${query}`)).status).toBe(400);
});

it('has nothing to compare a live figure with that is published at the birthday', async () => {
  const live = await get('in-education-employment-or-training-live/comparators');
  expect(live.body).toMatchObject({
    comparator: null,
    sentence: expect.stringMatching(/^Nobody publishes/),
    authority: [],
    england: [],
    region: [],
    neighbours: [],
  });
  const atBirthday = await get('in-education-employment-or-training-at-birthday/comparators');
  expect(atBirthday.body).toMatchObject({ comparator: 'care_leavers_19_21_eet_pct', authority: [] });
});

it('tells the targets of the measure alone, the earliest first', async () => {
  const { body } = await get('three-or-more-placements/targets');
  const measure = 'three-or-more-placements';
  expect(body).toEqual({
    measureId: measure,
    items: [
      { measure, target: 10, tolerance: 1, start: '2018-04-01', end: '2019-04-01', source: 'Board, item 6' },
      { measure, target: 9.5, tolerance: 1, start: '2019-04-01', end: null, source: 'Board, item 7' },
    ],
  });
  expect((await get('left-care/targets')).body.items).toEqual([]);
});

it('knows no measure that is not in the catalogue', async () => {
  expect((await get('nothing-of-the-kind/comparators')).status).toBe(404);
  expect((await get('nothing-of-the-kind/targets')).status).toBe(404);
});

it('tells everybody who reads measures, no partner, and nobody who has not signed in', async () => {
  const workers = Object.keys(staff) as Worker[];
  expect(new Set(workers.map((worker) => staff[worker][0])).size).toBe(roles.length);
  for (const what of ['comparators', 'targets']) {
    for (const worker of workers)
      expect([worker, (await get(`foster-care/${what}`, worker)).status]).toEqual([
        worker,
        worker === 'partner' ? 403 : 200,
      ]);
    const stranger = await council.ask(null, { url: `/api/v1/measures/foster-care/${what}` });
    expect(stranger.statusCode).toBe(401);
  }
});

it('is described with examples shaped like its answers', async () => {
  const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
  const lists = { comparators: ['authority', 'neighbours'], targets: ['items'] };
  for (const [what, names] of Object.entries(lists)) {
    const described = document.paths[`/api/v1/measures/{id}/${what}`]!.get!.responses['200'] as {
      content: Record<string, { example: Record<string, object[]> }>;
    };
    const { example } = Object.values(described.content)[0]!;
    const { body } = await get(`three-or-more-placements/${what}`);
    expect(Object.keys(example)).toEqual(Object.keys(body));
    for (const name of names)
      expect(Object.keys(example[name]![0]!).toSorted()).toEqual(Object.keys(body[name][0]).toSorted());
  }
});
