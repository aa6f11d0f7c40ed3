import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import leftCare from './left-care.measure.ts';

const until = (end: PlainDate, because = 'E4A') => aChild().inCare('2018-05-04', end, { because });

judges(leftCare, '2019-01-31', [
  ['on the first day of the month', until('2019-01-01'), 'met', 'left care 2019-01-01: Returned to parents'],
  ['the day before it', until('2018-12-31'), 'outside', 'from 2019-01-01 to 2019-01-31'],
  ['on the last day', until('2019-01-31', 'E17'), 'met', '(E17)'],
  ['the day after it', until('2019-02-01'), 'outside'],
  ['still in care', aChild().inCare('2018-05-04'), 'outside'],
  // DOMAIN M27, case 2: of two, the last.
  [
    'left twice',
    aChild().inCare('2018-05-04', '2019-01-04').inCare('2019-01-10', '2019-01-20', { because: 'E13' }),
    'met',
    'left care 2019-01-20: Left to live with parent/relative/other without parental responsibility (E13)',
  ],
  ['left and came back', until('2019-01-04').inCare('2019-01-10'), 'met', '2019-01-04'],
  // DOMAIN M27, case 3: care ceases there.
  ['taken over by another council', until('2019-01-20', 'E3'), 'met', '(E3)'],
  ['died in care', until('2019-01-20', 'E2').died('2019-01-20'), 'met', 'Died (E2)'],
  ['another carer is no leaving', aChild().inCare('2018-05-04').moved('2019-01-20', 'K2'), 'outside'],
  ['a short break', aChild().inCare('2019-01-10', '2019-01-12', { legalStatus: 'V3' }), 'outside'],
  [
    'the record breaks off',
    aChild().episodes('04/05/2018 S C2 U6 > 20/01/2019 X1'),
    'unknown',
    'ended 2019-01-20 for another to begin (X1)',
  ],
  [
    'the reason was left blank',
    aChild().episode({ start: '2018-05-04', end: '2019-01-20', endedBecause: null }),
    'met',
    'why is not recorded',
  ],
  ['a reason of no list', until('2019-01-20', 'E99'), 'met', 'Code not known (E99)'],
  ['nothing is recorded', aChild(), 'outside'],
]);
judges(leftCare, '2019-01-15', [['leaves the day after the as-at day', until('2019-01-16'), 'outside']]);
