import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import reasonsForCare from './reasons-for-care.measure.ts';

const came = (start: PlainDate, categoryOfNeed: string | null) => aChild().episode({ start, categoryOfNeed });

// The twelve months from 1 February 2018 to 31 January 2019.
judges(reasonsForCare, '2019-01-31', [
  ['on the first day', came('2018-02-01', 'N1'), { among: 'abuse or neglect' }, 'need N1'],
  ['the day before it', came('2018-01-31', 'N1'), 'outside', 'from 2018-02-01 to 2019-01-31'],
  ['on the last day', came('2019-01-31', 'N8'), { among: 'absent parenting' }],
  ['the day after it', came('2019-02-01', 'N8'), 'outside'],
  ['a disability of the child', came('2018-06-04', 'N2'), { among: "child's disability" }],
  ['the reason was left blank', came('2018-06-04', null), 'unknown', 'not recorded'],
  ['a code for other children', came('2018-06-04', 'N9'), 'unknown', 'need N9'],
  [
    'came and left',
    aChild().episode({ start: '2018-06-04', end: '2018-06-20', endedBecause: 'E4A', categoryOfNeed: 'N4' }),
    { among: 'family in acute stress' },
  ],
  [
    'came twice: the first stands',
    aChild()
      .episode({ start: '2018-06-04', end: '2018-06-20', endedBecause: 'E4A', categoryOfNeed: 'N4' })
      .episode({ start: '2018-09-04', categoryOfNeed: 'N1' }),
    { among: 'family in acute stress' },
  ],
  // Rule 504 of the return: it should not change, and what it was when care began stands.
  [
    'changed within the stay',
    aChild()
      .episode({ start: '2018-06-04', end: '2018-06-20', categoryOfNeed: 'N5' })
      .episode({ start: '2018-06-20', startedBecause: 'P', categoryOfNeed: 'N1' }),
    { among: 'family dysfunction' },
  ],
  [
    'care began before the record',
    aChild().episode({ start: '2018-06-04', startedBecause: 'L', categoryOfNeed: 'N1' }),
    'excluded',
    'when care began is not recorded',
  ],
  ['short breaks only', aChild().inCare('2018-06-04', null, { legalStatus: 'V4' }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

it('has a kind for each of the eight codes that the return takes', () => {
  expect(reasonsForCare.kinds).toHaveLength(8);
});
