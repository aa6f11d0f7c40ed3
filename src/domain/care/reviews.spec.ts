import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { reviewDue } from './reviews.ts';

const since = (start: PlainDate, end: PlainDate | null = null) => aChild().inCare(start, end);
const twice = since('2024-10-01').reviewed('2024-10-20').reviewed('2025-01-15');

it.each([
  // DOMAIN M12, cases 1 to 7: the reviews.
  ['1 three holidays skipped', since('2024-12-16'), '2024-12-16', '2025-01-16'],
  ['2 Good Friday and Easter Monday', since('2025-04-01'), '2025-04-02', '2025-05-01'],
  [
    '3 second, three months from the first',
    since('2024-12-16').reviewed('2025-01-10'),
    '2025-01-10',
    '2025-04-10',
  ],
  ['3 the day before the first', since('2024-12-16').reviewed('2025-01-10'), '2025-01-09', '2025-01-16'],
  ['4 held to the month’s end', since('2024-11-01').reviewed('2024-11-30'), '2024-12-01', '2025-02-28'],
  ['4 in a leap year', since('2023-11-01').reviewed('2023-11-30'), '2023-12-01', '2024-02-29'],
  ['5 left care on day 15', since('2024-12-16', '2024-12-31'), '2024-12-31', null],
  [
    '6 back in care',
    since('2024-01-01', '2024-06-01').reviewed('2024-01-20').inCare('2024-12-16'),
    '2024-12-20',
    '2025-01-16',
  ],
  [
    '6 back the same day',
    since('2024-01-01', '2024-12-16').reviewed('2024-01-20').inCare('2024-12-16'),
    '2024-12-20',
    '2025-01-16',
  ],
  ['7 six months from the actual second', twice, '2025-01-15', '2025-07-15'],
  ['7 the day before the second', twice, '2025-01-14', '2025-01-20'],
  ['a third', twice.reviewed('2025-08-31'), '2025-09-01', '2026-02-28'],
  [
    'two rows for one review',
    since('2024-12-16').reviewed('2025-01-10').reviewed('2025-01-10'),
    '2025-01-10',
    '2025-04-10',
  ],
  [
    'a move does not begin anew',
    since('2024-12-16').reviewed('2025-01-10').moved('2025-02-01', 'K2'),
    '2025-02-02',
    '2025-04-10',
  ],
  ['in a short break', aChild().inCare('2024-12-16', null, { legalStatus: 'V3' }), '2024-12-17', null],
  [
    'full-time care that went on from a short break',
    aChild().episodes('01/10/2024 S V4 U6 > 16/12/2024; L C2 U6 > open').reviewed('2024-10-20'),
    '2024-12-17',
    '2025-01-16',
  ],
  ['the day before care', since('2024-12-16'), '2024-12-15', null],
  ['nothing recorded', aChild(), '2025-01-01', null],
  ['died', since('2024-12-16').died('2025-01-01'), '2025-01-01', null],
] as [string, Person, PlainDate, PlainDate | null][])('%s', (_, person, day, due) => {
  expect(reviewDue(person.history(), day)?.due ?? null).toBe(due);
});

describe('care that began earlier than we know', () => {
  const earlier = aChild().episodes('01/04/2024 L C2 U6 > open');

  it('is given six months before a review is missed', () => {
    expect(reviewDue(earlier.history(), '2024-04-02')).toMatchObject({ what: 'Review', due: '2024-10-01' });
  });

  it('may have been reviewed before, so the first we hold is not called the first', () => {
    expect(reviewDue(earlier.reviewed('2024-05-01').history(), '2024-05-02')).toMatchObject({
      what: 'Review',
      due: '2024-11-01',
    });
  });
});

it('before the calendar of bank holidays counts four weeks, and does not call it the law', () => {
  expect(reviewDue(since('2012-05-01').history(), '2019-01-31')).toMatchObject({
    due: '2012-05-29',
    source: { standing: 'house decision' },
  });
  expect(reviewDue(since('2015-05-01').history(), '2019-01-31')?.source.standing).toBe('verified');
});
