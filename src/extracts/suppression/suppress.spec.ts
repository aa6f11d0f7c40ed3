import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';
import { hiddenIn } from './suppress.ts';

const january = '2019-01-31';

const a = (breakdown: string, value: string, numerator: number, denominator: number | null = null) =>
  ({ measure: 'a', asAt: january, breakdown, value, numerator, denominator }) as const;
const on = (asAt: PlainDate, statistics: readonly Statistic[]) =>
  statistics.map((each) => ({ ...each, asAt }));

/** A total that falls into cells, told as a count by age. */
const table = (cells: readonly number[], total: number): Statistic[] => [
  ...cells.map((count, at) => a('age', `cell ${at + 1}`, count)),
  a('total', 'Total', total),
];

/** What the public sees of the numerators. */
const shown = (statistics: readonly Statistic[], hidden: ReadonlySet<string>) =>
  statistics.map((each) => (hidden.has(keyOf(each)) ? 'c' : each.numerator));
const shownOf = (statistics: readonly Statistic[], earlier: readonly Release[] = []) =>
  shown(statistics, hiddenIn(statistics, earlier));

describe('the cases of the rule (DOMAIN 6.1)', () => {
  it.each([
    ['1: the only small cell takes the next smallest with it', [4, 12, 30], 46, ['c', 'c', 30, 46]],
    ['2: nought is shown', [0, 3, 9], 12, [0, 'c', 'c', 12]],
    ['3: two small cells hide each other', [2, 3, 40], 45, ['c', 'c', 40, 45]],
  ])('%s', (_why, cells, total, expected) => {
    expect(shownOf(table(cells, total))).toEqual(expected);
  });

  it('4: 58 of 61 tells of the three, and 61 is shown', () => {
    const share = a('total', 'Total', 58, 61);
    const hidden = hiddenIn([share], []);
    expect([hidden.has(keyOf(share)), hidden.has(denominatorKeyOf(share))]).toEqual([true, false]);
  });

  it('5: 0 of 40 is shown', () => {
    expect(hiddenIn([a('total', 'Total', 0, 40)], [])).toEqual(new Set());
  });

  it('6: one child came, and nobody learns where', () => {
    const months = [...on('2018-12-31', table([12, 34], 46)), ...table([12, 35], 47)];
    expect(shownOf(months)).toEqual([12, 34, 46, 'c', 'c', 47]);
  });
});

it('hides the size of a group under every measure or under none', () => {
  const sizes = [4, 40, 8, 15];
  const met = [4, 30, 6, 0];
  const counted = [a('total', 'Total', 67), ...sizes.map((size, n) => a('age', `${n}`, size))];
  const share = [a('total', 'Total', 40, 67), ...sizes.map((size, n) => a('age', `${n}`, met[n]!, size))].map(
    (each) => ({ ...each, measure: 'another' }),
  );
  const hidden = hiddenIn([...counted, ...share], []);
  const isHidden = (of: readonly Statistic[], key: (each: Statistic) => string) =>
    of.slice(1).map((each) => hidden.has(key(each)));
  expect(isHidden(counted, keyOf)).toEqual(isHidden(share, denominatorKeyOf));
  expect(isHidden(counted, keyOf).filter(Boolean).length).toBeGreaterThan(1);
  expect(isHidden(counted, keyOf)).toContain(false);
});
