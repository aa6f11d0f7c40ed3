import { aChild, aYoungPerson, type Person } from '../../../test/builders/a-child.ts';
import { known, told, worker } from '../../../test/builders/a-listing.ts';
import { kirklees } from '../../../test/builders/places.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { list9 } from './list-9.ts';

const nine = [list9, 9] as const;
// 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029 (DOMAIN 3.3).
const child = aChild().born('2008-06-10');
const to18 = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });

describe('who is in List 9, and as what', () => {
  it.each([
    ['the day before 16', to18, '2024-06-09', undefined],
    ['eligible at 16', to18, '2024-06-10', 'd) Eligible child'],
    ['eligible the day before 18', to18, '2026-06-09', 'd) Eligible child'],
    ['former relevant at 18', to18, '2026-06-10', 'b) Former relevant child'],
    ['former relevant the day before 21', to18, '2029-06-09', 'b) Former relevant child'],
    ['21 and never asked', to18, '2029-06-10', undefined],
    ['22 and asked', to18.askedForSupport('2030-11-01'), '2030-11-01', 'b) Former relevant child'],
    ['25', to18.askedForSupport('2030-11-01'), '2033-06-10', undefined],
    ['relevant', child.inCare('2015-03-02', '2024-09-01'), '2024-09-01', 'a) Relevant child'],
    ['qualifying', child.inCare('2024-05-02', '2024-07-31'), '2024-07-31', 'c) Qualifying care leaver'],
    [
      'born on 29 February, the day before 18',
      aChild().born('2008-02-29').inCare('2015-03-02', '2026-03-01'),
      '2026-02-28',
      'd) Eligible child',
    ],
    [
      'and on it',
      aChild().born('2008-02-29').inCare('2015-03-02', '2026-03-01'),
      '2026-03-01',
      'b) Former relevant child',
    ],
    ['set by hand', to18.overridden('qualifying', '2027-01-01'), '2027-01-01', 'c) Qualifying care leaver'],
    ['died', to18.died('2027-05-05'), '2027-05-05', undefined],
    ['nothing recorded', child, '2025-01-01', undefined],
  ] as [string, Person, PlainDate, string | undefined][])('%s: %s', (_, person, asAt, expected) => {
    expect(told(nine, known(person), 'Eligibility Category', { asAt }).cell).toBe(expected);
  });
});

/** Turned 19 on 1 June 2018; in care to 18. */
const leaver = aYoungPerson().inCare('2010-01-05', '2017-06-01', { because: 'E17' });
/** 16 on the as-at day, and eligible. */
const eligible = aChild().born('2002-06-01').inCare('2010-01-05');

describe('what List 9 says of a young person', () => {
  const uasc = 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)';
  const contact = 'Latest Date of Contact';
  const called = leaver
    .contacted('2018-12-01')
    .contacted('2019-01-20', 'call', false)
    .contacted('2019-02-01');

  it.each([
    ['Child Unique ID', leaver, '100317'],
    ['Date of Birth', leaver, '1999-06-01'],
    ['Age', leaver, 19],
    [uasc, leaver, 'b) No'],
    [uasc, leaver.unaccompanied('1999-06-01', '2017-06-01'), 'a) Yes'],
    [uasc, eligible.unaccompanied('2002-06-01', '2019-01-31'), 'b) No'],
    [uasc, eligible.unaccompanied('2002-06-01', '2019-02-01'), 'a) Yes'],
    ['Does the Child have a Disability', leaver, 'c) Unknown'],
    ['Eligibility Category', leaver, 'b) Former relevant child'],
    [
      'Latest Pathway Plan Review Date',
      leaver.planReviewed('2018-06-02').planReviewed('2019-01-31').planReviewed('2019-02-01'),
      '2019-01-31',
    ],
    ['Latest Pathway Plan Review Date', leaver, null],
    ['LA in Touch', leaver.inTouch('2018-06-01', 'YES'), 'a) Yes'],
    ['LA in Touch', leaver.inTouch('2018-06-01', 'NO'), 'b) No'],
    ['LA in Touch', leaver.inTouch('2018-06-01', 'DIED'), 'c) Died'],
    ['LA in Touch', leaver.inTouch('2018-06-01', 'REFU'), 'd) Refu'],
    ['LA in Touch', leaver.inTouch('2018-06-01', 'NREQ'), 'e) NREQ'],
    ['LA in Touch', leaver.inTouch('2018-06-01', 'RHOM'), 'f) Rhom'],
    ['LA in Touch', leaver.inTouch('2019-02-01', 'YES'), null],
    [contact, called.inTouch('2018-06-01', 'YES'), '2018-12-01'],
    [contact, called.inTouch('2018-06-01', 'NO'), null],
    [contact, called, '2018-12-01'],
    [contact, leaver.inTouch('2018-06-01', 'YES'), null],
    ['Type of Accommodation', leaver.accommodation('2018-06-01', 'U1'), 'U: Independent living'],
    ['Type of Accommodation', leaver.accommodation('2018-06-01', '0'), null],
    ['Suitability of Accommodation', leaver.accommodation('2018-06-01', 'U1'), 'a) Suitable'],
    ['Suitability of Accommodation', leaver.accommodation('2018-06-01', 'X2'), 'b) Unsuitable'],
    ['Suitability of Accommodation', leaver.accommodation('2018-06-01', '0'), null],
    ['Activity Status', leaver.eet('2018-06-01', 'F2'), 'F2: Full time in education other than higher'],
    ['Activity Status', leaver.eet('2018-06-01', 'P3'), 'P3: Part time in training or employment'],
    ['Activity Status', leaver.eet('2018-06-01', '0'), null],
    ['Activity Status', leaver, null],
  ] as [string, Person, string | number | null][])('%s (%#)', (column, person, expected) => {
    expect(told(nine, known(person), column).cell).toBe(expected);
  });

  it('a code that has ended by then is shown, and to be looked at', () => {
    const worked = aChild().born('2002-06-01').inCare('2010-01-05', '2020-06-01').eet('2020-06-01', 'F3');
    const on = (asAt: PlainDate) => told(nine, known(worked), 'Activity Status', { asAt });
    expect(on('2021-03-31')).toEqual({ cell: 'F3: Full time in training or employment', why: null });
    expect(on('2021-04-01').why).toBe('F3 ended with the return of 2020/21.');
  });

  it.each([
    'LA in Touch',
    contact,
    'Type of Accommodation',
    'Suitability of Accommodation',
    'Activity Status',
  ])('%s is asked of those who left care, and not of eligible children', (column) => {
    expect(told(nine, known(leaver), column).why).not.toBeNull();
    expect(told(nine, known(eligible), column)).toEqual({ cell: null, why: null });
  });

  it('a qualifying care leaver is owed no adviser and no plan', () => {
    const qualifying = leaver.overridden('qualifying', '2018-01-01');
    for (const column of ['Allocated Personal Advisor', 'Latest Pathway Plan Review Date'])
      expect(told(nine, known(qualifying), column)).toEqual({ cell: null, why: null });
  });
});

describe('who works with the young person', () => {
  const advised = leaver.adviser('2017-06-01');
  const adviser = worker('personal-adviser', 'Sian Hall', { workerId: 'worker-1', team: 'Leaving Care' });
  const social = worker('social-worker', 'Asha Greenwood');
  const of = (workers: (typeof adviser)[], mayName = true) =>
    ['Allocated Team', 'Allocated Worker', 'Allocated Personal Advisor'].map(
      (column) => told(nine, known(advised, { workers }), column, { mayName }).cell,
    );

  it('an adviser and no social worker', () =>
    expect(of([adviser])).toEqual(['Leaving Care', null, 'Sian Hall']));
  it('both', () =>
    expect(of([adviser, social])).toEqual(['Children in Care North', 'Asha Greenwood', 'Sian Hall']));
  it('no names for whoever may not see them', () =>
    expect(of([adviser, social], false)).toEqual(['Children in Care North', null, null]));
  it('nobody', () => {
    expect(told(nine, known(leaver), 'Allocated Personal Advisor').why).toBe(
      'No personal adviser of their own is allocated.',
    );
    expect(told(nine, known(leaver), 'Allocated Worker').why).toBe('Nobody is allocated.');
  });
});

it('of a child who is eligible both lists tell', () => {
  const { rows } = list9([known(eligible)], { asAt: '2019-01-31', mayName: true, authority: kirklees });
  expect(rows).toHaveLength(1);
});
