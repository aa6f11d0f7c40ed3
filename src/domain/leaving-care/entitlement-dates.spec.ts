import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { entitlementDates, supportFrom21, type EntitlementDates } from './entitlement-dates.ts';

// DOMAIN 3.3: 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029, 25 on 10/06/2033.
const child = aChild().born('2008-06-10');
const to18 = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });
const twice = child.episodes('01/04/2024 S V2 U6 > 15/05/2024 E4A; 20/06/2024 S V2 U6 > open');
const accommodated = (start: PlainDate, end: PlainDate) => child.inCare(start, end, { legalStatus: 'V2' });

describe('the days of an entitlement', () => {
  it.each([
    [
      'the birthdays',
      to18,
      '2020-01-01',
      { sixteen: '2024-06-10', eighteen: '2026-06-10', twentyOne: '2029-06-10', twentyFive: '2033-06-10' },
    ],
    [
      'born on 29 February',
      aChild().born('2008-02-29'),
      '2020-01-01',
      { sixteen: '2024-02-29', eighteen: '2026-03-01' },
    ],
    [
      '1 care order since 2015: foreseen at 15',
      child.inCare('2015-03-02'),
      '2024-06-09',
      { status: 'none', eligibleFrom: '2024-06-10' },
    ],
    ['2 not foreseen before the stay that makes it', twice, '2024-06-19', { eligibleFrom: null }],
    [
      '2 foreseen from the day the stay begins',
      twice,
      '2024-06-20',
      { status: 'looked after', eligibleFrom: '2024-08-06' },
    ],
    [
      '2 eligible',
      twice,
      '2024-08-06',
      { status: 'eligible', statusSince: '2024-08-06', eligibleFrom: '2024-08-06' },
    ],
    [
      '4 never',
      accommodated('2024-05-02', '2024-07-31'),
      '2024-07-31',
      { eligibleFrom: null, relevantSince: null },
    ],
    [
      '5 relevant on the ceasing day',
      accommodated('2024-05-01', '2024-07-31'),
      '2024-07-31',
      { eligibleFrom: '2024-07-31', relevantSince: '2024-07-31' },
    ],
    [
      'not relevant any more at 18',
      accommodated('2024-05-01', '2024-07-31'),
      '2026-06-10',
      { status: 'former relevant', relevantSince: null },
    ],
    ['nothing recorded', child, '2025-01-01', { status: 'none', eligibleFrom: null, relevantSince: null }],
  ] as [string, Person, PlainDate, Partial<EntitlementDates>][])('%s', (_, person, day, dates) => {
    expect(entitlementDates(person.history(), day)).toMatchObject(dates);
  });
});

describe('support from 21', () => {
  const from = { from: '2029-06-10', until: '2033-06-10' };
  const asked = to18.askedForSupport('2030-11-01', '2031-02-01');
  const request = { kind: 'asked', start: '2030-11-01', end: '2031-02-01' };

  it.each([
    ['10 eligible, before 18', to18, '2026-06-09', null],
    [
      '10 from 18: duties to 21, on request to 25',
      to18,
      '2026-06-10',
      { ...from, isReceiving: false, request: null },
    ],
    ['12 the day before asking', asked, '2030-10-31', { ...from, isReceiving: false, request: null }],
    ['12 the day of asking', asked, '2030-11-01', { ...from, isReceiving: true, request }],
    ['12 the day of withdrawing', asked, '2031-02-01', { ...from, isReceiving: false, request }],
    ['at 25', to18.askedForSupport('2030-11-01'), '2033-06-10', null],
    [
      'in a programme',
      to18.onProgramme('2029-09-01'),
      '2029-09-01',
      { isReceiving: true, request: { kind: 'programme' } },
    ],
    ['11 qualifying', accommodated('2024-05-02', '2024-07-31'), '2027-01-01', null],
    ['nothing recorded', child, '2030-01-01', null],
  ] as [string, Person, PlainDate, object | null][])('%s', (_, person, day, expected) => {
    expect({ support: supportFrom21(person.history(), day) }).toMatchObject({ support: expected });
  });
});
