import { aMeasure } from '../../test/builders/a-measure.ts';
import type { GroupFigure } from '../measures/breakdowns/group-figures.ts';
import type { Measure, PersonMeasure } from '../measures/measure.ts';
import { breakdownInWords } from './breakdown-in-words.ts';

const group: GroupFigure = {
  id: '5-9',
  words: '5 to 9',
  numerator: 9,
  denominator: 128,
  unknown: 0,
  value: 9 / 128,
  lower: 0.0374,
  upper: 0.1283,
};
const none = { value: null, lower: null, upper: null };

const shown = (measure: Measure, groups: readonly GroupFigure[], missing: string | null = null) =>
  breakdownInWords(measure, {
    measureId: measure.id,
    version: 1,
    asAt: '2019-01-31',
    knownAt: '2019-02-06T02:14:00Z',
    by: 'age',
    title: 'Age',
    missing,
    groups,
  });

it.each<[why: string, said: Partial<PersonMeasure>, group: Partial<GroupFigure>, words: string]>([
  ['a share', {}, {}, '9 of 128 (7.0%), interval 3.7% to 12.8%'],
  ['of whom it is not known', {}, { unknown: 2 }, '9 of 128 (7.0%), interval 3.7% to 12.8%; unknown for 2'],
  ['fewer than 20', {}, { denominator: 19, ...none }, '9 of 19'],
  ['nobody', {}, { numerator: 0, denominator: 0, ...none }, '0 of 0'],
  ['a count', { shows: 'count' }, { value: 9, lower: null, upper: null }, '9'],
  ['a rate', { shows: 'rate per 10,000' }, none, '9'],
  [
    'a median',
    { shows: 'median', unit: 'days' },
    { numerator: null, value: 41, lower: null, upper: null, quartiles: { lower: 30, upper: 52 } },
    '41 days, from 30 to 52 for the middle half of 128',
  ],
  [
    'a median of few',
    { shows: 'median', unit: 'days' },
    { numerator: null, denominator: 3, ...none, quartiles: null },
    '3, too few to say',
  ],
  [
    'a net change of whom nothing can be told',
    { shows: 'net change' },
    { numerator: null, denominator: 0, unknown: 3, ...none },
    'cannot be told; unknown for 3',
  ],
  [
    'a mean',
    { shows: 'mean', unit: 'points' },
    { numerator: null, value: 21.45, lower: null, upper: null, quartiles: { lower: 10, upper: 30 } },
    '21.5 points, the mean of 128',
  ],
  [
    'a mean of few',
    { shows: 'mean', unit: 'points' },
    { numerator: null, denominator: 3, ...none, quartiles: null },
    '3, too few to say',
  ],
  [
    'a mix',
    { kinds: ['red', 'blue'] },
    {
      numerator: null,
      kinds: [
        { kind: 'red', count: 64, value: 0.5, lower: 0.4, upper: 0.6 },
        { kind: 'blue', count: 0, value: 0, lower: 0, upper: 0.03 },
      ],
    },
    'red 64 of 128 (50.0%); blue 0 of 128 (0.0%)',
  ],
])('%s', (_, said, more, words) => {
  expect(shown(aMeasure(said), [{ ...group, ...more }])).toEqual(['Age:', `  5 to 9: ${words}`]);
});

it('says why there are no groups', () => {
  expect(shown(aMeasure(), [], 'it failed')).toEqual(['Age: missing: it failed']);
});
