import type { OpenAPIObject } from '@nestjs/swagger';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { emptyTally, figureOf, type Tally } from '../../src/measures/tally.ts';
import { monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const asAt = '2019-01-31';
const known = '2019-02-02T02:00:00.000000Z';
const placements = 'three-or-more-placements';

let council: SmallCouncil;

/** A closed count of a day that found these. */
async function counted(day: PlainDate, knownAt: string, found: Record<string, Partial<Tally>>, version = 1) {
  const { measures } = await readCatalogue();
  const { rows } = await council.owner.query(
    `insert into snapshot (as_at, known_at, catalogue_version, open_pages, closed_at) values ($1, $2, $3, 0, now()) returning id`,
    [day, knownAt, `invented ${version}`],
  );
  for (const [id, tally] of Object.entries(found)) {
    const figure = figureOf(
      measures.find((one) => one.id === id)!,
      { ...emptyTally(), ...tally },
    );
    await council.owner.query(
      `insert into figure (snapshot_id, measure_id, measure_version, figure) values ($1, $2, $3, $4)`,
      [rows[0].id, id, version, figure],
    );
  }
}
const of = (met: number, all: number) => ({ met, notMet: all - met });

beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-04-01T08:45:00Z' });
  const days = monthEndsTo(asAt, 40);
  for (const [i, day] of days.entries())
    await counted(day, known, {
      // Every third month is a point of the chart; the last stands out.
      'foster-care': of(day === asAt ? 380 : 460 + 20 * (Math.floor(i / 3) % 2), 633),
      [placements]: { ...of(day === '2018-12-31' ? 41 : 39, 633), outside: i },
      'left-care': { met: 10 },
      'own-personal-adviser': of(9, 19),
    });
  // A later night: one figure another, of the others only who is left out.
  await counted(asAt, '2019-03-01T02:00:00Z', {
    'foster-care': of(380, 633),
    'own-personal-adviser': of(9, 19),
    [placements]: { ...of(42, 632), outside: 99, excluded: 3, unknown: 0 },
    'left-care': { met: 10, outside: 7 },
  });
  await council.owner.query(`select set_config('pledgekeeper.recorded_at', '2019-02-15T09:00:00Z', false)`);
  await council.owner.query(
    `insert into target (measure, target, tolerance, "start", "end", source) values
       ('${placements}', 8, 1, '2018-04-01', '2019-01-31', 'Board, item 6'),
       ('${placements}', 6, 1, '2019-01-31', null, 'Board, item 7')`,
  );
  const release = 'Invented, 2020 release';
  for (const [year, value] of [
    [2018, 12],
    [2019, 9],
  ])
    await council.owner.query(
      `insert into comparator (measure, area, ons_code, period, value, unit, source, release)
       values ('placements_3plus_pct', 'Kirklees', 'E08000034', $1, $2, '%', $3, $3)`,
      [`year to 31 Mar ${year}`, value, release],
    );
});
afterAll(() => council?.close());

const series = async (query = '', id = placements, worker: Worker = 'boardMember') => {
  const answer = await council.get(worker, `/measures/${id}/series${query}`);
  return { status: answer.statusCode, body: answer.json() };
};
const lastOf = async (query = '', id = placements) =>
  (await series(query, id)).body.series.at(-1).points.at(-1);

describe('a series', () => {
  it('is the last 24 month-ends that are counted, oldest first, unless days are given', async () => {
    const { body } = await series();
    expect(body).toMatchObject({ from: '2017-02-28', to: asAt, knownAt: null, unit: '%', version: 1 });
    expect(body.series).toHaveLength(1);
    expect(body.series[0].points.map((point: { asAt: string }) => point.asAt)).toEqual(monthEndsTo(asAt, 24));
    const few = (await series('?from=2018-11-05&to=2018-12-24')).body;
    expect(few.series[0].points.map((point: { asAt: string }) => point.asAt)).toEqual([
      '2018-11-30',
      '2018-12-31',
    ]);
  });

  it('tells of a point its figure, status, arrow and colour, each with why', async () => {
    expect(await lastOf()).toMatchObject({
      asAt,
      version: 1,
      figure: { numerator: 42, denominator: 632 },
      words: '42 of 632 (6.6%), interval 5.0% to 8.9%',
      status: {
        word: 'No evidence of change',
        by: 'interval of the difference',
        because: expect.stringMatching(/^The 95% interval of the difference from 41 of 633, .* holds 0\.$/),
      },
      since: '2018-12-31',
      arrow: { direction: 'up', judgement: 'declining' },
      rag: { colour: 'amber', because: 'Worse than the target of 6 by no more than 1.' },
      target: { target: 6, source: 'Board, item 7' },
    });
    const december = (await series('?from=2018-12-31&to=2018-12-31')).body.series[0].points[0];
    expect(december).toMatchObject({
      rag: { colour: 'green' },
      target: { target: 8, source: 'Board, item 6' },
    });
  });

  it('marks what a later night changed, and nothing else', async () => {
    expect((await lastOf()).restated).toEqual({
      knownAt: known,
      sentence:
        'We said 39 of 633 (6.2%), interval 4.5% to 8.3%, as known on 2 Feb 2019. We now say 42 of 632 (6.6%), interval 5.0% to 8.9%.',
    });
    // Only those outside differ.
    expect((await lastOf('', 'left-care')).restated).toBeNull();
    expect((await lastOf('?to=2018-12-31')).restated).toBeNull();
  });

  it('is told as known at an instant, with the targets known then', async () => {
    expect(await lastOf('?known_at=2019-02-14T00:00:00Z')).toMatchObject({
      knownAt: known,
      words: expect.stringMatching(/^39 of 633/),
      restated: null,
      rag: { colour: 'grey', because: 'No target is set.' },
      target: null,
    });
    expect(await lastOf('?known_at=2019-02-16T00:00:00Z')).toMatchObject({
      words: expect.stringMatching(/^39 of 633/),
      target: { target: 6 },
    });
    expect((await series('?known_at=2019-02-01T00:00:00Z')).body).toMatchObject({
      series: [],
      comparators: { because: expect.stringMatching(/no figure of ours/) },
    });
  });

  it('has no chart of rolling months, and says why', async () => {
    expect((await series()).body.series[0].chart).toMatchObject({
      chart: 'none',
      because: expect.stringMatching(/shares eleven of its twelve months/),
    });
  });

  it('of a snapshot has a chart of every quarter, and the signals of its last point decide', async () => {
    const { body } = await series('?from=2019-01-31', 'foster-care');
    const { chart, points } = body.series[0];
    expect(chart).toMatchObject({ chart: 'xmr', unit: '%', monthsApart: 3, because: null });
    const [phase] = chart.phases;
    expect([phase.points.length, phase.rebase, phase.isTrial]).toEqual([14, null, false]);
    expect(phase.mean).toBeGreaterThan(phase.nearLimits.lower);
    expect(phase.nearLimits.lower).toBeGreaterThan(phase.limits.lower);
    expect(phase.signals).toEqual([
      {
        rule: 'outside the limits',
        direction: 'down',
        points: [{ day: asAt, value: expect.closeTo(60, 1) }],
      },
    ]);
    expect(points).toHaveLength(1);
    expect(points[0].status).toEqual({
      word: 'Getting worse',
      by: 'signals of the chart',
      because: 'Its chart of 14 points has a signal at this point: outside the limits (down).',
    });
  });

  it('gives no percentage of nineteen people', async () => {
    expect(await lastOf('', 'own-personal-adviser')).toMatchObject({
      words: '9 of 19',
      figure: { numerator: 9, denominator: 19, value: null, lower: null, upper: null },
      status: { word: 'Too few to say' },
    });
    const figures = await council.get(
      'boardMember',
      `/measures/own-personal-adviser/figures?to=${asAt}&months=1`,
    );
    expect(figures.json()[0].figure).toMatchObject({ numerator: 9, value: null, lower: null, upper: null });
  });

  it('has beside it what is published of a period that was over, and says so', async () => {
    expect((await series()).body.comparators).toMatchObject({
      because: null,
      sentence:
        'Published figures are rounded and for year to 31 Mar 2018; ours is for the 12 months to 31 Jan 2019, counted from this record.',
      authority: [{ value: 12, period: 'year to 31 Mar 2018', release: 'Invented, 2020 release' }],
    });
    expect((await series('', 'own-personal-adviser')).body.comparators).toEqual({
      sentence: null,
      because: expect.stringMatching(/^Nobody publishes figures of the live caseload/),
    });
  });

  it.each([
    ['?from=2019-02-01&to=2019-01-31', 400, 'from must not be after to'],
    ['?from=2014-01-31&to=2019-01-31', 400, 'at most 60 months back'],
    ['?from=2014-02-28&to=2019-01-31', 200, '"series"'],
    ['?from=soon', 400, 'from must be a day'],
    ['?known_at=soon', 400, 'known_at must be an instant'],
  ])('asked with %s is answered %i', async (query, status, says) => {
    const answer = await council.get('analyst', `/measures/${placements}/series${query}`);
    expect([answer.statusCode, answer.body]).toEqual([status, expect.stringContaining(says)]);
  });

  it('of no measure is not found, and goes only where the restricted draft goes', async () => {
    expect((await series('', 'nothing-of-the-kind')).status).toBe(404);
    expect((await series('', placements, 'adviser')).status).toBe(403);
    expect((await series('', placements, 'program')).status).toBe(403);
  });

  it('is described with an example shaped like its answer', async () => {
    const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
    const described = document.paths['/api/v1/measures/{id}/series']!.get!.responses['200'] as {
      content: Record<string, { example: any }>;
    };
    const { example } = Object.values(described.content)[0]!;
    const { body } = await series();
    const keys = (of: object) => Object.keys(of).toSorted();
    expect(keys(example)).toEqual(keys(body));
    expect(keys(example.series[0])).toEqual(keys(body.series[0]));
    expect(keys(example.series[0].points[0])).toEqual(keys(body.series[0].points[0]));
    expect(keys(example.series[0].points[0].target)).toEqual(keys(body.series[0].points.at(-1).target));
    expect(keys(example.comparators)).toEqual(keys(body.comparators));
    expect(keys(example.comparators.authority[0])).toEqual(keys(body.comparators.authority[0]));
  });
});
