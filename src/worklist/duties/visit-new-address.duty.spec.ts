import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { promise, sentencesOf } from '../../../test/builders/duties.ts';
import type { ContactPromise } from '../../domain/contact/contact-promises.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import visitNewAddress from './visit-new-address.duty.ts';

const leaver = aChild().born('2000-10-12').inCare('2010-10-12', '2018-10-12', { because: 'E17' });
// Friday 1 February 2019.
const moved = leaver.accommodation('2018-10-12', 'U1').accommodation('2019-02-01', 'D1');
const within5 = promise({ kind: 'new address', withinWorkingDays: 5 });
const inCare5 = promise({ ...within5, cohort: 'children in care', ageFrom: 0 });
const by8Feb = ['soon Visit new address by Fri 8 Feb (5 working days)'];

it.each([
  ['the day before the move', moved, '2019-01-31', within5, []],
  ['the day of the move', moved, '2019-02-01', within5, by8Feb],
  ['J1: three days after', moved, '2019-02-04', within5, by8Feb],
  ['on the due day', moved, '2019-02-08', within5, by8Feb],
  [
    'the day after',
    moved,
    '2019-02-09',
    within5,
    ['promise Overdue by 1 day: moved 1 Feb, and not visited there yet'],
  ],
  ['visited on the day of the move', moved.visited('2019-02-01'), '2019-02-04', within5, []],
  ['visited tomorrow', moved.visited('2019-02-05'), '2019-02-04', within5, by8Feb],
  ['visited before the move', moved.visited('2019-01-31'), '2019-02-04', within5, by8Feb],
  ['called only', moved.contacted('2019-02-04'), '2019-02-04', within5, by8Feb],
  ['tried only', moved.contacted('2019-02-04', 'visit', false), '2019-02-04', within5, by8Feb],
  ['first known, so no move', leaver.accommodation('2019-02-01', 'D1'), '2019-02-04', within5, []],
  [
    'the same kind, found unsuitable',
    leaver.accommodation('2018-10-12', 'D1').accommodation('2019-02-01', 'D2'),
    '2019-02-04',
    within5,
    [],
  ],
  [
    'nothing known in between',
    leaver
      .accommodation('2018-10-12', 'U1')
      .accommodation('2018-12-01', '0')
      .accommodation('2019-02-01', 'U1'),
    '2019-02-04',
    within5,
    [],
  ],
  ['not promised', moved, '2019-02-04', inCare5, []],
  ['promised since the move', moved, '2019-02-04', { ...within5, start: '2019-02-02' }, []],
  ['promised on the day of the move', moved, '2019-02-04', { ...within5, start: '2019-02-01' }, by8Feb],
  [
    'over Easter',
    leaver.accommodation('2018-10-12', 'U1').accommodation('2019-04-18', 'D1'),
    '2019-04-18',
    within5,
    ['soon Visit new address by Mon 29 Apr (5 working days)'],
  ],
  [
    'a child in care who moved',
    aChild().inCare('2018-10-01').moved('2019-02-01', 'K2'),
    '2019-02-04',
    inCare5,
    by8Feb,
  ],
  ['a child who came into care', aChild().inCare('2019-02-01'), '2019-02-04', inCare5, []],
  ['nothing recorded', aChild(), '2019-02-04', within5, []],
] as [string, Person, PlainDate, ContactPromise, string[]][])(
  '%s',
  (...[, person, day, promised, sentences]) => {
    expect(sentencesOf(visitNewAddress, person, day, { promises: [promised] })).toEqual(sentences);
  },
);
