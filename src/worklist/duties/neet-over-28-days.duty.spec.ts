import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import neetOver28Days from './neet-over-28-days.duty.ts';

const leaver = aChild().born('1999-05-04').inCare('2009-05-04', '2017-05-04', { because: 'E17' });
const neet = leaver.eet('2018-09-01', 'F2').eet('2019-01-03', 'G5', '2019-01-20');

it.each([
  ['the 28th day', neet, '2019-01-31', []],
  ['the 29th day', neet, '2019-02-01', ['risk NEET since 3 Jan, 29 days; last confirmed 20 Jan']],
  [
    'as at a day before it was confirmed',
    neet.eet('2019-02-03', 'G5'),
    '2019-02-02',
    ['risk NEET since 3 Jan, 30 days; last confirmed 3 Jan'],
  ],
  [
    'for another reason since',
    neet.eet('2019-01-25', 'G6'),
    '2019-02-01',
    ['risk NEET since 3 Jan, 29 days; last confirmed 25 Jan'],
  ],
  ['in training again that day', neet.eet('2019-02-01', 'F5'), '2019-02-01', []],
  ['no information', leaver.eet('2018-09-01', '0'), '2019-02-01', []],
  ['not owed anything any more', neet.died('2019-01-30'), '2019-02-01', []],
  ['nothing recorded', leaver, '2019-02-01', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(neetOver28Days, person, day)).toEqual(sentences);
});
