import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import comingOfAge from './coming-of-age.duty.ts';

// 18 on 10/06/2026, 21 on 10/06/2029, 25 on 10/06/2033.
const child = aChild().born('2008-06-10');
const inCare = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });
const leap = aChild().born('2008-02-29').inCare('2015-03-02', '2026-03-01', { because: 'E17' });

it.each([
  ['91 days before 18', inCare, '2026-03-11', []],
  [
    '90 days before 18',
    inCare,
    '2026-03-12',
    ['soon Turns 18 in 90 days: plan how care ends and what comes after it'],
  ],
  [
    'the day before 18',
    inCare,
    '2026-06-09',
    ['soon Turns 18 in 1 day: plan how care ends and what comes after it'],
  ],
  // By the end of the day they are former relevant.
  ['18 today', inCare, '2026-06-10', []],
  [
    '30 days before 21',
    inCare,
    '2029-05-11',
    ['soon Turns 21 in 30 days: ask whether they want support until 25'],
  ],
  // J10: born on 10 March, 30 days before.
  [
    '30 days before 25',
    inCare.askedForSupport('2030-01-01'),
    '2033-05-11',
    ['soon Turns 25 in 30 days: plan the goodbye'],
  ],
  ['30 days before 25, not receiving', inCare, '2033-05-11', ['soon Turns 25 in 30 days: plan the goodbye']],
  ['25 today', inCare, '2033-06-10', []],
  [
    'born on 29 February: 1 March',
    leap,
    '2026-02-28',
    ['soon Turns 18 in 1 day: plan how care ends and what comes after it'],
  ],
  ['never in care', child, '2026-06-09', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(comingOfAge, person, day)).toEqual(sentences);
});
