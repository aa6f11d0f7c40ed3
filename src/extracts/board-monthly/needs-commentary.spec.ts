import { monthEnd, plainDate, type PlainDate } from '../../domain/dates/plain-date.ts';
import { defineMeasure, outside, type PersonMeasure } from '../../measures/measure.ts';
import { emptyTally, figureOf } from '../../measures/tally.ts';
import type { BoardSource } from '../extract.ts';
import { keyOf } from '../suppression/statistic.ts';
import { needsCommentary } from './needs-commentary.ts';

const share = (id: string, rest: Partial<PersonMeasure>): PersonMeasure =>
  defineMeasure({
    id,
    version: 1,
    title: id,
    explanation: '',
    source: { title: '', part: '', url: '' },
    cohort: 'children-in-care',
    window: 'twelve months',
    better: 'lower',
    pledge: 2,
    oba: 'how well',
    reviewBy: '2028-04-01',
    shows: 'share',
    unknownCounts: false,
    phrase: 'were so',
    judge: () => outside(''),
    ...rest,
  });

const placements = share('three-or-more-placements', {});
const foster = share('foster-care', { window: 'day', better: 'higher' });

const [november, december, january] = ['2018-11-01', '2018-12-01', '2019-01-01'].map((first) =>
  monthEnd(plainDate(first)),
) as [PlainDate, PlainDate, PlainDate];
const days = [november, december, january];

/** The counts of each month-end in turn, of 600. */
function sourceOf(
  counts: readonly number[],
  rest: Partial<BoardSource> = {},
  measure = placements,
): BoardSource {
  const points = counts.map((met, i) => ({
    day: days[i + days.length - counts.length]!,
    version: 1,
    figure: figureOf(measure, { ...emptyTally(), met, notMet: 600 - met }),
  }));
  return {
    authority: { code: 'E99999999', dfeCode: '999', name: 'Ashdale' },
    months: points.map(({ day, version, figure }) => ({
      asAt: day,
      knownAt: '2019-02-06T02:14:00Z',
      catalogueVersion: 'a1',
      figures: new Map([[measure.id, figure]]),
      versions: new Map([[measure.id, version]]),
    })),
    series: new Map([[measure.id, points]]),
    targets: [],
    measures: new Map([[measure.id, measure]]),
    variant: 'restricted',
    hidden: new Set(),
    version: 1,
    status: 'draft',
    changeNote: null,
    meetings: { last: null, next: null },
    commentary: new Map(),
    ...rest,
  };
}

const target = (value: number, tolerance = 0, measure = placements.id) => ({
  targets: [
    { measure, target: value, tolerance, start: plainDate('2018-04-01'), end: null, source: 'Invented' },
  ],
});

describe('what needs commentary', () => {
  it('is a red, with its reason', () => {
    expect(needsCommentary(sourceOf([60, 60, 60], target(8)))).toEqual([
      {
        measure: placements.id,
        because: 'Worse than the target of 8 by more than the tolerance of 0.',
        isRed: true,
      },
    ]);
  });

  it.each([
    ['a green', [39, 39, 39], target(8)],
    ['an amber', [51, 51, 51], target(8, 1)],
    ['a change that chance alone would make', [41, 41, 39], {}],
    ['a measure that is not counted', [], {}],
  ])('is not %s', (_, counts, rest) => {
    const source = counts.length ? sourceOf(counts, rest) : sourceOf([1]);
    expect(needsCommentary(counts.length ? source : { ...source, series: new Map() })).toEqual([]);
  });

  it.each([
    ['worse', [41, 41, 90]],
    ['better', [90, 90, 41]],
  ])('is a change for the %s that chance alone would not make', (_, counts) => {
    const [needed] = needsCommentary(sourceOf(counts));
    expect(needed).toMatchObject({ measure: placements.id, isRed: false });
    expect(needed!.because).toContain('since 31 December 2018, by more than chance alone');
  });

  it('is held against what the Board saw at its last meeting', () => {
    const slowly = sourceOf([41, 65, 80]);
    expect(needsCommentary(slowly)).toEqual([]);
    const met = { ...slowly, meetings: { last: plainDate('2018-12-11'), next: null } };
    expect(needsCommentary(met)).toHaveLength(1);
  });

  it('is never what the open variant must not show', () => {
    const key = keyOf({ measure: placements.id, asAt: january, breakdown: 'total', value: 'Total' });
    const open = sourceOf([60, 60, 60], { ...target(8), variant: 'open', hidden: new Set([key]) });
    expect(needsCommentary(open)).toEqual([]);
    expect(needsCommentary({ ...open, hidden: new Set() })).toHaveLength(1);
  });

  it('puts what is red first', () => {
    const both = sourceOf([300, 300, 400], {}, foster);
    const red = sourceOf([60, 60, 60], target(8));
    const months = both.months.map((month, i) => ({
      ...month,
      figures: new Map([...month.figures, ...red.months[i]!.figures]),
      versions: new Map([...month.versions, ...red.months[i]!.versions]),
    }));
    const source = {
      ...both,
      months,
      series: new Map([...both.series, ...red.series]),
      measures: new Map([...both.measures, ...red.measures]),
      targets: red.targets,
    };
    expect(needsCommentary(source).map(({ measure }) => measure)).toEqual([placements.id, foster.id]);
  });
});
