import fc from 'fast-check';
import { aMeasure } from '../../test/builders/a-measure.ts';
import type { Outcome } from './judge.ts';
import {
  among,
  excluded,
  met,
  notMet,
  outside,
  several,
  unknown,
  value,
  values,
  weighed,
} from './measure.ts';
import { boxOf, count, emptyTally, figureOf, mergeTallies, type Tally } from './tally.ts';

const tallyOf = (...outcomes: Outcome[]): Tally => outcomes.reduce(count, emptyTally());
const times = (n: number, outcome: Outcome): Outcome[] => Array.from({ length: n }, () => outcome);
const percent = (share: number | null) => Math.round(share! * 10_000) / 100;

const oneOfEach = tallyOf(
  ...times(3, met('so')),
  ...times(5, notMet('not so')),
  ...times(7, unknown('cannot tell')),
  ...times(11, excluded('short breaks only')),
  ...times(13, outside('not in care')),
);

it.each([met('so'), notMet('not so'), unknown('cannot tell'), excluded('short breaks only'), outside('no')])(
  'one that says no more than $answer is counted in its box alone',
  (outcome) => {
    expect({ ...emptyTally(), [boxOf(outcome)!]: 1 }).toEqual(count(emptyTally(), outcome));
  },
);

it.each<Outcome>([
  among('U1', 'placed U1'),
  value(0, 'changes'),
  several({ met: 1, notMet: 0, unknown: 0 }, 'one'),
  weighed(0, 100, 'nothing of one'),
  { personId: 'p', reason: 'no such day' },
])('%j says more than its box holds', (outcome) => {
  expect(boxOf(outcome)).toBeNull();
});

describe('a share', () => {
  it('has those met and not met as its denominator', () => {
    expect(figureOf(aMeasure(), oneOfEach)).toMatchObject({
      numerator: 3,
      denominator: 8,
      value: 3 / 8,
      unknown: 7,
      excluded: 11,
      outside: 13,
      missing: null,
    });
  });

  it('keeps the unknown in the denominator when the measure says so', () => {
    const figure = figureOf(aMeasure({ unknownCounts: true }), oneOfEach);
    expect(figure).toMatchObject({ numerator: 3, denominator: 15, value: 3 / 15, unknown: 7 });
  });

  it('has a Wilson interval: 39 of 633 is 6.16%, from 4.54% to 8.31%', () => {
    const tally = tallyOf(...times(39, met('3 placements')), ...times(594, notMet('1 placement')));
    const { value, lower, upper } = figureOf(aMeasure(), tally);
    expect([value, lower, upper].map(percent)).toEqual([6.16, 4.54, 8.31]);
  });

  it('has no value when nobody is in the count, and nothing is missing', () => {
    const figure = figureOf(aMeasure(), tallyOf(outside('not in care')));
    expect(figure).toMatchObject({ numerator: 0, denominator: 0, value: null, lower: null, upper: null });
    expect(figure.missing).toBeNull();
  });
});

it('a count is its own value and has no interval', () => {
  const figure = figureOf(aMeasure({ shows: 'count' }), oneOfEach);
  expect(figure).toMatchObject({ numerator: 3, value: 3, lower: null, upper: null, population: null });
});

describe('a rate', () => {
  const rate = aMeasure({ shows: 'rate per 10,000' });
  const children = tallyOf(...times(633, met('in care')), outside('left care'));

  it('is for each 10,000 children, with its population and the year of it', () => {
    const figure = figureOf(rate, children, { people: 99_842, midYear: 2017 });
    expect([figure.value, figure.lower, figure.upper].map((n) => n!.toFixed(1))).toEqual([
      '63.4',
      '58.6',
      '68.5',
    ]);
    expect(figure.population).toEqual({ people: 99_842, midYear: 2017 });
  });

  it.each([undefined, { people: 0, midYear: 2017 }])(
    'is missing, not nought, with population %p',
    (population) => {
      const figure = figureOf(rate, children, population);
      expect(figure).toMatchObject({ numerator: 633, value: null, lower: null, upper: null });
      expect(figure.missing).toMatch(/population aged 0 to 17/);
    },
  );
});

describe('a mix', () => {
  const mix = aMeasure({ kinds: ['foster', 'residential', 'secure'], unknownCounts: true });
  const tally = tallyOf(
    ...times(2, among('foster', 'U6')),
    among('residential', 'K2'),
    unknown('no placement is recorded'),
  );

  it('shows each kind in its order, over one denominator, with those that have nobody', () => {
    const { kinds, denominator, numerator, value } = figureOf(mix, tally);
    expect({ denominator, numerator, value }).toEqual({ denominator: 4, numerator: null, value: null });
    expect(kinds.map(({ kind, count: people, value: of }) => [kind, people, of])).toEqual([
      ['foster', 2, 0.5],
      ['residential', 1, 0.25],
      ['secure', 0, 0],
    ]);
  });

  it('is missing when somebody is among a kind it does not have', () => {
    const figure = figureOf(mix, tallyOf(among('lodgings', 'K9')));
    expect(figure.missing).toBe('"lodgings" is not one of the kinds of everybody');
  });
});

describe('a median', () => {
  const median = aMeasure({ shows: 'median', unit: 'days' });
  const waited = tallyOf(
    ...[10, 2, 41, 9].map((days) => value(days, 'days waited')),
    unknown('no day is recorded'),
    excluded('still waiting'),
    outside('did not wait'),
  );

  it('has the count in, the median and the quartiles, and no interval', () => {
    expect(figureOf(median, waited)).toMatchObject({
      numerator: null,
      denominator: 4,
      value: 9.5,
      lower: null,
      upper: null,
      quartiles: { lower: 7.25, upper: 17.75 },
      unknown: 1,
      excluded: 1,
      outside: 1,
      missing: null,
    });
  });

  it('keeps how many have each number, also as JSON', () => {
    const tally = tallyOf(value(2, 'days'), value(2, 'days'), value(0.5, 'days'));
    expect(tally.values).toEqual({ 2: 2, 0.5: 1 });
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
  });

  it('of several numbers a person counts each of them', () => {
    const tally = tallyOf(
      values([2, 41], 0, 'two'),
      values([2], 1, 'one, and one of which it cannot be told'),
      values([], 1, 'one of which it cannot be told'),
    );
    expect(tally.values).toEqual({ 2: 2, 41: 1 });
    expect(figureOf(median, tally)).toMatchObject({ denominator: 3, value: 2, unknown: 2, missing: null });
  });

  it('has no value when nobody is in the count, and nothing is missing', () => {
    const figure = figureOf(median, tallyOf(outside('did not wait')));
    expect(figure).toMatchObject({ denominator: 0, value: null, quartiles: null, missing: null });
  });

  it.each([
    ['somebody is in the count without a number', median, [value(1, 'day'), met('so')]],
    ['a share is handed numbers', aMeasure(), [value(1, 'day'), met('so')]],
  ])('is missing when %s', (_, measure, outcomes) => {
    const figure = figureOf(measure, tallyOf(...outcomes));
    expect(figure).toMatchObject({ value: null, quartiles: null });
    expect(figure.missing).toMatch(
      /a median or mean of everybody in the count, or of nobody: 1 have a number/,
    );
  });
});

describe('a mean', () => {
  const mean = aMeasure({ shows: 'mean', unit: 'points' });
  const scored = tallyOf(
    ...[10.5, 2, 41, 9].map((points) => value(points, 'points')),
    unknown('no score is recorded'),
    excluded('not matched'),
  );

  it('has the count in, the mean and the quartiles, and no interval', () => {
    expect(figureOf(mean, scored)).toMatchObject({
      numerator: null,
      denominator: 4,
      value: 15.625,
      lower: null,
      upper: null,
      quartiles: { lower: 7.25, upper: 18.125 },
      unknown: 1,
      excluded: 1,
      missing: null,
    });
  });

  it('has no value when nobody is in the count, and nothing is missing', () => {
    const figure = figureOf(mean, tallyOf(outside('not a pupil')));
    expect(figure).toMatchObject({ denominator: 0, value: null, quartiles: null, missing: null });
  });

  it('is missing when somebody is in the count without a number', () => {
    const figure = figureOf(mean, tallyOf(value(1, 'point'), met('so')));
    expect(figure.value).toBeNull();
    expect(figure.missing).toMatch(/median or mean of everybody in the count/);
  });
});

it('several happenings of one person are counted one by one', () => {
  const tally = tallyOf(
    several({ met: 2, notMet: 1, unknown: 0 }, '2 of 3 reviews'),
    several({ met: 0, notMet: 0, unknown: 1 }, '1 review'),
    outside('no review'),
  );
  expect(tally).toMatchObject({ met: 2, notMet: 1, unknown: 1, outside: 1 });
  expect(figureOf(aMeasure({ unknownCounts: true }), tally)).toMatchObject({ numerator: 2, denominator: 4 });
});

it('a measure that threw is missing with its reason, and nothing of it is told as nought', () => {
  const tally = tallyOf(
    met('so'),
    { personId: '17', reason: 'no such day' },
    { personId: '18', reason: 'other' },
  );
  expect(figureOf(aMeasure(), tally)).toEqual({
    numerator: null,
    denominator: null,
    unknown: null,
    excluded: null,
    outside: null,
    value: null,
    lower: null,
    upper: null,
    quartiles: null,
    kinds: [],
    population: null,
    missing: 'The measure failed on at least one person, so it has no figure.',
  });
});

describe('pages tallied apart', () => {
  const anyone = fc.oneof(
    fc.constantFrom<Outcome>(met('a'), notMet('b'), unknown('c'), excluded('d'), outside('e')),
    fc.constantFrom('foster', 'residential').map((kind) => among(kind, 'f')),
    fc.constantFrom(0, 0.1, 7, 41).map((number) => value(number, 'days')),
    fc.record({ met: fc.nat(3), notMet: fc.nat(3), unknown: fc.nat(3) }).map((each) => several(each, 'g')),
    fc
      .tuple(fc.array(fc.constantFrom(0, 7, 41), { maxLength: 3 }), fc.nat(2))
      .map(([each, more]) => values(each, more, 'h')),
    fc.integer().map((n) => ({ personId: `${n}`, reason: 'threw' })),
  );
  const page = fc.array(anyone, { maxLength: 8 });

  it('come to the same as all people together, however they are merged', () => {
    fc.assert(
      fc.property(page, page, page, (a, b, c) => {
        const all = tallyOf(...a, ...b, ...c);
        const [x, y, z] = [tallyOf(...a), tallyOf(...b), tallyOf(...c)];
        expect(mergeTallies(mergeTallies(x, y), z)).toEqual(all);
        expect(mergeTallies(x, mergeTallies(y, z))).toEqual(all);
        expect(mergeTallies(emptyTally(), all)).toEqual(all);
      }),
    );
  });

  it('are left as they were', () => {
    const ofA = () => tallyOf(among('foster', 'U6'), value(41, 'days'));
    const a = ofA();
    mergeTallies(a, tallyOf(among('foster', 'U4'), value(41, 'days')));
    expect(a).toEqual(ofA());
  });
});
