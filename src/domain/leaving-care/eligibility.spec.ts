import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { plainDate, type PlainDate } from '../dates/plain-date.ts';
import { computedStatus, eligibleFrom, leavingCareStatus, type LeavingCareStatus } from './eligibility.ts';

// 14 on 10/06/2022, 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029, 25 on 10/06/2033 (DOMAIN 3.3).
const born = '2008-06-10';
const child = (): Person => aChild().born(born);
const accommodated = (start: PlainDate, end: PlainDate | null = null, because?: string): Person =>
  child().inCare(start, end, { legalStatus: 'V2', because });

const onCareOrder = child().inCare('2015-03-02');
const to18 = (because = 'E17') => child().inCare('2015-03-02', '2026-06-10', { because });
const wentHome = child().inCare('2015-03-02', '2024-09-01');
const sentenced = accommodated('2023-02-01', '2024-05-12', 'E9');

type Line = [why: string, person: Person, expected: Record<PlainDate, LeavingCareStatus['status']>];

function statuses(lines: readonly Line[]): void {
  const cases = lines.flatMap(([why, person, expected]) =>
    Object.entries(expected).map(([day, status]) => [why, plainDate(day), status, person] as const),
  );
  it.each(cases)('%s: %s %s', (_why, day, status, person) => {
    const judged = leavingCareStatus(person.history(), day);
    expect(judged.status).toBe(status);
    expect(judged.because).toMatch(/\w/);
  });
}

describe('the edge cases of DOMAIN 3.3', () => {
  statuses([
    [
      '1 care order since 2015',
      onCareOrder,
      { '2024-06-09': 'none', '2024-06-10': 'eligible', '2024-06-11': 'eligible' },
    ],
    [
      '2 two stays that make 91 days',
      child().episodes('01/04/2024 S V2 U6 > 15/05/2024 E4A; 20/06/2024 S V2 U6 > open'),
      {
        '2024-06-10': 'none',
        '2024-06-20': 'looked after',
        '2024-08-05': 'looked after',
        '2024-08-06': 'eligible',
        '2024-08-07': 'eligible',
      },
    ],
    [
      '3 nothing after 16',
      accommodated('2023-01-01', '2024-06-09'),
      { '2024-06-10': 'none', '2025-06-10': 'none', '2026-06-10': 'none' },
    ],
    [
      '4 90 days',
      accommodated('2024-05-02', '2024-07-31'),
      {
        '2024-07-30': 'looked after',
        '2024-07-31': 'qualifying',
        '2024-08-01': 'qualifying',
        '2026-06-10': 'qualifying',
        '2029-06-09': 'qualifying',
        '2029-06-10': 'none',
      },
    ],
    [
      '5 91 days, reached on the ceasing date',
      accommodated('2024-05-01', '2024-07-31'),
      { '2024-07-30': 'looked after', '2024-07-31': 'relevant', '2024-08-01': 'relevant' },
    ],
    [
      '6 V3 breaks only, 60 days a year',
      child()
        .inCare('2023-07-01', '2023-08-30', { legalStatus: 'V3' })
        .inCare('2024-07-01', '2024-08-30', { legalStatus: 'V3' }),
      { '2024-07-15': 'none', '2024-09-01': 'none', '2026-06-10': 'none' },
    ],
    [
      '7 home to mother for six months',
      wentHome.livedAtHome('2024-09-01'),
      {
        '2024-08-31': 'eligible',
        '2024-09-01': 'relevant',
        '2025-02-28': 'relevant',
        '2025-03-01': 'qualifying',
        '2025-03-02': 'qualifying',
        '2025-04-15': 'qualifying',
      },
    ],
    [
      '7 and that breaks down',
      wentHome.livedAtHome('2024-09-01', '2025-04-15'),
      {
        '2025-04-14': 'qualifying',
        '2025-04-15': 'relevant',
        '2025-04-16': 'relevant',
        '2026-06-10': 'former relevant',
      },
    ],
    [
      '8 in custody on the 16th birthday, looked after until then',
      sentenced.detained('2024-05-12', '2024-08-12'),
      {
        '2024-06-09': 'none',
        '2024-06-10': 'relevant',
        '2024-06-11': 'relevant',
        '2024-08-12': 'relevant',
        '2026-06-09': 'relevant',
        '2026-06-10': 'former relevant',
      },
    ],
    [
      '9 as 8 on a care order, which goes on',
      child().episodes('01/02/2023 S C2 U6 > 12/05/2024; P R5 > open').detained('2024-05-12', '2024-08-12'),
      { '2024-06-09': 'none', '2024-06-10': 'eligible', '2024-08-12': 'eligible' },
    ],
    [
      '10 eligible to the 18th birthday',
      to18(),
      {
        '2026-06-09': 'eligible',
        '2026-06-10': 'former relevant',
        '2026-06-11': 'former relevant',
        '2029-06-09': 'former relevant',
        '2029-06-10': 'former relevant, not receiving',
        '2029-06-11': 'former relevant, not receiving',
        '2033-06-09': 'former relevant, not receiving',
        '2033-06-10': 'none',
        '2033-06-11': 'none',
      },
    ],
    [
      '11 relevant, home 7 months on the 18th birthday',
      child().inCare('2015-03-02', '2025-11-10').livedAtHome('2025-11-10'),
      {
        '2026-05-09': 'relevant',
        '2026-05-10': 'qualifying',
        '2026-06-10': 'qualifying',
        '2029-06-09': 'qualifying',
        '2029-06-10': 'none',
        '2029-06-11': 'none',
      },
    ],
    [
      '12 asks for support at 22',
      to18().askedForSupport('2030-11-01'),
      {
        '2030-10-31': 'former relevant, not receiving',
        '2030-11-01': 'former relevant',
        '2030-11-02': 'former relevant',
        '2033-06-09': 'former relevant',
        '2033-06-10': 'none',
      },
    ],
    [
      '12 and withdraws',
      to18().askedForSupport('2030-11-01', '2031-02-01'),
      { '2031-01-31': 'former relevant', '2031-02-01': 'former relevant, not receiving' },
    ],
  ]);

  it.each([
    ['1', onCareOrder, '2024-06-10'],
    ['2', child().episodes('01/04/2024 S V2 U6 > 15/05/2024 E4A; 20/06/2024 S V2 U6 > open'), '2024-08-06'],
    ['3', accommodated('2023-01-01', '2024-06-09'), null],
    ['4', accommodated('2024-05-02', '2024-07-31'), null],
    ['5', accommodated('2024-05-01', '2024-07-31'), '2024-07-31'],
    ['with nothing recorded', child(), null],
  ])('%s is eligible from', (_, person, from) => {
    expect(eligibleFrom(person.history())).toBe(from);
  });
});

describe('thirteen weeks', () => {
  statuses([
    [
      'the 91st day',
      accommodated('2024-05-01'),
      { '2024-07-30': 'looked after', '2024-07-31': 'eligible', '2024-08-01': 'eligible' },
    ],
    [
      'before the 14th birthday do not count',
      accommodated('2021-01-01', '2022-08-01').inCare('2024-07-01', null, { legalStatus: 'V2' }),
      // 10/06/2022 to 01/08/2022 is 52 days.
      { '2024-08-08': 'looked after', '2024-08-09': 'eligible' },
    ],
    [
      'lived through before 16, and care begins again after it',
      accommodated('2023-01-01', '2024-01-01').inCare('2025-01-10', '2025-01-11', { legalStatus: 'V2' }),
      { '2025-01-09': 'none', '2025-01-10': 'eligible', '2025-01-11': 'relevant' },
    ],
    [
      'ceased on the 16th birthday: no day of care at 16',
      accommodated('2023-01-01', '2024-06-10'),
      { '2024-06-10': 'none', '2024-06-11': 'none' },
    ],
    [
      'ceased the day after it: one day of care at 16',
      accommodated('2023-01-01', '2024-06-11'),
      { '2024-06-10': 'eligible', '2024-06-11': 'relevant' },
    ],
    [
      'a later stay does not make the earlier end count',
      accommodated('2023-01-01', '2024-06-10').inCare('2025-03-01', null, { legalStatus: 'V2' }),
      { '2024-06-10': 'none', '2025-02-28': 'none', '2025-03-01': 'eligible' },
    ],
    [
      'the 91st day the last before the 18th birthday',
      accommodated('2026-03-11', '2026-06-10', 'E17'),
      { '2026-06-09': 'looked after', '2026-06-10': 'former relevant' },
    ],
    [
      'a day short of that',
      accommodated('2026-03-12', '2026-06-10', 'E17'),
      { '2026-06-09': 'looked after', '2026-06-10': 'qualifying' },
    ],
    [
      'an end not written down stops at 18',
      onCareOrder,
      { '2026-06-09': 'eligible', '2026-06-10': 'former relevant' },
    ],
    [
      'rows that overlap count each day once',
      child()
        .episode({
          start: '2024-05-01',
          end: '2024-06-20',
          legalStatus: 'V2',
          endedBecause: 'X1',
        })
        .episode({
          start: '2024-06-01',
          end: '2024-07-30',
          legalStatus: 'V2',
          endedBecause: 'E4A',
        }),
      // 90 days, though the two rows add up to 109.
      { '2024-07-30': 'qualifying' },
    ],
    [
      'on remand count as well',
      child().inCare('2024-05-01', null, { legalStatus: 'J1', placement: 'R5' }),
      { '2024-07-31': 'eligible' },
    ],
    [
      'a legal status left blank counts as care',
      child().episode({ start: '2024-05-01', legalStatus: null }),
      { '2024-07-31': 'eligible' },
    ],
  ]);
});

describe('short breaks', () => {
  statuses([
    [
      'are left out by episode, not by child',
      child()
        .inCare('2024-05-01', '2024-05-31', { legalStatus: 'V3' })
        .inCare('2024-07-01', null, { legalStatus: 'V2' }),
      { '2024-09-29': 'looked after', '2024-09-30': 'eligible' },
    ],
    [
      'are none at 16, eligible or not',
      wentHome.inCare('2024-10-01', '2024-10-03', { legalStatus: 'V4' }),
      { '2024-10-01': 'relevant' },
    ],
    [
      'do not break six months at home',
      wentHome.livedAtHome('2024-09-01').inCare('2024-12-01', '2024-12-05', { legalStatus: 'V3' }),
      { '2025-02-28': 'relevant', '2025-03-01': 'qualifying' },
    ],
  ]);
});

describe('six months at home', () => {
  statuses([
    [
      'with one parent and from there to the other is one stay',
      wentHome.livedAtHome('2024-09-01', '2024-12-01').livedAtHome('2024-12-01'),
      { '2025-02-28': 'relevant', '2025-03-01': 'qualifying' },
    ],
    [
      'with a day between are two',
      wentHome.livedAtHome('2024-09-01', '2024-12-01').livedAtHome('2024-12-02'),
      { '2025-03-01': 'relevant', '2025-06-01': 'relevant', '2025-06-02': 'qualifying' },
    ],
    [
      'are held to the end of the month',
      child().inCare('2015-03-02', '2024-08-31').livedAtHome('2024-08-31'),
      { '2025-02-27': 'relevant', '2025-02-28': 'qualifying' },
    ],
    [
      'begin again after another stay in care',
      wentHome.livedAtHome('2024-09-01').inCare('2024-11-01', '2024-12-01'),
      {
        '2024-11-15': 'eligible',
        '2025-03-01': 'relevant',
        '2025-05-31': 'relevant',
        '2025-06-01': 'qualifying',
      },
    ],
    [
      'that end on the 18th birthday leave a former relevant young person',
      child().inCare('2015-03-02', '2025-12-10').livedAtHome('2025-12-10'),
      { '2026-06-09': 'relevant', '2026-06-10': 'former relevant' },
    ],
    [
      'that ended the day before it do not',
      child().inCare('2015-03-02', '2025-12-09').livedAtHome('2025-12-09'),
      { '2026-06-09': 'qualifying', '2026-06-10': 'qualifying' },
    ],
    ['not recorded are not known of', wentHome, { '2025-03-01': 'relevant' }],
  ]);
});

describe('detained or in hospital on the 16th birthday', () => {
  statuses([
    [
      'but looked after for less than 13 weeks before',
      accommodated('2024-02-12', '2024-05-12', 'E9').detained('2024-05-12', '2024-08-12'),
      // 12/02/2024 to 12/05/2024 is 90 days.
      { '2024-06-10': 'none' },
    ],
    [
      'and looked after for 13 weeks before',
      accommodated('2024-02-11', '2024-05-12', 'E9').detained('2024-05-12', '2024-08-12'),
      { '2024-06-10': 'relevant' },
    ],
    ['but a day out of care first', sentenced.detained('2024-05-13', '2024-08-12'), { '2024-06-10': 'none' }],
    ['but set free on it', sentenced.detained('2024-05-12', '2024-06-10'), { '2024-06-10': 'none' }],
    [
      'and set free the day after',
      sentenced.detained('2024-05-12', '2024-06-11'),
      { '2024-06-11': 'relevant' },
    ],
    [
      'in hospital straight from custody',
      sentenced.detained('2024-05-12', '2024-06-01').detained('2024-06-01', '2024-07-01'),
      { '2024-06-10': 'relevant' },
    ],
    [
      'then home for six months, never in care at 16',
      sentenced.detained('2024-05-12', '2024-08-12').livedAtHome('2024-08-12'),
      { '2025-02-11': 'relevant', '2025-02-12': 'none', '2026-06-10': 'none' },
    ],
  ]);
});

describe('on the birthday of someone born on 29 February', () => {
  const leapling = aChild().born('2008-02-29');
  const careTo18 = leapling.inCare('2015-03-02', '2026-03-01', { because: 'E17' });
  statuses([
    [
      '16',
      leapling.inCare('2015-03-02'),
      { '2024-02-28': 'none', '2024-02-29': 'eligible', '2024-03-01': 'eligible' },
    ],
    [
      '18',
      careTo18,
      { '2026-02-28': 'eligible', '2026-03-01': 'former relevant', '2026-03-02': 'former relevant' },
    ],
    [
      '21',
      careTo18,
      {
        '2029-02-28': 'former relevant',
        '2029-03-01': 'former relevant, not receiving',
        '2029-03-02': 'former relevant, not receiving',
      },
    ],
    [
      '25',
      careTo18.onProgramme('2032-09-01'),
      { '2033-02-28': 'former relevant', '2033-03-01': 'none', '2033-03-02': 'none' },
    ],
  ]);
});

describe('what ends every duty of this council', () => {
  statuses([
    [
      'another authority takes over, E3',
      child().inCare('2015-03-02', '2025-02-01', { because: 'E3' }),
      { '2025-01-31': 'eligible', '2025-02-01': 'none', '2025-02-02': 'none', '2027-01-01': 'none' },
    ],
    [
      'until the young person is looked after here again',
      child().inCare('2015-03-02', '2025-02-01', { because: 'E3' }).inCare('2025-08-01', '2025-09-01'),
      {
        '2025-07-31': 'none',
        '2025-08-01': 'eligible',
        '2025-09-01': 'relevant',
        '2026-06-10': 'former relevant',
      },
    ],
    [
      'which a stay that begins at 18 or later does not undo, being no care',
      child().inCare('2015-03-02', '2025-02-01', { because: 'E3' }).inCare('2026-06-10'),
      { '2026-06-09': 'none', '2026-06-10': 'none' },
    ],
    [
      'assessed as an adult, E15',
      child().inCare('2015-03-02', '2025-02-01', { because: 'E15' }),
      { '2025-01-31': 'eligible', '2025-02-01': 'none', '2026-06-10': 'none' },
    ],
    [
      'death in care, E2, when the day of death is not recorded',
      child().inCare('2015-03-02', '2025-02-01', { because: 'E2' }),
      { '2025-01-31': 'eligible', '2025-02-01': 'none' },
    ],
    [
      'death after care',
      to18().died('2027-05-05'),
      { '2027-05-04': 'former relevant', '2027-05-05': 'none', '2027-05-06': 'none' },
    ],
  ]);

  it.each([
    [
      'a transfer',
      child().inCare('2015-03-02', '2025-02-01', { because: 'E3' }),
      /another authority 2025-02-01/,
    ],
    ['an assessment', child().inCare('2015-03-02', '2025-02-01', { because: 'E15' }), /adult .*2025-02-01/],
    ['a death', child().inCare('2015-03-02').died('2025-02-01'), /died 2025-02-01/],
  ])('says it was %s', (_, person, says) => {
    expect(leavingCareStatus(person.history(), '2025-02-01').because).toMatch(says);
  });
});

describe('the others', () => {
  statuses([
    [
      'qualify after a special guardianship order straight from care',
      child().inCare('2015-03-02', '2018-01-10', { because: 'E45' }),
      { '2024-06-09': 'none', '2024-06-10': 'qualifying', '2029-06-09': 'qualifying', '2029-06-10': 'none' },
    ],
    [
      'do not qualify by returning home before 16',
      child().inCare('2015-03-02', '2018-01-10'),
      { '2024-06-10': 'none' },
    ],
    ['have nothing recorded', child(), { '2024-06-10': 'none', '2026-06-10': 'none', '2033-06-10': 'none' }],
    [
      'began support before 21 and still receive it',
      to18().onProgramme('2028-09-01', '2030-07-01'),
      {
        '2029-06-10': 'former relevant',
        '2030-06-30': 'former relevant',
        '2030-07-01': 'former relevant, not receiving',
      },
    ],
    [
      'ask for support without ever having been former relevant',
      accommodated('2024-05-02', '2024-07-31').askedForSupport('2029-07-01'),
      { '2029-07-01': 'none' },
    ],
  ]);
});

describe('a status set by hand', () => {
  const setByHand = to18().overridden('qualifying', '2025-03-10', '2025-09-10');
  statuses([
    [
      'stands from its day until it ends',
      setByHand,
      {
        '2025-03-09': 'eligible',
        '2025-03-10': 'qualifying',
        '2025-03-11': 'qualifying',
        '2025-09-09': 'qualifying',
        '2025-09-10': 'eligible',
        '2025-09-11': 'eligible',
      },
    ],
    ['stands while it is open', to18().overridden('none', '2026-06-10'), { '2031-01-01': 'none' }],
    [
      'is followed by the next from its day',
      setByHand.overridden('relevant', '2025-09-10'),
      { '2025-09-09': 'qualifying', '2025-09-10': 'relevant' },
    ],
    [
      'stands where nothing else is recorded',
      child().overridden('relevant', '2025-01-01'),
      { '2025-01-01': 'relevant' },
    ],
    [
      'begins on the leap day',
      to18().overridden('qualifying', '2028-02-29', '2028-03-01'),
      { '2028-02-28': 'former relevant', '2028-02-29': 'qualifying', '2028-03-01': 'former relevant' },
    ],
    [
      'does not outlive the person',
      to18().overridden('former relevant', '2026-06-10').died('2027-05-05'),
      { '2027-05-04': 'former relevant', '2027-05-05': 'none' },
    ],
  ]);

  it('says since when, and that it was', () => {
    expect(leavingCareStatus(setByHand.history(), '2025-03-10')).toEqual({
      status: 'qualifying',
      because: 'set by hand since 2025-03-10',
      isOverridden: true,
    });
    expect(leavingCareStatus(setByHand.history(), '2025-09-10')).not.toHaveProperty('isOverridden');
  });

  it('hides from nobody what the record makes of the person', () => {
    const day = '2025-03-10';
    expect(computedStatus(setByHand.history(), day)).toEqual(leavingCareStatus(to18().history(), day));
  });
});
