import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import contactedWithinEightWeeks from './contacted-within-eight-weeks.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });

judges(contactedWithinEightWeeks, '2019-01-31', [
  ['56 days before', at19.contacted('2018-12-06'), 'met', 'last reached 2018-12-06 (call)'],
  ['57 days before', at19.contacted('2018-12-05'), 'not-met', 'last reached 2018-12-05'],
  ['on the day itself', at19.contacted('2019-01-31', 'message'), 'met', '(message)'],
  ['the day after', at19.contacted('2018-11-01').contacted('2019-02-01'), 'not-met'],
  ['the day after only', at19.contacted('2019-02-01'), 'unknown', 'no contact or attempt at all'],
  ['seen', at19.visited('2019-01-10'), 'met', '(visit)'],
  [
    'nobody answered',
    at19.contacted('2019-01-10', 'call', false),
    'not-met',
    'never reached; last tried 2019-01-10',
  ],
  [
    'reached, and then not',
    at19.contacted('2019-01-10').contacted('2019-01-20', 'call', false),
    'met',
    '2019-01-10',
  ],
  [
    'reached long ago, and tried since',
    at19.contacted('2018-10-10').contacted('2019-01-20', 'call', false),
    'not-met',
    '2018-10-10',
  ],
  // News is not contact.
  ['news from somebody else', at19.eet('2019-01-10', 'F5').inTouch('2019-01-10', 'YES'), 'unknown'],
  ['nothing is recorded of contact', at19, 'unknown'],
  [
    'still in care',
    aYoungPerson().born('2002-06-01').inCare('2010-05-04').contacted('2019-01-10'),
    'outside',
  ],
  ['21, and not receiving support', at19.born('1997-06-01').contacted('2019-01-10'), 'outside'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
// Eight weeks from 5 January 2020 end with 1 March; the leap day is one of them.
judges(contactedWithinEightWeeks, '2020-03-01', [['over the leap day', at19.contacted('2020-01-05'), 'met']]);
judges(contactedWithinEightWeeks, '2020-03-02', [['a day later', at19.contacted('2020-01-05'), 'not-met']]);
