import { aMeasure } from '../../test/builders/a-measure.ts';
import type { Measure } from './measure.ts';
import { arrowOf, ragOf, targetOn, type Arrow, type Counted, type Rag, type Target } from './rag.ts';

const share = (numerator: number, denominator: number): Counted => ({
  value: numerator / denominator,
  denominator,
  population: null,
});
const rate = (children: number, people: number): Counted => ({
  value: (children / people) * 10_000,
  denominator: children,
  population: { people, midYear: 2017 },
});
const count = (value: number): Counted => ({ value, denominator: value, population: null });

const measure = (id: string, better: Measure['better'], shows: Measure['shows'] = 'share') =>
  aMeasure({ id, better, shows });
const [m01, m17, m20, m08] = [
  measure('m01', 'lower'),
  measure('m17', 'higher'),
  measure('m20', 'higher'),
  measure('m08', 'higher'),
];
const m27 = measure('m27', 'neither', 'rate per 10,000');

const asAt = '2019-01-31';
const target = (id: string, value: number, tolerance: number, said: Partial<Target> = {}): Target => ({
  measure: id,
  target: value,
  tolerance,
  start: '2018-04-01',
  end: '2019-04-01',
  source: 'Invented for these cases',
  ...said,
});
const targets = [target('m01', 10, 1), target('m17', 55, 3), target('m20', 100, 0), target('m08', 90, 5)];

const colour = (of: Measure, figure: Counted | null, held: readonly Target[] = targets) =>
  ragOf(of, figure, held, asAt).colour;

// DOMAIN 6.5, with people enough to make the percentages: 98 of 1,000 is 9.8.
it.each<[string, Measure, Counted | null, Counted, Rag['colour'], Arrow | null]>([
  ['1', m01, share(98, 1000), share(112, 1000), 'green', { direction: 'down', judgement: 'improving' }],
  ['2', m01, share(109, 1000), share(100, 1000), 'amber', { direction: 'up', judgement: 'declining' }],
  ['3', m17, share(519, 1000), share(530, 1000), 'red', { direction: 'down', judgement: 'declining' }],
  ['4', m27, rate(640, 1e5), rate(610, 1e5), 'grey', { direction: 'up', judgement: 'no judgement' }],
  ['5', m20, share(100, 100), share(98, 100), 'green', { direction: 'up', judgement: 'improving' }],
  ['6', m08, null, share(92, 100), 'grey', null],
])('case %s of DOMAIN 6.5', (_, of, now, before, expected, arrow) => {
  expect(colour(of, now)).toBe(expected);
  expect(arrowOf(of, now, before)).toEqual(arrow);
});

describe('the colour', () => {
  it.each<[string, Measure, Counted, Rag['colour']]>([
    ['low: at the target', m01, share(100, 1000), 'green'],
    ['low: one child worse', m01, share(101, 1000), 'amber'],
    ['low: worse by the tolerance', m01, share(110, 1000), 'amber'],
    ['low: one child beyond it', m01, share(111, 1000), 'red'],
    ['low: none at all', m01, share(0, 1000), 'green'],
    ['high: at the target', m17, share(550, 1000), 'green'],
    ['high: one child worse', m17, share(549, 1000), 'amber'],
    ['high: worse by the tolerance', m17, share(520, 1000), 'amber'],
    ['high: one child beyond it', m17, share(519, 1000), 'red'],
    ['high: none at all', m17, share(0, 1000), 'red'],
    ['no tolerance: one of a thousand', m20, share(999, 1000), 'red'],
    // Printed as 10.0%, and worse all the same: 10.04.
    ['it goes by the unrounded value', m01, share(251, 2500), 'amber'],
    ['one child of a whole country worse', m01, share(8401, 84_000), 'amber'],
    ['nineteen people are too few', m17, share(19, 19), 'grey'],
    [
      'nineteen people are too few for a mean',
      { ...m17, shows: 'mean' as const },
      { ...share(19, 19), value: 99 },
      'grey',
    ],
    [
      'twenty are enough for one',
      { ...m17, shows: 'mean' as const },
      { ...share(20, 20), value: 99 },
      'green',
    ],
    ['twenty are not', m17, share(20, 20), 'green'],
  ])('%s', (_, of, figure, expected) => {
    expect(colour(of, figure)).toBe(expected);
  });

  it('is right where no binary fraction holds the percentage', () => {
    const seven = [target('m01', 7, 0)];
    expect(colour(m01, share(7, 100), seven)).toBe('green');
    expect(colour(m01, share(8, 100), seven)).toBe('red');
    const fine = [target('m01', 8.1, 0.2)];
    expect(colour(m01, share(83, 1000), fine)).toBe('amber');
    expect(colour(m01, share(84, 1000), fine)).toBe('red');
  });

  it('of a count is held against the count', () => {
    const carers = measure('carers', 'higher', 'count');
    const held = [target('carers', 12, 2)];
    expect([12, 11, 10, 9].map((n) => colour(carers, count(n), held))).toEqual([
      'green',
      'amber',
      'amber',
      'red',
    ]);
  });

  it.each<[string, Measure, Counted | null, readonly Target[], RegExp]>([
    ['no target is set', m01, share(0, 1000), [], /No target/],
    ['the target is of another measure', m01, share(0, 1000), [target('m17', 10, 1)], /No target/],
    ['the figure is suppressed or missing', m01, null, targets, /no figure/],
    ['nobody is in the count', m01, { value: null, denominator: 0, population: null }, targets, /no figure/],
    ['the value is no number', m01, { ...share(1, 100), value: Number.NaN }, targets, /no figure/],
    ['a target is set where neither is good', m27, rate(0, 1e5), [target('m27', 60, 1)], /context/],
  ])('is grey, never green, when %s', (_, of, figure, held, because) => {
    expect(ragOf(of, figure, held, asAt)).toEqual({
      colour: 'grey',
      because: expect.stringMatching(because),
    });
  });

  it.each([
    [98, 'At or better than the target of 10.'],
    [105, 'Worse than the target of 10 by no more than 1.'],
    [120, 'Worse than the target of 10 by more than the tolerance of 1.'],
  ])('of %i in 1,000 says why', (n, because) => {
    expect(ragOf(m01, share(n, 1000), targets, asAt).because).toBe(because);
  });
});

describe('the target of a day', () => {
  const first = target('m01', 10, 1, { start: '2017-04-01', end: '2018-04-01' });
  const second = target('m01', 8, 1, { start: '2018-04-01', end: null });
  const both = [second, first, target('m17', 55, 3)];

  it.each([
    ['2017-03-31', null],
    ['2017-04-01', first],
    ['2018-03-31', first],
    ['2018-04-01', second],
    ['2030-01-01', second],
  ] as const)('%s', (day, expected) => {
    expect(targetOn(both, 'm01', day)).toBe(expected);
  });

  it('is refused when two hold', () => {
    const held = [{ ...first, end: '2018-04-02' as const }, second];
    expect(targetOn(held, 'm01', '2018-03-31')).toBe(held[0]);
    expect(() => targetOn(held, 'm01', '2018-04-01')).toThrow('2 targets of "m01" hold on 2018-04-01');
  });
});

describe('the arrow', () => {
  const level = { direction: 'level', judgement: 'no judgement' };

  it.each<[string, Measure, Counted, Counted, Arrow['direction']]>([
    ['the same', m01, share(39, 633), share(39, 633), 'level'],
    ['one child more', m01, share(40, 633), share(39, 633), 'level'],
    ['one child fewer', m01, share(38, 633), share(39, 633), 'level'],
    ['two children more', m01, share(41, 633), share(39, 633), 'up'],
    ['two children fewer', m01, share(37, 633), share(39, 633), 'down'],
    // 41 of 640 is 6.41% and 39 of 633 is 6.16%; one child of 633 is 0.16.
    ['41 of 640 and then 39 of 633', m01, share(39, 633), share(41, 640), 'down'],
    // One child of now, not of before: 0.5 points are less than one child of 100 and more than one of 1,000.
    ['fewer people now', m01, share(10, 100), share(95, 1000), 'level'],
    ['more people now', m01, share(105, 1000), share(10, 100), 'up'],
    ['one child in a rate', m27, rate(634, 99_842), rate(633, 99_842), 'level'],
    ['two children in a rate', m27, rate(635, 99_842), rate(633, 99_842), 'up'],
    ['one in a count', measure('count', 'neither', 'count'), count(256), count(255), 'level'],
    ['two in a count', measure('count', 'neither', 'count'), count(253), count(255), 'down'],
  ])('%s', (_, of, now, before, direction) => {
    expect(arrowOf(of, now, before)!.direction).toBe(direction);
  });

  it('turns by the minimum change of the measure where it has one', () => {
    const by = (n: number) => arrowOf(m01, share(100 + n, 1000), share(100, 1000), 2);
    expect(by(20)).toEqual(level);
    expect(by(21)).toEqual({ direction: 'up', judgement: 'declining' });
  });

  it.each<[string, Counted | null, Counted | null]>([
    ['the figure is suppressed', null, share(92, 100)],
    ['the one before was suppressed', share(92, 100), null],
    ['nobody is in the count', { value: null, denominator: 0, population: null }, share(92, 100)],
    ['nineteen are in the count', share(10, 19), share(92, 100)],
    ['nineteen were in the count', share(92, 100), share(10, 19)],
  ])('is none when %s', (_, now, before) => {
    expect(arrowOf(m08, now, before)).toBeNull();
  });

  it('is there with twenty', () => {
    expect(arrowOf(m08, share(10, 20), share(18, 20))).toEqual({ direction: 'down', judgement: 'declining' });
  });
});
