import { aChild, aYoungPerson } from '../../../test/builders/a-child.ts';
import { aCouncil } from '../../../test/builders/a-council.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import requestsAnswered from './requests-answered.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });

// From 1 February 2018 to 31 January 2019.
judges(requestsAnswered, '2019-01-31', [
  // J11 of the journeys.
  [
    'asked 3 January, answered 31 January',
    at19.asked('2019-01-03', '2019-01-31'),
    'met',
    'bus-pass asked 2019-01-03, answered 2019-01-31 (yes), 20 working days',
  ],
  [
    'answered the day after',
    at19.asked('2019-01-03', '2019-02-01'),
    'outside',
    'no request was answered from 2018-02-01',
  ],
  ['answered the day before', at19.asked('2019-01-03', '2019-01-30'), 'met', ' 19 working days'],
  ['answered on the first day', at19.asked('2018-01-31', '2018-02-01'), 'met', ' 1 working day'],
  ['answered before the first day', at19.asked('2018-01-30', '2018-01-31'), 'outside'],
  ['answered on the day it was asked', at19.asked('2019-01-03', '2019-01-03'), 'met', ' 0 working days'],
  [
    'asked on a Saturday, answered on the Monday',
    at19.asked('2019-01-05', '2019-01-07'),
    'met',
    ' 1 working day',
  ],
  ['over Christmas and New Year', at19.asked('2018-12-24', '2019-01-02'), 'met', ' 4 working days'],
  [
    'a no is an answer',
    at19.asked('2019-01-03', '2019-01-04', { answer: 'no' }),
    'met',
    '(no), 1 working day',
  ],
  ['not answered', at19.asked('2019-01-03'), 'outside'],
  ['taken back', at19.asked('2019-01-03', null, { withdrawnOn: '2019-01-04' }), 'outside'],
  [
    'two, each with its days',
    at19.asked('2018-05-01', '2018-05-02').asked('2019-01-03', '2019-01-31'),
    'met',
    '1 working day; bus-pass asked 2019-01-03, answered 2019-01-31 (yes), 20 working days',
  ],
  [
    'asked before there is a calendar',
    at19.asked('2014-12-31', '2018-03-01'),
    'unknown',
    'working days not known',
  ],
  ['of a child in care', aChild().inCare('2017-01-01').asked('2019-01-03', '2019-01-31'), 'met'],
  ['of somebody not looked after any more', aChild().asked('2019-01-03', '2019-01-31'), 'met'],
  ['nothing is recorded', aChild(), 'outside'],
  ['nothing is recorded of anybody', at19.whereNobodyIsRecordedAsking(), 'outside'],
]);
judges(requestsAnswered, '2020-03-02', [
  ['over the leap day, a Saturday', at19.asked('2020-02-28', '2020-03-02'), 'met', ' 1 working day'],
]);
judges(requestsAnswered, '2024-02-29', [
  ['answered on the leap day', at19.asked('2024-02-28', '2024-02-29'), 'met', ' 1 working day'],
]);

it('takes the median of requests, not of people', () => {
  const people = [
    at19
      .asked('2019-01-03', '2019-01-31')
      .asked('2019-01-04', '2019-01-07')
      .asked('2019-01-07', '2019-01-08'),
    at19.asked('2019-01-03', '2019-01-24').asked('2014-12-31', '2018-03-01'),
    at19.asked('2019-01-03'),
  ];
  const tally = people
    .map((person) =>
      requestsAnswered.judge(person.history(), periodOf('twelve months', '2019-01-31'), aCouncil()),
    )
    .reduce(count, emptyTally());
  expect(tally).toMatchObject({ met: 4, unknown: 1, outside: 1, values: { 20: 1, 1: 2, 15: 1 } });
  expect(figureOf(requestsAnswered, tally)).toMatchObject({
    denominator: 4,
    value: 8,
    quartiles: { lower: 1, upper: 16.25 },
    unknown: 1,
    missing: null,
  });
});
