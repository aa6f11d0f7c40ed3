import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { careLeaver, owedAdviser, type OwedAdviser } from './care-leavers.ts';

// 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029, 25 on 10/06/2033.
const child = aChild().born('2008-06-10');
const to18 = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });
const left = child.inCare('2015-03-02', '2025-01-10');

describe('the live caseload', () => {
  it.each([
    ['17 and eligible', to18, '2026-06-09', false],
    ['17 and relevant', left, '2026-06-09', false],
    ['18 today, eligible till then', to18, '2026-06-10', true],
    ['18 today, relevant till then', left, '2026-06-10', true],
    ['20, the day before turning 21', to18, '2029-06-09', true],
    ['21 today, not asked', to18, '2029-06-10', false],
    ['21 today, asked before', to18.askedForSupport('2029-01-01'), '2029-06-10', true],
    ['22, asks today', to18.askedForSupport('2030-11-01'), '2030-11-01', true],
    ['22, asks tomorrow', to18.askedForSupport('2030-11-01'), '2030-10-31', false],
    ['22, withdrew today', to18.askedForSupport('2030-11-01', '2031-02-01'), '2031-02-01', false],
    ['22, in a programme', to18.onProgramme('2030-09-01'), '2031-02-01', true],
    ['24, the day before turning 25', to18.askedForSupport('2030-11-01'), '2033-06-09', true],
    ['25 today', to18.askedForSupport('2030-11-01'), '2033-06-10', false],
    ['19, qualifying', child.inCare('2024-07-01', '2024-07-10'), '2027-06-10', false],
    ['19, died today', to18.died('2027-06-10'), '2027-06-10', false],
    [
      '19, taken over by another authority at 17',
      child.inCare('2015-03-02', '2025-02-01', { because: 'E3' }),
      '2027-06-10',
      false,
    ],
    ['19, nothing recorded', child, '2027-06-10', false],
  ] as [string, Person, PlainDate, boolean][])('%s', (_, person, day, isCareLeaver) => {
    expect(careLeaver(person.history(), day)).toEqual({ isCareLeaver, because: expect.stringMatching(/\w/) });
  });
});

describe('owed a personal adviser', () => {
  it.each([
    ['the day before turning 16 in care', to18, '2024-06-09', null],
    ['16 in care today', to18, '2024-06-10', 'eligible'],
    ['16, looked after for less than 13 weeks', child.inCare('2024-07-01'), '2024-07-02', null],
    ['17, left care', left, '2025-01-10', 'relevant'],
    ['17, at home for six months', left.livedAtHome('2025-01-10'), '2025-07-10', null],
    ['20, the day before turning 21', to18, '2029-06-09', 'former relevant'],
    ['21 today, not asked', to18, '2029-06-10', null],
    ['22, never asked (DOMAIN M20, case 2)', to18, '2031-03-31', null],
    ['22, asked (DOMAIN M20, case 3)', to18.askedForSupport('2031-02-10'), '2031-03-31', 'former relevant'],
    ['22, asks tomorrow', to18.askedForSupport('2031-02-10'), '2031-02-09', null],
    ['19, qualifying', child.inCare('2024-07-01', '2024-07-10'), '2027-06-10', null],
    ['nothing recorded', child, '2025-06-10', null],
  ] as [string, Person, PlainDate, OwedAdviser['group']][])('%s', (_, person, day, group) => {
    expect(owedAdviser(person.history(), day)).toEqual({ group, because: expect.stringMatching(/\w/) });
  });
});
