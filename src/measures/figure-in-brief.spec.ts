import { aMeasure } from '../../test/builders/a-measure.ts';
import { figureInBrief } from './figure-in-brief.ts';
import { among, gained, lost, met, notMet, value, weighed, type Judgement } from './measure.ts';
import { count, emptyTally, figureOf, missingFigure } from './tally.ts';

const said = (measure: ReturnType<typeof aMeasure>, ...judgements: Judgement[]) =>
  figureInBrief(
    measure,
    figureOf(measure, judgements.reduce(count, emptyTally()), { people: 10_000, midYear: 2018 }),
  );
const times = (n: number, judgement: Judgement) => Array<Judgement>(n).fill(judgement);

it.each([
  [
    'a share',
    aMeasure({ shows: 'share' }),
    [...times(2, met('so')), ...times(18, notMet('no'))],
    '2 of 20 (10.0%)',
  ],
  ['a share of few', aMeasure({ shows: 'share' }), [met('so'), ...times(11, notMet('no'))], '1 of 12'],
  ['a share of nobody', aMeasure({ shows: 'share' }), [], 'Nobody in the count'],
  ['a count', aMeasure({ shows: 'count' }), times(3, met('so')), '3'],
  ['a count of none', aMeasure({ shows: 'count' }), [], '0'],
  ['a rate', aMeasure({ shows: 'rate per 10,000' }), times(63, met('so')), '63.0 per 10,000'],
  ['a median', aMeasure({ shows: 'median', unit: 'days' }), [value(4, 'days'), value(8, 'days')], '6 days'],
  ['a mean', aMeasure({ shows: 'mean', unit: 'points' }), times(20, value(12, 'points')), '12.0 points'],
  ['a mean of few', aMeasure({ shows: 'mean', unit: 'points' }), [value(12, 'points')], '1, too few to say'],
  [
    'a net change',
    aMeasure({ shows: 'net change' }),
    [gained('came'), lost('went'), lost('went')],
    '-1 (1 more, 2 fewer)',
  ],
  [
    'a ratio',
    aMeasure({ shows: 'ratio', unit: '%', perOne: 100 }),
    [weighed(500, 0, 'left'), ...times(25, weighed(0, 100, 'is there'))],
    '5.0 of 25.0 FTE (20.0%)',
  ],
  [
    'the largest kind of a mix',
    aMeasure({ shows: 'share', kinds: ['a', 'b'] }),
    [among('a', 'so'), ...times(19, among('b', 'so'))],
    'b: 19 of 20 (95.0%)',
  ],
] as const)('%s in a few words', (_, measure, judgements, words) =>
  expect(said(measure, ...judgements)).toBe(words),
);

it('a missing figure is never a nought', () =>
  expect(figureInBrief(aMeasure({ shows: 'count' }), missingFigure('It failed.'))).toBe('Missing'));
