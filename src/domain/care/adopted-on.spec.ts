import type { PlainDate } from '../dates/plain-date.ts';
import { adoptedOn } from './adopted-on.ts';

const care = (start: PlainDate, end: PlainDate | null, endedBecause: string | null = null) => ({
  start,
  end,
  endedBecause,
});
const order = care('2016-05-01', '2019-01-10', 'E11');

it.each<[string, ReturnType<typeof care>[], PlainDate, PlainDate | null]>([
  ['the day before the order', [order], '2019-01-09', null],
  ['the day of the order', [order], '2019-01-10', '2019-01-10'],
  ['the day after', [order], '2019-01-11', '2019-01-10'],
  ['consent dispensed with', [care('2016-05-01', '2019-01-10', 'E12')], '2019-02-01', '2019-01-10'],
  ['an older order', [care('2004-05-01', '2008-02-29', 'E1')], '2019-02-01', '2008-02-29'],
  ['a special guardianship order', [care('2016-05-01', '2019-01-10', 'E46')], '2019-02-01', null],
  ['in care again by the same record', [order, care('2019-01-20', null)], '2019-02-01', null],
  ['in care again later', [order, care('2019-03-01', null)], '2019-02-01', '2019-01-10'],
  [
    'in care again, and no more',
    [order, care('2019-01-20', '2019-01-25', 'E4A')],
    '2019-02-01',
    '2019-01-10',
  ],
  ['two orders', [order, care('2019-01-20', '2019-01-25', 'E12')], '2019-02-01', '2019-01-25'],
  ['nothing recorded', [], '2019-02-01', null],
])('%s', (_, periods, day, expected) => {
  expect(adoptedOn(periods, day)).toBe(expected);
});
