import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;

/** A count of the day as known at the instant, of one page; `figures` by measure are reasons why there is none, or null. */
async function counted(
  knownAt: string,
  asAt: string,
  {
    closedAt = null as string | null,
    fault = null as string | null,
    figures = {} as Record<string, string | null>,
    version = 'aaaa11112222',
  } = {},
) {
  const { rows } = await council.owner.query(
    `insert into snapshot (as_at, known_at, catalogue_version, people, open_pages, started_at, closed_at, disagreeing)
     values ($1, $2, $3, 5, $4, $2, $5, $6) returning id`,
    [asAt, knownAt, version, closedAt ? 0 : 1, closedAt, closedAt && '{}'],
  );
  const { id } = rows[0];
  await council.owner.query(
    `insert into snapshot_page (snapshot_id, page, first_person, last_person, done_at, fault)
     values ($1, 0, gen_random_uuid(), gen_random_uuid(), $2, $3)`,
    [id, closedAt, fault],
  );
  for (const [measure, missing] of Object.entries(figures))
    await council.owner.query(
      `insert into figure (snapshot_id, measure_id, measure_version, figure) values ($1, $2, 1, jsonb_build_object('missing', $3::text))`,
      [id, measure, missing],
    );
}
const night = (day: string, knownAt: string) =>
  council.owner.query(`insert into night (night, known_at) values ($1, $2)`, [day, knownAt]);

const failed = 'The measure failed on at least one person, so it has no figure.';
beforeAll(async () => {
  // Monday 4 February 2019, 08:45.
  council = await aSmallCouncil();
  const second = '2019-02-02T02:00:00Z';
  await night('2019-02-02', second);
  await counted(second, '2019-01-31', {
    closedAt: '2019-02-02T02:13:00Z',
    figures: { 'own-personal-adviser': null, 'three-or-more-placements': failed },
  });
  await counted(second, '2019-02-01', {
    closedAt: '2019-02-02T02:14:00Z',
    figures: { 'own-personal-adviser': null, 'three-or-more-placements': failed },
  });
  // Another program had left the day half-way.
  await counted(second, '2019-02-01', { version: 'bbbb33334444', fault: 'Asha Greenwood has no sex' });
  const third = '2019-02-03T02:00:00Z';
  await night('2019-02-03', third);
  await counted(third, '2019-02-02', { fault: 'Asha Greenwood has no sex' });
  await counted('2019-02-04T08:44:00Z', '2019-01-31');
});
afterAll(() => council?.close());

const open = async (worker: Worker, url: string) => {
  const cookies = { 'pledgekeeper-demo': await council.tokenOf(worker) };
  return council.app.inject({ url, headers: { accept: 'text/html' }, cookies });
};
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it('is for analysts and administrators, over the API also for programs', async () => {
  const run = '2019-02-02T02:00:00.000000Z';
  for (const worker of ['analyst', 'administrator'] as const)
    for (const url of ['/ops/runs', `/ops/runs/${run}`, '/api/v1/nights', `/api/v1/nights/${run}`])
      expect([worker, url, (await open(worker, url)).statusCode]).toEqual([worker, url, 200]);
  for (const worker of ['adviser', 'manager', 'boardMember'] as const)
    for (const url of ['/ops/runs', `/ops/runs/${run}`, '/api/v1/nights'])
      expect([worker, url, (await open(worker, url)).statusCode]).toEqual([worker, url, 403]);
  expect((await open('program', '/api/v1/nights')).statusCode).toBe(200);
  expect((await open('program', '/ops/runs')).statusCode).toBe(403);
});

it('says first how fresh the figures are', async () => {
  expect(textOf((await open('analyst', '/ops/runs')).body)).toContain(
    'Last complete count: 2 February 2019 at 02:00, London. 2 days ago: late.',
  );
  const { lastComplete } = (await council.get('analyst', '/nights')).json();
  expect(lastComplete).toEqual({
    knownAt: '2019-02-02T02:00:00.000000Z',
    asAt: '2019-02-01',
    daysAgo: 2,
    isLate: true,
  });
});

it('lists nights and what was asked for by hand, each with how far it has come, and no words of a fault', async () => {
  const { body } = await open('analyst', '/ops/runs');
  expect(textOf(body)).toMatch(
    /Asked for by hand , as known 4 Feb 2019, 08:44 Running 31 Jan 2019 4 Feb 2019, 08:44 .* 0 of 1 0 aaaa11112222 Night of 3 Feb 2019 , as known 3 Feb 2019, 02:00 Failed Late 2 Feb 2019 .* Not yet 0 of 1 .* Night of 2 Feb 2019 , as known 2 Feb 2019, 02:00 Complete 1 Feb 2019 and 1 earlier 2 Feb 2019, 02:00 2 Feb 2019, 02:00 2 Feb 2019, 02:14 2 of 2 1 aaaa11112222/,
  );
  const { items } = (await council.get('analyst', '/nights?limit=2')).json();
  expect(items.map(({ state, isLate }: Record<string, unknown>) => [state, isLate])).toEqual([
    ['running', false],
    ['failed', true],
  ]);
  expect(body + JSON.stringify(items)).not.toContain('Greenwood');
});

it('goes on from where a page ended', async () => {
  const { next } = (await council.get('analyst', '/nights?limit=2')).json();
  const { items, next: last } = (await council.get('analyst', `/nights?limit=2&before=${next}`)).json();
  expect([items.map(({ night: of }: { night: string }) => of), last]).toEqual([['2019-02-02'], null]);
});

it('shows of one run what became of each measure, those without a figure first', async () => {
  const { body } = await open('analyst', '/ops/runs/2019-02-02T02:00:00.000000Z');
  expect(textOf(body)).toMatch(
    new RegExp(
      `Ended 2 Feb 2019, 02:14, after 14 minutes .* Agree .* No figure ${failed} 2 1 .* Counted None needed 2 1`,
    ),
  );
  const { measures } = (await council.get('analyst', '/nights/2019-02-02T02:00:00.000000Z')).json();
  expect(measures).toEqual([
    {
      measureId: 'own-personal-adviser',
      version: 1,
      days: 2,
      daysWithoutFigure: 0,
      missing: null,
      disagrees: false,
    },
    {
      measureId: 'three-or-more-placements',
      version: 1,
      days: 2,
      daysWithoutFigure: 2,
      missing: failed,
      disagrees: false,
    },
  ]);
  for (const nothing of ['2019-02-02T03:00:00Z', 'last', '2019-02-31T03:00:00Z'])
    expect([nothing, (await open('analyst', `/ops/runs/${nothing}`)).statusCode]).toEqual([nothing, 404]);
});
