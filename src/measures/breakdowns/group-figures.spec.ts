import { aChild } from '../../../test/builders/a-child.ts';
import { aMeasure } from '../../../test/builders/a-measure.ts';
import type { History } from '../../domain/history/history.ts';
import type { Outcome } from '../judge.ts';
import { among, excluded, met, notMet, outside, several, unknown, value } from '../measure.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { defineBreakdown, type Lookups } from './breakdown.ts';
import { ageInCare } from './age-in-care.breakdown.ts';
import { breakdownsOf } from './breakdowns.ts';
import { figuresByGroup, withoutPercentOfFew } from './group-figures.ts';
import { GroupCounter, mergeGroups, type GroupTallies } from './group-tallies.ts';

const day = '2019-01-31';
const lookups: Lookups = {
  authority: 'E08000034',
  teamOf: (worker) => worker,
  areaOf: () => null,
  isConfidential: () => false,
};
const aged = (age: number): History =>
  aChild()
    .born(`${2018 - age}-06-01`)
    .history();
const measure = aMeasure({ unknownCounts: true });

/** The measure's figure and its groups by age, counted on as many pages as given. */
function counted(pages: readonly (readonly [age: number, outcome: Outcome])[][], of = measure) {
  const groups: GroupTallies[] = [];
  const whole = emptyTally();
  for (const people of pages) {
    const counter = new GroupCounter([of], lookups);
    for (const [age, outcome] of people) {
      counter.add(aged(age), day, { [of.id]: outcome });
      count(whole, outcome);
    }
    groups.push(JSON.parse(JSON.stringify(counter.counted()))[of.id]);
  }
  const figure = figureOf(of, whole);
  const { groups: found, missing } = figuresByGroup(
    of,
    ageInCare,
    mergeGroups(groups.map((page) => page['age']!)),
    figure,
  );
  return { figure, missing, groups: new Map(found.map((group) => [group.id, group])) };
}

it('falls into groups that add up, page by page or all at once', () => {
  const people = [
    [3, met('so')],
    [3, notMet('not')],
    [7, unknown('who knows')],
    [7, met('so')],
    [12, excluded('left out')],
    [12, outside('not concerned')],
  ] as const;
  const { groups, figure, missing } = counted([
    people.slice(0, 3).map((p) => [...p]),
    people.slice(3).map((p) => [...p]),
  ]);
  expect(missing).toBeNull();
  expect([...groups.keys()]).toEqual(['under-1', '1-4', '5-9', '10-15', '16-17', '18-and-over', 'unknown']);
  expect(groups.get('1-4')).toMatchObject({
    words: '1 to 4',
    numerator: 1,
    denominator: 2,
    unknown: 0,
    value: 0.5,
  });
  expect(groups.get('5-9')).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
  expect(groups.get('10-15')).toMatchObject({ numerator: 0, denominator: 0, unknown: 0, value: null });
  expect([...groups.values()].reduce((sum, { denominator }) => sum + denominator!, 0)).toBe(
    figure.denominator,
  );
  expect(counted([people.map((p) => [...p])]).groups).toEqual(groups);
});

it('counts happenings of one person, kinds and numbers as the figure does', () => {
  const reviews = counted([[[3, several({ met: 2, notMet: 1, unknown: 1 }, 'so')]]]);
  expect(reviews.groups.get('1-4')).toMatchObject({ numerator: 2, denominator: 4, unknown: 1 });

  const mix = aMeasure({ kinds: ['red', 'blue'] });
  const ofMix = counted(
    [
      [
        [3, among('red', 'so')],
        [3, among('blue', 'so')],
      ],
      [[3, among('red', 'so')]],
    ],
    mix,
  );
  expect(ofMix.groups.get('1-4')!.kinds!.map(({ kind, count: people }) => [kind, people])).toEqual([
    ['red', 2],
    ['blue', 1],
  ]);
  expect(ofMix.groups.get('5-9')!.kinds!.map(({ count: people }) => people)).toEqual([0, 0]);

  const median = aMeasure({ shows: 'median', unit: 'days' });
  const ofMedian = counted(
    [
      [
        [3, value(1, 'days')],
        [3, value(2, 'days')],
      ],
      [[3, value(9, 'days')]],
    ],
    median,
  );
  expect(ofMedian.groups.get('1-4')).toMatchObject({ denominator: 3, value: 2 });
});

it('has no rate of a group, whose population is not held, but how many', () => {
  const rate = aMeasure({ shows: 'rate per 10,000' });
  expect(counted([[[3, met('so')]]], rate).groups.get('1-4')).toMatchObject({
    numerator: 1,
    denominator: 1,
    value: null,
  });
});

describe('a count', () => {
  const count = aMeasure({ shows: 'count' });

  it('has no groups where the record cannot tell of anybody', () => {
    const { groups, missing } = counted([[[5, unknown('not recorded')]]], count);
    expect([missing, groups.size]).toEqual([expect.stringContaining('cannot tell'), 0]);
  });

  it('is nought in a group of whom it cannot tell, beside how many they are', () => {
    const { groups } = counted(
      [
        [
          [5, unknown('not recorded')],
          [12, met('there')],
        ],
      ],
      count,
    );
    expect(groups.get('5-9')).toMatchObject({ numerator: 0, value: 0, unknown: 1 });
  });
});

it('is missing where the figure is, and says why', () => {
  const failed = counted([
    [
      [3, { personId: 'a-person', reason: 'broken' }],
      [3, met('so')],
    ],
  ]);
  expect([failed.missing, failed.groups.size]).toEqual([expect.stringContaining('failed'), 0]);
});

describe('a breakdown', () => {
  const by = (groupOf: () => string) => defineBreakdown({ ...ageInCare, groupOf });
  const figure = figureOf(measure, count(emptyTally(), met('so')));
  const told = (group: string, breakdown = by(() => group)) =>
    figuresByGroup(measure, breakdown, new Map([[group, count(emptyTally(), met('so'))]]), figure);

  it('that says of somebody what is none of its groups has no figures, and loses nobody', () => {
    expect(told('elsewhere')).toEqual({ groups: [], missing: expect.stringContaining('"elsewhere"') });
  });

  it('that takes groups from the record puts them first, by name', () => {
    const { groups } = told('North', {
      ...by(() => 'North'),
      groups: [{ id: 'z', words: 'Z' }],
      namesGroups: true,
    });
    expect(groups.map(({ id, numerator }) => [id, numerator])).toEqual([
      ['North', 1],
      ['z', 0],
      ['unknown', 0],
    ]);
  });

  it('that throws on one person has no figures, and does not stop the others', () => {
    const asked = aMeasure({ by: ['age', 'district'] });
    const counter = new GroupCounter([asked], {
      ...lookups,
      get authority(): string {
        throw new Error('broken');
      },
    });
    counter.add(aChild().born('2015-06-01').inCare('2018-01-10').history(), day, { [asked.id]: met('so') });
    const [age, district] = breakdownsOf(asked).map((breakdown) =>
      figuresByGroup(asked, breakdown, mergeGroups([counter.counted()[asked.id]![breakdown.id]!]), figure),
    );
    expect(age!.groups.find(({ id }) => id === '1-4')!.numerator).toBe(1);
    expect(district).toEqual({ groups: [], missing: expect.stringContaining('failed') });
  });
});

describe('under 20', () => {
  const people = (n: number, of = measure) => {
    const one: Outcome = of.shows === 'median' ? value(2, 'days') : met('so');
    return counted([Array.from({ length: n }, () => [3, one] as const)], of).groups.get('1-4')!;
  };

  it.each([
    [19, { denominator: 19, value: null, lower: null, upper: null }],
    [20, { denominator: 20, value: 1, lower: expect.any(Number), upper: expect.any(Number) }],
  ])('of %i there is no percentage, but how many', (n, shown) => {
    expect(withoutPercentOfFew(measure, people(n))).toMatchObject({ numerator: n, ...shown });
  });

  it('there is no median and no share of a kind, but a count is a count', () => {
    const median = aMeasure({ shows: 'median', unit: 'days' });
    expect(withoutPercentOfFew(median, people(19, median))).toMatchObject({ value: null, quartiles: null });
    expect(withoutPercentOfFew(median, people(20, median))).toMatchObject({ value: 2 });
    const number = aMeasure({ shows: 'count' });
    expect(withoutPercentOfFew(number, people(3, number))).toMatchObject({ numerator: 3, value: 3 });
    const mix = aMeasure({ kinds: ['red'] });
    const group = counted([[[3, among('red', 'so')]]], mix).groups.get('1-4')!;
    expect(withoutPercentOfFew(mix, group).kinds).toEqual([
      { kind: 'red', count: 1, value: null, lower: null, upper: null },
    ]);
  });
});
