import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import visitsOnTime from './visits-on-time.measure.ts';

const child = aChild().inCare('2018-12-03');
const visited = child.visited('2018-12-05');

judges(visitsOnTime, '2018-12-10', [
  ['the first visit is due today', child, 'met', 'due 2018-12-10'],
  ['seen on the first day', child.visited('2018-12-03'), 'met', 'due 2019-01-14'],
]);
judges(visitsOnTime, '2018-12-11', [
  // A record without visits tells nothing of practice.
  [
    'the first visit was due yesterday, and none is recorded',
    child,
    'unknown',
    'no visit at all is recorded',
  ],
  ['somebody tried', child.contacted('2018-12-06', 'visit', false), 'not-met', 'due 2018-12-10'],
  ['a call is no visit', child.contacted('2018-12-06'), 'unknown'],
  [
    'visited in the placement before only',
    child.visited('2018-12-05').moved('2018-12-11', 'K2'),
    'met',
    'due 2018-12-18',
  ],
]);
judges(visitsOnTime, '2018-12-19', [
  ['and the week after the move is over', visited.moved('2018-12-11', 'K2'), 'not-met', 'due 2018-12-18'],
]);
judges(visitsOnTime, '2019-01-16', [['six weeks on', visited, 'met', 'due 2019-01-16']]);
judges(visitsOnTime, '2019-01-17', [
  ['the day after', visited, 'not-met', 'last visited 2018-12-05'],
  ['seen that day', visited.visited('2019-01-17'), 'met'],
  ['seen the day after it', visited.visited('2019-01-18'), 'not-met'],
]);

// The first year ends with 2 December 2019. Six weeks from 21 October is 2 December, from 22 October the 3rd.
judges(visitsOnTime, '2019-12-04', [
  ['due in the first year', visited.visited('2019-10-21'), 'not-met'],
  ['due after it, and it may be three months', visited.visited('2019-10-22'), 'unknown', 'not recorded here'],
]);
judges(visitsOnTime, '2020-01-22', [['three months on', visited.visited('2019-10-22'), 'unknown']]);
judges(visitsOnTime, '2020-01-23', [
  ['the day after', visited.visited('2019-10-22'), 'not-met'],
  ['and somebody tried', visited.visited('2019-10-22').contacted('2020-01-10', 'visit', false), 'not-met'],
]);
// Three months from 30 November are held to the leap day.
judges(visitsOnTime, '2020-02-29', [['three months on', visited.visited('2019-11-30'), 'unknown']]);
judges(visitsOnTime, '2020-03-01', [['the day after', visited.visited('2019-11-30'), 'not-met']]);
judges(visitsOnTime, '2019-01-31', [
  [
    'care began before the record, so the first year may be over',
    aChild().episodes('01/11/2018 L C2 U6 > open').visited('2018-12-01'),
    'unknown',
  ],
  [
    'and a new placement since',
    aChild().episodes('01/10/2018 L C2 U6 > 01/11/2018; P C2 K2 > open').visited('2018-12-01'),
    'not-met',
  ],
  [
    'visited in an earlier stay only',
    aChild().episodes('01/10/2017 S C2 U6 > 20/11/2018 E4A; 22/11/2018 L C2 U6 > open').visited('2018-11-19'),
    'not-met',
  ],
  ['in a short break', aChild().inCare('2018-12-03', null, { legalStatus: 'V4' }), 'excluded'],
  ['left care on the day', aChild().inCare('2018-12-03', '2019-01-31'), 'outside'],
  ['died', visited.died('2019-01-20'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
