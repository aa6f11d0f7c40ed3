import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { visitDue } from './visits.ts';

const child = aChild().inCare('2018-06-04');
const away = aChild().episodes(
  '04/06/2018 S C2 U6 HD1 1AA > 01/09/2018; 01/09/2018 P C2 T1 > 10/09/2018; 10/09/2018 P C2 U6 HD1 1AA > open',
);

it.each([
  ['the day before care', child, '2018-06-03', null],
  ['within a week of the start', child, '2018-06-04', '2018-06-11'],
  ['and long after', child, '2018-12-01', '2018-06-11'],
  ['visited on the day of the start', child.visited('2018-06-04'), '2018-06-04', '2018-07-16'],
  ['six weeks from the last', child.visited('2018-06-11').visited('2018-07-02'), '2018-07-02', '2018-08-13'],
  ['a visit tomorrow', child.visited('2018-06-11').visited('2018-07-02'), '2018-07-01', '2018-07-23'],
  ['an attempt', child.contacted('2018-06-11', 'visit', false), '2018-06-12', '2018-06-11'],
  ['a call', child.contacted('2018-06-11'), '2018-06-12', '2018-06-11'],
  ['a visit before the placement', child.visited('2018-06-01'), '2018-06-12', '2018-06-11'],
  ['another carer (P)', child.visited('2018-06-11').moved('2018-07-02', 'K2'), '2018-07-02', '2018-07-09'],
  [
    'another carer and another legal status (B)',
    aChild().episodes('04/06/2018 S V2 U6 > 02/07/2018; B C2 U6 > open').visited('2018-06-11'),
    '2018-07-03',
    '2018-07-09',
  ],
  [
    'another house, the same carer (T)',
    aChild().episodes('04/06/2018 S C2 U6 > 02/07/2018; T C2 U6 > open').visited('2018-06-11'),
    '2018-07-03',
    '2018-07-23',
  ],
  [
    'back from hospital to the same carer',
    away.visited('2018-06-11').visited('2018-08-20'),
    '2018-09-10',
    '2018-10-01',
  ],
  [
    'in hospital from the first day',
    aChild().inCare('2018-06-04', null, { placement: 'T1' }),
    '2018-06-05',
    '2018-06-11',
  ],
  ['left care', aChild().inCare('2018-06-04', '2018-06-11'), '2018-06-11', null],
  [
    'back in care with the same carer',
    aChild().inCare('2018-01-01', '2018-03-01').inCare('2018-06-04').visited('2018-02-01'),
    '2018-06-05',
    '2018-06-11',
  ],
  ['in a short break', aChild().inCare('2018-06-04', null, { legalStatus: 'V4' }), '2018-06-05', null],
  [
    'full-time care that followed short breaks',
    aChild().inCare('2018-05-01', '2018-05-03', { legalStatus: 'V3' }).inCare('2018-06-04'),
    '2018-06-05',
    '2018-06-11',
  ],
  [
    'full-time care that went on from a short break',
    aChild().episodes('01/05/2018 S V4 U6 > 04/06/2018; L C2 U6 > open').visited('2018-05-07'),
    '2018-06-05',
    '2018-06-11',
  ],
  [
    'visited on 19 January of a leap year',
    aChild().inCare('2016-01-12').visited('2016-01-19'),
    '2016-02-01',
    '2016-03-01',
  ],
  ['died', child.died('2018-06-05'), '2018-06-05', null],
  ['nothing recorded', aChild(), '2018-06-05', null],
] as [string, Person, PlainDate, PlainDate | null][])('%s', (_, person, day, due) => {
  expect(visitDue(person.history(), day)?.due ?? null).toBe(due);
});

it.each([
  ['2019-04-22', 'first year', '28(2)(b)'],
  // Six weeks on is 4 June 2019, the first day of the second year.
  ['2019-04-23', 'not recorded here', '28(2)(c)'],
] as [PlainDate, string, string][])('visited %s: says %s', (day, words, part) => {
  const due = visitDue(child.visited('2018-06-11').visited(day).history(), day);
  expect(due?.because).toContain(words);
  expect(due?.source).toMatchObject({ part: expect.stringContaining(part), standing: 'verified' });
});

it('says that care may have begun before the record', () => {
  const earlier = aChild().episodes('01/04/2018 L C2 U6 > open');
  expect(visitDue(earlier.history(), '2018-05-01')?.because).toContain('by 2018-04-01');
  expect(visitDue(child.history(), '2018-06-05')?.because).toContain('began 2018-06-04');
});
