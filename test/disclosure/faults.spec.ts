import { faultsOf } from './faults.ts';
import { keyOf, type Statistic } from '../../src/extracts/suppression/statistic.ts';
import { hiddenIn } from '../../src/extracts/suppression/suppress.ts';

const count = (asAt: Statistic['asAt'], breakdown: string, value: string, numerator: number): Statistic => ({
  measure: 'a',
  asAt,
  breakdown,
  value,
  numerator,
  denominator: null,
});
const table = (asAt: Statistic['asAt'], cells: readonly number[], total: number) => [
  ...cells.map((cell, at) => count(asAt, 'age', `cell ${at + 1}`, cell)),
  count(asAt, 'total', 'Total', total),
];
const january = table('2019-01-31', [4, 12, 30], 46);

it('tells what the total gives away', () => {
  expect(faultsOf(january, new Set([keyOf(january[0]!)]), [])).toEqual([
    'a, 2019-01-31, age cell 1: how many can be told to be 4.',
  ]);
  expect(faultsOf(january, hiddenIn(january, []), [])).toEqual([]);
});

it('tells what an earlier release gives away, which hid another number', () => {
  const earlier = {
    month: '2019-01',
    version: 1,
    statistics: january,
    hidden: new Set([keyOf(january[0]!), keyOf(january[2]!)]),
  };
  // 12 was shown.
  const alone = hiddenIn(january, []);
  expect(faultsOf(january, alone, [earlier])).toEqual([
    'a, 2019-01-31, age cell 1: how many can be told to be 4.',
  ]);
  expect(faultsOf(january, hiddenIn(january, [earlier]), [earlier])).toEqual([]);
});

it('tells where the one child went who came', () => {
  const months = [...table('2018-12-31', [12, 34], 46), ...table('2019-01-31', [12, 35], 47)];
  expect(faultsOf(months, new Set(), [])).toEqual([
    'a by age, 2019-01-31, cell 2: can be seen to have changed by one to five.',
  ]);
  expect(faultsOf(months, hiddenIn(months, []), [])).toEqual([]);
});
