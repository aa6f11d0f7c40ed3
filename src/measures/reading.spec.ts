import { aMeasure } from '../../test/builders/a-measure.ts';
import { addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from './measure.ts';
import { readingOf } from './reading.ts';
import type { CountedPoint } from './series.ts';
import { emptyTally, figureOf, missingFigure, type Tally } from './tally.ts';

const day: PlainDate = '2019-01-31';
const placements = aMeasure({ id: 'm01', better: 'lower', window: 'twelve months' });
const target = (value: number, start: PlainDate, end: PlainDate | null) => ({
  measure: 'm01',
  target: value,
  tolerance: 1,
  start,
  end,
  source: `Board before ${start}`,
});

const point = (measure: Measure, at: PlainDate, tally: Partial<Tally>, version = 1): CountedPoint => ({
  day: at,
  version,
  figure: figureOf(measure, { ...emptyTally(), ...tally }, { people: 1_000, midYear: 2017 }),
});
const of = (met: number, all: number) => ({ met, notMet: all - met });
const read = (measure: Measure, series: CountedPoint[], version = 1) =>
  readingOf(measure, series, { day, version }, []);

describe('the reading of a figure', () => {
  it('of 41 of 640 and then 39 of 633 is no evidence of change, down and improving (DOMAIN 6.5)', () => {
    const series = [point(placements, '2018-12-31', of(41, 640)), point(placements, day, of(39, 633))];
    const targets = [target(8, '2018-04-01', null)];
    expect(readingOf(placements, series, { day, version: 1 }, targets)).toEqual({
      status: {
        word: 'No evidence of change',
        by: 'interval of the difference',
        because:
          'The 95% interval of the difference from 41 of 640, -2.95 to 2.46 percentage points, holds 0.',
      },
      since: '2018-12-31',
      change: { by: expect.closeTo(-0.245, 3), unit: 'percentage points' },
      arrow: { direction: 'down', judgement: 'improving' },
      rag: { colour: 'green', because: 'At or better than the target of 8.' },
      target: targets[0],
    });
  });

  it('is held against the target of its own day', () => {
    const targets = [target(8, '2018-04-01', day), target(5, day, null)];
    const series = [point(placements, '2019-01-30', of(39, 633)), point(placements, day, of(39, 633))];
    const colours = series.map((at) => readingOf(placements, series, at, targets));
    expect(colours.map(({ rag, target: held }) => [rag.colour, held!.target])).toEqual([
      ['green', 8],
      ['red', 5],
    ]);
  });

  it('looks at nothing after its day', () => {
    const now = [point(placements, '2018-12-31', of(41, 640)), point(placements, day, of(39, 633))];
    const later = [...now, point(placements, '2019-02-28', of(300, 633))];
    expect(read(placements, later)).toEqual(read(placements, now));
  });

  it('of a raised version is compared with none of the version before, and says so', () => {
    const series = [
      point(placements, '2018-12-31', of(41, 640)),
      point(placements, day, of(39, 633)),
      point(placements, day, of(300, 633), 2),
    ];
    expect(read(placements, series, 2)).toMatchObject({
      status: { word: 'New measure', because: 'There is no earlier figure by this definition.' },
      since: null,
      change: null,
      arrow: null,
    });
    expect(read(placements, series).since).toBe('2018-12-31');
  });

  it('whose month before is missing is not compared with an older one', () => {
    const gap = [
      point(placements, '2018-11-30', of(300, 640)),
      { day: '2018-12-31' as const, version: 1, figure: missingFigure('failed') },
      point(placements, day, of(39, 633)),
    ];
    expect(read(placements, gap)).toMatchObject({
      status: { word: 'Not compared', by: null },
      since: null,
      change: null,
      arrow: null,
    });
  });

  it('that is missing is not judged', () => {
    const series = [{ day, version: 1, figure: missingFigure('failed') }];
    expect(read(placements, series)).toMatchObject({
      status: { word: 'Not judged', because: 'There is no figure to judge.' },
      rag: { colour: 'grey' },
    });
  });

  it.each([
    [
      '2018-12-31',
      of(10, 19),
      of(30, 40),
      'In the figure a step earlier, fewer than 20 people are too few to say.',
    ],
    ['2018-12-31', of(10, 40), of(19, 19), 'Fewer than 20 people are too few to say.'],
  ] as const)('of too few says which', (before, was, is, because) => {
    const series = [point(placements, before, was), point(placements, day, is)];
    const { status, change, arrow } = read(placements, series);
    expect([status, change, arrow]).toEqual([{ word: 'Too few to say', by: null, because }, null, null]);
  });

  it('counted from 1 April is compared with the same month of the year before, never over the turn of the year', () => {
    const inYear = aMeasure({ id: 'm01', better: 'lower', window: 'year to 31 March' });
    const april: PlainDate = '2019-04-30';
    const series = [
      point(inYear, '2018-04-30', of(5, 633)),
      point(inYear, '2019-03-31', of(80, 633)),
      point(inYear, april, of(4, 633)),
    ];
    expect(readingOf(inYear, series, { day: april, version: 1 }, [])).toMatchObject({
      since: '2018-04-30',
      status: { word: 'No evidence of change' },
      arrow: { direction: 'level' },
    });
    const first = series.slice(1);
    expect(readingOf(inYear, first, { day: april, version: 1 }, [])).toMatchObject({
      since: null,
      status: { word: 'Not compared' },
    });
  });

  it.each([
    ['year to 30 September', '2018-10-31', '2018-11-30'],
    ['academic year', '2018-09-30', '2018-10-31'],
  ] as const)('of the last whole %s is never compared with itself', (window, first, second) => {
    const yearly = aMeasure({ id: 'm01', better: 'lower', window });
    const series = [
      point(yearly, monthEnd(addMonths(second, -12)), of(60, 633)),
      point(yearly, first, of(300, 633)),
      point(yearly, second, of(300, 633)),
    ];
    expect(readingOf(yearly, series, { day: second, version: 1 }, [])).toMatchObject({
      since: monthEnd(addMonths(second, -12)),
      status: { word: 'Getting worse' },
      arrow: { direction: 'up', judgement: 'declining' },
    });
  });

  it('of a mix is not judged, nor of a median moved by one child who knows how far', () => {
    const mix = aMeasure({ kinds: ['a', 'b'], better: 'higher' });
    const both = { met: 40, among: { a: 30, b: 10 } };
    expect(read(mix, [point(mix, '2018-12-31', both), point(mix, day, both)])).toMatchObject({
      status: { word: 'Not judged', because: 'A mix has no one figure to judge.' },
      arrow: null,
      rag: { colour: 'grey' },
    });
    const days = aMeasure({ id: 'm01', shows: 'median', unit: 'days', better: 'lower' });
    const waited = (number: number) => ({ met: 40, values: { [number]: 40 } });
    const series = [point(days, '2018-12-31', waited(50)), point(days, day, waited(41))];
    expect(readingOf(days, series, { day, version: 1 }, [target(40, '2018-04-01', null)])).toMatchObject({
      status: { word: 'Not judged', by: null },
      change: { by: -9, unit: 'days' },
      arrow: null,
      rag: { colour: 'amber' },
    });
  });

  it('of a month’s count of twelve months goes by the signals of its chart, and names them', () => {
    const left = aMeasure({ shows: 'count', window: 'month', better: 'lower' });
    const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 20];
    const series = values.map((met, i) => point(left, monthEnd(addMonths(day, i - 11)), { met }));
    expect(read(left, series).status).toEqual({
      word: 'Getting worse',
      by: 'signals of the chart',
      because: 'Its chart of 12 points has a signal at this point: outside the limits (up).',
    });
    const calm = [...series.slice(0, -1), point(left, day, { met: 11 })];
    expect(read(left, calm).status).toEqual({
      word: 'No evidence of change',
      by: 'signals of the chart',
      because: 'Its chart of 12 points has no signal at this point.',
    });
  });

  it('refuses a day that the version did not count', () => {
    expect(() => read(placements, [point(placements, day, of(1, 40))], 2)).toThrow(
      'Version 2 of m01 counted nothing on 2019-01-31.',
    );
  });
});

describe('a figure of which most is not known', () => {
  const visits = aMeasure({ id: 'visits', better: 'higher', window: 'month', unknownCounts: true });
  const half = { met: 50, unknown: 50 };
  const most = { met: 49, unknown: 51 };
  const now = point(visits, day, of(90, 100));
  const before = (tally: Partial<Tally>) => read(visits, [point(visits, '2018-12-31', tally), now]);

  it('is held against from half known on, and not from less', () => {
    expect(before(half)).toMatchObject({ since: '2018-12-31', status: { word: 'Improving' } });
    expect(before(most)).toMatchObject({ since: null, change: null, arrow: null });
    expect(before(most).status.word).not.toBe('Improving');
  });

  it('is not judged itself', () => {
    const { status } = read(visits, [point(visits, '2018-12-31', of(90, 100)), point(visits, day, most)]);
    expect(status).toEqual({
      word: 'Not judged',
      by: null,
      because: 'Of most of them the record cannot tell.',
    });
  });

  it('is judged where those of whom it is not known are out of the count', () => {
    const without = aMeasure({ ...visits, unknownCounts: false });
    const series = [point(without, '2018-12-31', most), point(without, day, of(40, 49))];
    expect(read(without, series).since).toBe('2018-12-31');
  });
});
