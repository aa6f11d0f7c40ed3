import { aMeasure } from '../../test/builders/a-measure.ts';
import { arrowOf, ragOf, type Counted, type Target } from './rag.ts';
import { excluded, gained, lost, met, outside, unknown, weighed, type Judgement } from './measure.ts';
import { statusSaid } from './status.ts';
import { count, emptyTally, figureOf, mergeTallies } from './tally.ts';
import { netChange, ratio, signed } from './words.ts';

const share = aMeasure({ id: 'a-ratio', shows: 'ratio', unit: '%', perOne: 100, better: 'lower' });
const load = aMeasure({ id: 'a-load', shows: 'ratio', unit: 'cases per FTE', perOne: 100, better: 'lower' });
const change = aMeasure({ id: 'a-change', shows: 'net change', better: 'higher', window: 'twelve months' });
const tallyOf = (...said: Judgement[]) => said.reduce(count, emptyTally());

describe('a ratio', () => {
  const workers = [
    weighed(60, 0, 'left'),
    weighed(0, 100, 'is there'),
    weighed(20, 0, 'left'),
    unknown('no post'),
  ];

  it('is one sum over the other, exactly, with no interval and the unknown beside it', () => {
    expect(figureOf(share, tallyOf(...workers, excluded('no case'), outside('agency')))).toMatchObject({
      numerator: 0.8,
      denominator: 1,
      value: 0.8,
      lower: null,
      upper: null,
      unknown: 1,
      excluded: 1,
      outside: 1,
      missing: null,
    });
    expect(tallyOf(...workers)).toMatchObject({ met: 2, notMet: 1, weights: { of: 80, over: 100 } });
  });

  it('comes out the same however pages are put together', () => {
    const [a, b, c, d] = workers.map((one) => tallyOf(one)) as [never, never, never, never];
    expect(mergeTallies(mergeTallies(a, b), mergeTallies(c, d))).toEqual(tallyOf(...workers));
    expect(mergeTallies(d, mergeTallies(c, mergeTallies(b, a)))).toEqual(tallyOf(...workers));
  });

  it('has no value, not nought, over nothing', () => {
    expect(figureOf(share, tallyOf(unknown('no post')))).toMatchObject({
      value: null,
      unknown: 1,
      missing: null,
    });
    expect(figureOf(share, tallyOf(weighed(100, 0, 'left')))).toMatchObject({ numerator: 1, value: null });
  });

  it('is missing when somebody in the count has no weights, and where there is none to be divided', () => {
    expect(figureOf(share, tallyOf(met('so'))).missing).toMatch(/divides sums/);
    expect(figureOf(aMeasure(), tallyOf(weighed(1, 1, 'so'))).missing).toMatch(/divides sums/);
  });

  it.each([
    [0.5, 1],
    [-1, 1],
    [NaN, 1],
    [0, 0],
  ])('takes no %d over %d', (of, over) => expect(() => weighed(of, over, 'so')).toThrow(RangeError));

  it.each([
    ['%', 27.2, 256.5, '27.2 of 256.5 FTE (10.6%)'],
    ['%', 1, 20, '1.0 of 20.0 FTE (5.0%)'],
    ['%', 1, 19.9, '1.0 of 19.9 FTE'],
    ['%', 0, 0, 'none in the count'],
    ['%', 1, 0, '1.0 of 0 FTE'],
    ['cases per FTE', 2303, 137.1, '2303 cases for 137.1 FTE, 16.8 cases per FTE'],
  ])('in %s, %d over %d reads %s', (unit, of, over, words) => expect(ratio(unit, of, over)).toBe(words));

  const target: Target = {
    measure: 'a-ratio',
    start: '2018-04-01',
    end: null,
    target: 10,
    tolerance: 1,
    source: 'Invented',
  };
  const found = (value: number, denominator: number): Counted => ({ value, denominator, population: null });

  it('is coloured in the unit it is printed in, and not at all of fewer than 20 FTE', () => {
    const colour = (figure: Counted) => ragOf(share, figure, [target], '2019-01-31').colour;
    expect([colour(found(0.106, 256.5)), colour(found(0.1, 256.5)), colour(found(0.2, 256.5))]).toEqual([
      'amber',
      'green',
      'red',
    ]);
    expect(colour(found(0.1, 19.9))).toBe('grey');
    expect(ragOf(load, found(16.8, 12), [{ ...target, measure: 'a-load' }], '2019-01-31').colour).toBe('red');
  });

  it('has an arrow for more than one FTE or one case', () => {
    const direction = (of: typeof share, now: Counted, before: Counted) =>
      arrowOf(of, now, before)?.direction;
    expect(direction(share, found(0.12, 100), found(0.1, 100))).toBe('up');
    expect(direction(share, found(0.11, 100), found(0.1, 100))).toBe('level');
    expect(direction(load, found(16.8, 10), found(17, 10))).toBe('down');
    expect(direction(load, found(16.9, 10), found(17, 10))).toBe('level');
  });

  it('is not judged by an interval that only people of a whole have', () => {
    const past = { before: { numerator: 60, denominator: 100 }, series: [] };
    const now = (denominator: number) => ({ numerator: 10, denominator, day: '2019-01-31' as const });
    expect(statusSaid(share, now(100), past).word).toBe('Not judged');
    expect(statusSaid(share, now(19), past).word).toBe('Too few to say');
    expect(statusSaid(load, now(12), past).word).toBe('Not judged');
    expect(statusSaid(share, now(100), { before: null, series: [] }).word).toBe('New measure');
  });
});

describe('a net change', () => {
  const came = gained('came');
  const went = lost('went');

  it('is those who came less those who went, below nought too, and nought when nothing changed', () => {
    expect(figureOf(change, tallyOf(came, went, went))).toMatchObject({
      numerator: -1,
      denominator: 3,
      value: -1,
    });
    expect(figureOf(change, tallyOf(excluded('at both ends')))).toMatchObject({ numerator: 0, value: 0 });
  });

  it('is missing when of nobody both ends are known', () => {
    expect(figureOf(change, tallyOf(unknown('not recorded'), outside('never')))).toMatchObject({
      numerator: null,
      value: null,
      missing: expect.stringContaining('cannot tell'),
    });
    expect(figureOf(change, tallyOf(unknown('not recorded'), came))).toMatchObject({ value: 1, unknown: 1 });
  });

  it('reads with its sign and both sides', () => {
    expect(netChange(3, 21)).toBe('+3 (12 more, 9 fewer)');
    expect(netChange(-2, 4)).toBe('-2 (1 more, 3 fewer)');
    expect([signed(0), signed(2), signed(-2)]).toEqual(['0', '+2', '-2']);
  });

  it('has an arrow for more than one, and no status word of its own', () => {
    const found = (value: number): Counted => ({ value, denominator: 9, population: null });
    expect(arrowOf(change, found(-1), found(3))).toEqual({ direction: 'down', judgement: 'declining' });
    expect(arrowOf(change, found(2), found(3))?.direction).toBe('level');
    const past = { before: { numerator: 5, denominator: 9 }, series: [] };
    expect(statusSaid(change, { numerator: -1, denominator: 9, day: '2019-01-31' }, past).word).toBe(
      'Not judged',
    );
  });
});
