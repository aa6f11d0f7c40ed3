import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import childrenInCare from './children-in-care.measure.ts';

judges(childrenInCare, '2019-01-31', [
  ['came into care on the day itself', aChild().inCare('2019-01-31'), 'met', 'in care since 2019-01-31'],
  ['comes into care the day after', aChild().inCare('2019-02-01'), 'outside', 'not in care on 2019-01-31'],
  // DEC is the first day outside the episode: at the end of that day the child has left.
  ['left care on the day itself', aChild().inCare('2018-05-04', '2019-01-31'), 'outside'],
  ['left care the day after', aChild().inCare('2018-05-04', '2019-02-01'), 'met'],
  ['moved on the day itself', aChild().inCare('2018-05-04').moved('2019-01-31', 'K2'), 'met'],
  [
    'left and came back',
    aChild().inCare('2016-01-01', '2017-01-01').inCare('2018-05-04'),
    'met',
    'since 2018-05-04',
  ],
  [
    'the return holds no start of care',
    aChild().episode({ start: '2018-04-01', startedBecause: 'L' }),
    'met',
    'since 2018-04-01 or earlier',
  ],
  [
    'a short break over the day',
    aChild().inCare('2019-01-30', '2019-02-02', { legalStatus: 'V3' }),
    'excluded',
    'short breaks only on 2019-01-31',
  ],
  ['an agreement of short breaks', aChild().inCare('2018-05-04', null, { legalStatus: 'V4' }), 'excluded'],
  // Short breaks are left out episode by episode, never child by child (DOMAIN 0.5).
  [
    'in care for good after short breaks',
    aChild()
      .inCare('2018-05-04', '2018-05-07', { legalStatus: 'V3' })
      .inCare('2018-07-01', null, { legalStatus: 'V2' }),
    'met',
    'since 2018-07-01',
  ],
  [
    'a short break that is over',
    aChild().inCare('2018-05-04', '2018-05-07', { legalStatus: 'V3' }),
    'outside',
  ],
  ['the legal status was left blank', aChild().episode({ start: '2018-05-04', legalStatus: null }), 'met'],
  [
    'died on the day, the episode left open',
    aChild().inCare('2018-05-04').died('2019-01-31'),
    'outside',
    'died on 2019-01-31',
  ],
  ['died the day after', aChild().inCare('2018-05-04').died('2019-02-01'), 'met'],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2019-01-31'],
]);
