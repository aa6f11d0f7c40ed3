import { aChild, aYoungPerson } from '../../../test/builders/a-child.ts';
import { aCouncil } from '../../../test/builders/a-council.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import requestsOpen from './requests-open.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });
const asked = at19.asked('2019-01-03');

// J11 of the journeys: asked on 3 January, answered on the 31st.
judges(requestsOpen, '2019-01-31', [
  ['waits', asked, 'met', '1 request open, the oldest (bus-pass) asked 2019-01-03, 20 working days ago'],
  [
    'is answered on the day',
    at19.asked('2019-01-03', '2019-01-31'),
    'outside',
    'no request is open on 2019-01-31',
  ],
  ['is answered the day after', at19.asked('2019-01-03', '2019-02-01'), 'met'],
  ['was answered the day before', at19.asked('2019-01-03', '2019-01-30'), 'outside'],
  ['is taken back on the day', at19.asked('2019-01-03', null, { withdrawnOn: '2019-01-31' }), 'outside'],
  ['is taken back the day after', at19.asked('2019-01-03', null, { withdrawnOn: '2019-02-01' }), 'met'],
  ['is asked on the day', at19.asked('2019-01-31'), 'met', ' 0 working days ago'],
  ['is asked the day after', at19.asked('2019-02-01'), 'outside'],
  [
    'two, the oldest first',
    asked.asked('2018-12-24', null, { kind: 'passport' }).asked('2018-11-01', '2018-11-02'),
    'met',
    '2 requests open, the oldest (passport) asked 2018-12-24, 25 working days ago',
  ],
  ['asked before there is a calendar', at19.asked('2014-12-31'), 'met', 'asked 2014-12-31'],
  ['of a child in care', aChild().inCare('2017-01-01').asked('2019-01-03'), 'met'],
  ['turned 25 while it waits', at19.born('1994-01-31').asked('2019-01-03'), 'met'],
  ['died', asked.died('2019-01-31'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
  ['nothing is recorded of anybody', aChild().whereNobodyIsRecordedAsking(), 'unknown'],
  ['the first of anybody is asked on the day', at19.whereAskingIsRecordedFrom('2019-01-31'), 'outside'],
  ['the first of anybody is asked the day after', at19.whereAskingIsRecordedFrom('2019-02-01'), 'unknown'],
  ['died where nothing is recorded', asked.died('2018-01-31').whereNobodyIsRecordedAsking(), 'unknown'],
]);
judges(requestsOpen, '2020-03-02', [
  ['over the leap day, a Saturday', at19.asked('2020-02-28'), 'met', ' 1 working day ago'],
]);

it('counts requests, not people', () => {
  const people = [asked, asked.asked('2019-01-07'), at19];
  const tally = people
    .map((person) => requestsOpen.judge(person.history(), periodOf('day', '2019-01-31'), aCouncil()))
    .reduce(count, emptyTally());
  expect(figureOf(requestsOpen, tally)).toMatchObject({ value: 3, outside: 1 });
});

it('is no nought before requests are recorded', () => {
  const people = [at19, at19.died('2018-01-31')].map((person) => person.whereNobodyIsRecordedAsking());
  const tally = people
    .map((person) => requestsOpen.judge(person.history(), periodOf('day', '2019-01-31'), aCouncil()))
    .reduce(count, emptyTally());
  expect(figureOf(requestsOpen, tally)).toMatchObject({
    value: null,
    missing: 'The record cannot tell of anything how it was on the day',
  });
});
