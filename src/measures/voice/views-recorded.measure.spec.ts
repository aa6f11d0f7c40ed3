import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import viewsRecorded from './views-recorded.measure.ts';

const inCare = aChild().inCare('2017-01-01');

// From 1 August 2018 to 31 January 2019.
judges(viewsRecorded, '2019-01-31', [
  ['on the last day', inCare.heard('2019-01-31'), 'met', 'views last recorded 2019-01-31 (in person)'],
  ['the day after', inCare.heard('2019-02-01'), 'unknown', 'no views are recorded at all'],
  ['on the first day', inCare.heard('2018-08-01', 'advocate'), 'met', '2018-08-01 (advocate)'],
  [
    'on the day six months before',
    inCare.heard('2018-07-31'),
    'not-met',
    '2018-07-31 (in person), before 2018-08-01',
  ],
  [
    'long ago and lately',
    inCare.heard('2017-02-01').heard('2018-12-01', 'written'),
    'met',
    '2018-12-01 (written)',
  ],
  ['lately, and again after the day', inCare.heard('2018-12-01').heard('2019-02-01'), 'met', '2018-12-01'],
  ['never', inCare, 'unknown'],
  ['before care began', aChild().inCare('2019-01-30').heard('2018-12-01'), 'met'],
  ['came into care on the day, and nothing is recorded', aChild().inCare('2019-01-31'), 'unknown'],
  [
    'a baby, by being watched',
    aChild().born('2018-10-01').inCare('2018-10-02').heard('2018-12-01', 'other'),
    'met',
  ],
  [
    'left care on the day',
    aChild().inCare('2017-01-01', '2019-01-31').heard('2018-12-01'),
    'outside',
    'not in care',
  ],
  [
    'in a short break',
    aChild().inCare('2019-01-30', null, { legalStatus: 'V3' }).heard('2018-12-01'),
    'excluded',
  ],
  ['died', inCare.died('2019-01-31').heard('2018-12-01'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

// Six months before 31 August are held to the end of February, so the leap day is out and 1 March is in.
judges(viewsRecorded, '2024-08-31', [
  ['on the leap day', inCare.heard('2024-02-29'), 'not-met'],
  ['the day after the leap day', inCare.heard('2024-03-01'), 'met'],
]);
judges(viewsRecorded, '2024-08-28', [
  ['the leap day, a month’s length later', inCare.heard('2024-02-29'), 'met'],
]);
judges(viewsRecorded, '2024-02-29', [
  ['six months to a leap day', inCare.heard('2023-08-30'), 'met'],
  ['the day six months before it', inCare.heard('2023-08-29'), 'not-met'],
]);
