import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { statusAmongSince, statusSince } from './status-since.ts';

// 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029, 25 on 10/06/2033.
const child = aChild().born('2008-06-10');
const to18 = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });
const wentHome = child.inCare('2015-03-02', '2024-09-01').livedAtHome('2024-09-01', '2025-04-15');

it.each([
  ['nothing recorded: since birth', child, '2031-01-01', '2008-06-10'],
  ['in care before 16: since birth', to18, '2024-06-09', '2008-06-10'],
  ['eligible on the day itself', to18, '2024-06-10', '2024-06-10'],
  ['eligible the day after', to18, '2024-06-11', '2024-06-10'],
  ['former relevant at 20', to18, '2029-06-09', '2026-06-10'],
  ['not receiving from 21', to18, '2030-01-01', '2029-06-10'],
  [
    'asked before 21: former relevant all along',
    to18.askedForSupport('2029-01-01'),
    '2030-01-01',
    '2026-06-10',
  ],
  ['asked at 22', to18.askedForSupport('2030-11-01'), '2031-01-01', '2030-11-01'],
  ['from 25', to18, '2033-06-10', '2033-06-10'],
  // DOMAIN 3.3, case 7.
  ['relevant since they left', wentHome, '2025-02-28', '2024-09-01'],
  ['qualifying once home for six months', wentHome, '2025-03-01', '2025-03-01'],
  ['relevant again when it breaks down', wentHome, '2025-04-15', '2025-04-15'],
  // Looked after from 20/06/2024 with 44 days before: the 91st is reached on 06/08/2024 (case 2).
  [
    'not yet eligible',
    child.episodes('01/04/2024 S V2 U6 > 15/05/2024 E4A; 20/06/2024 S V2 U6 > open'),
    '2024-08-05',
    '2024-06-20',
  ],
  [
    'born on 29 February',
    aChild().born('2008-02-29').inCare('2015-03-02', '2026-03-01'),
    '2027-01-01',
    '2026-03-01',
  ],
  ['set by hand', to18.overridden('qualifying', '2025-03-10'), '2025-09-09', '2025-03-10'],
  [
    'after what was set by hand',
    to18.overridden('qualifying', '2025-03-10', '2025-09-10'),
    '2026-01-01',
    '2025-09-10',
  ],
  ['died', to18.died('2027-05-05'), '2028-01-01', '2027-05-05'],
] as [string, Person, PlainDate, PlainDate][])('%s', (_, person, day, since) => {
  expect(statusSince(person.history(), day)).toBe(since);
});

it('among several statuses goes back to the first of them', () => {
  const owed = (status: string) => status === 'eligible' || status === 'former relevant';
  expect(statusAmongSince(to18.history(), '2028-01-01', owed)).toBe('2024-06-10');
});
