import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { adviserMissing } from './own-adviser.ts';

// 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029.
const child = aChild().born('2008-06-10');
const bornInMay = aChild().born('2008-05-31').inCare('2015-03-02');
const to18 = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });

it.each([
  ['three months and a day before 16', to18, '2024-03-09', null],
  ['three months before 16', to18, '2024-03-10', '2024-06-10'],
  ['three months before 31 May, which is the end of February', bornInMay, '2024-02-29', '2024-05-31'],
  ['the day before', bornInMay, '2024-02-28', null],
  ['three months before 16, out of care', child, '2024-03-10', null],
  [
    'three months before 16, in a short break',
    child.inCare('2024-03-01', null, { legalStatus: 'V3' }),
    '2024-03-10',
    null,
  ],
  ['three months before 16, with one already', to18.adviser('2024-03-10'), '2024-03-10', null],
  ['on the 16th birthday', to18, '2024-06-10', '2024-06-10'],
  ['owed one as eligible, and still at 20', to18, '2028-01-01', '2024-06-10'],
  ['21, never asked', to18, '2029-06-10', null],
  ['22, asked', to18.askedForSupport('2030-11-01'), '2030-11-01', '2030-11-01'],
  ['on the last day of one', to18.adviser('2024-06-10', '2027-01-01'), '2026-12-31', null],
  // The end of an allocation is the first day without (DOMAIN M20, case 1).
  ['the day one ended', to18.adviser('2024-06-10', '2027-01-01'), '2027-01-01', '2027-01-01'],
  ['a duty desk', to18.adviser('2024-06-10', null, { named: false }), '2027-01-01', '2024-06-10'],
  [
    'a duty desk after one of their own',
    to18.adviser('2024-06-10', '2026-01-01').adviser('2026-01-01', '2026-09-01', { named: false }),
    '2027-01-01',
    '2026-01-01',
  ],
  [
    'a social worker',
    to18.adviser('2024-06-10', null, { role: 'social-worker' }),
    '2027-01-01',
    '2024-06-10',
  ],
  [
    'one who became a manager',
    to18.adviser('2024-06-10', null, { roleHeld: { start: '2020-01-01', end: '2026-11-01' } }),
    '2027-01-01',
    '2026-11-01',
  ],
  ['nothing recorded', child, '2027-01-01', null],
] as [string, Person, PlainDate, PlainDate | null][])('%s', (_, person, day, since) => {
  expect(adviserMissing(person.history(), day)?.since ?? null).toBe(since);
});

it('is the law once owed, and this house before', () => {
  expect(adviserMissing(to18.history(), '2024-06-10')?.source.standing).toBe('verified');
  expect(adviserMissing(to18.history(), '2024-06-09')?.source.standing).toBe('house decision');
});
