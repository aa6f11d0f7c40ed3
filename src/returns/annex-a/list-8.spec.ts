import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { known, told, worker } from '../../../test/builders/a-listing.ts';
import { at, calderdale, kirklees } from '../../../test/builders/places.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { ReturnInterview } from '../../domain/history/history.ts';
import type { Episode } from '../../domain/care/episode.ts';
import { judgePlacements } from '../../measures/placements/judge-placements.ts';
import { list8 } from './list-8.ts';
import type { Asked, Beside } from './row.ts';

const eight = [list8, 8] as const;
const isListed = (person: Person, asAt: PlainDate) =>
  list8([known(person)], { asAt, mayName: true, authority: kirklees }).rows.length === 1;

describe('who is in List 8', () => {
  it.each([
    ['in care on the as-at day', aChild().inCare('2019-01-31'), '2019-01-31', true],
    ['came into care the day after', aChild().inCare('2019-02-01'), '2019-01-31', false],
    ['ceased on the as-at day', aChild().inCare('2018-01-01', '2019-01-31'), '2019-01-31', true],
    ['ceased six months before', aChild().inCare('2017-01-01', '2018-07-31'), '2019-01-31', true],
    ['ceased six months and a day before', aChild().inCare('2017-01-01', '2018-07-30'), '2019-01-31', false],
    [
      'six months before the end of August, leap year',
      aChild().inCare('2017-01-01', '2020-02-29'),
      '2020-08-31',
      true,
    ],
    ['and the day before', aChild().inCare('2017-01-01', '2020-02-28'), '2020-08-31', false],
    ['six months before the end of August', aChild().inCare('2017-01-01', '2019-02-28'), '2019-08-31', true],
    ['will cease later', aChild().inCare('2017-01-01', '2019-02-01'), '2019-01-31', true],
    ['in a short break', aChild().inCare('2019-01-30', null, { legalStatus: 'V4' }), '2019-01-31', false],
    [
      'short breaks that ended',
      aChild().inCare('2018-12-01', '2018-12-03', { legalStatus: 'V3' }),
      '2019-01-31',
      false,
    ],
    [
      'care that ended, and a short break that ended since',
      aChild().inCare('2018-01-01', '2018-11-01').inCare('2018-12-01', '2018-12-03', { legalStatus: 'V3' }),
      '2019-01-31',
      true,
    ],
    [
      'care, and short breaks since',
      aChild().episodes('01/01/2018 S V2 U6 > 01/12/2018; L V4 U6 > open'),
      '2019-01-31',
      true,
    ],
    [
      'died in care',
      aChild().inCare('2018-01-01', '2018-12-01', { because: 'E2' }).died('2018-12-01'),
      '2019-01-31',
      true,
    ],
    ['nothing recorded', aChild(), '2019-01-31', false],
  ] as [string, Person, PlainDate, boolean][])('%s: %s', (_, person, asAt, expected) => {
    expect(isListed(person, asAt)).toBe(expected);
  });

  it('has each child once, in order of their ids, and back in care is in care', () => {
    const back = aChild().inCare('2017-01-01', '2018-12-01').inCare('2019-01-02');
    const people = [known(back, { childId: 'K2' }), known(back, { childId: 'K10' })];
    const { rows } = list8(people, { asAt: '2019-01-31', mayName: true, authority: kirklees });
    expect(rows.map(([childId]) => childId)).toEqual(['K10', 'K2']);
    expect(told(eight, known(back), 'Date Ceased to be Looked After').cell).toBeNull();
    expect(told(eight, known(back), 'Date Started to be Looked After').cell).toBe('2019-01-02');
  });
});

const inCare = aChild().born('2004-02-29').inCare('2018-03-01');
const seen = (day: PlainDate, kind: 'health-assessment' | 'dental-check') =>
  inCare.checked(day, kind, 'done');
const talked = (said: Partial<ReturnInterview>) =>
  inCare.missing('2018-04-01', '2018-04-02').interviewed({ interviewOfferedOn: '2018-04-02', ...said });

describe('what List 8 says of a child', () => {
  const placed = (facts: Partial<Episode>) => aChild().episode({ start: '2018-03-01', ...facts });
  const uasc = 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)';
  const second =
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)';
  const missing =
    "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months";
  const offered = 'Was the child offered a Return Interview after their last missing episode (Y/N)?';
  const accepted = 'Did the child accept a Return Interview after their last missing episode (Y/N)?';
  const absent = "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months";

  it.each([
    ['Child Unique ID', inCare, '100317'],
    ['Date of Birth', inCare, '2004-02-29'],
    ['Age', inCare, 14],
    [uasc, inCare.unaccompanied('2004-02-29'), 'a) Yes'],
    [uasc, inCare.unaccompanied('2004-02-29', '2018-02-02'), 'a) Yes'],
    [uasc, inCare.unaccompanied('2004-02-29', '2018-02-01'), 'b) No'],
    [uasc, inCare, 'b) No'],
    ['Does the Child have a Disability', inCare, 'c) Unknown'],
    ['Does the Child have a Disability', inCare.disability('HEAR', '2018-05-01'), 'a) Yes'],
    ['Does the Child have a Disability', inCare.disability('NONE', '2018-05-01'), 'b) No'],
    ['Does the Child have a Disability', inCare.disability('HEAR', '2019-02-01'), 'c) Unknown'],
    ['Date Started to be Looked After', inCare, '2018-03-01'],
    ['Date Started to be Looked After', placed({ startedBecause: 'L' }), null],
    ["Child's Category of Need", inCare, 'N1 - Abuse or neglect'],
    ["Child's Category of Need", placed({ categoryOfNeed: null }), null],
    [second, inCare, 'b) No'],
    [second, aChild().inCare('2017-05-01', '2018-02-02').inCare('2018-03-01'), 'a) Yes'],
    [second, aChild().inCare('2017-05-01', '2018-02-01').inCare('2018-03-01'), 'b) No'],
    [
      second,
      aChild().inCare('2018-02-02', '2018-02-09', { legalStatus: 'V3' }).inCare('2018-03-01'),
      'b) No',
    ],
    [second, placed({ startedBecause: 'L' }), 'c) Unknown'],
    [
      'Start date of current legal status',
      aChild().episodes('01/03/2018 S V2 U6 > 01/06/2018; L C2 U6 > 01/09/2018; P K2 > open'),
      '2018-06-01',
    ],
    [
      'Start date of current legal status',
      aChild().episodes('01/03/2018 S V2 U6 > 01/09/2018 E4A; 01/09/2018 S V2 U6 > open'),
      '2018-09-01',
    ],
    ['Start date of current legal status', placed({ startedBecause: 'P' }), null],
    ["Child's Legal Status", inCare, 'C2: Full care order'],
    ["Child's Legal Status", placed({ legalStatus: null }), null],
    [
      'Date of Latest Statutory Review',
      inCare.reviewed('2018-03-20').reviewed('2019-01-31').reviewed('2019-02-01'),
      '2019-01-31',
    ],
    ['Date of Latest Statutory Review', inCare.reviewed('2018-02-28'), null],
    ['Date of Last Social Work Visit', inCare.visited('2019-01-03').contacted('2019-01-09'), '2019-01-03'],
    ['Date of Last Social Work Visit', inCare.contacted('2019-01-03', 'visit', false), null],
    ['What is the permanence plan for this child?', inCare, null],
    ['What is the permanence plan for this child?', inCare.permanencePlanned('2018-02-28'), null],
    [
      'What is the permanence plan for this child?',
      inCare
        .permanencePlanned('2018-03-01', 'A')
        .permanencePlanned('2019-01-31')
        .permanencePlanned('2019-02-01', 'B'),
      'f) Long-term fostering',
    ],
    ['What is the permanence plan for this child?', inCare.permanencePlanned('2018-03-01', 'LTFOST18'), null],
    ['Date of Last Health Assessment', inCare.health(2018, { hadHealthAssessment: true }), null],
    ['Date of Last Dental Check', inCare.health(2018, { hadDentalCheck: true }), null],
    ['Date of Last Health Assessment', seen('2018-06-01', 'health-assessment'), '2018-06-01'],
    ['Date of Last Health Assessment', seen('2018-06-01', 'dental-check'), null],
    ['Date of Last Dental Check', seen('2018-06-01', 'dental-check'), '2018-06-01'],
    ['Date of Last Dental Check', seen('2019-01-31', 'dental-check'), '2019-01-31'],
    ['Date of Last Dental Check', seen('2019-02-01', 'dental-check'), null],
    ['Date of Last Dental Check', inCare.checked('2018-06-01', 'dental-check', 'declined'), null],
    ['Number of Placements in the Last 12 months', inCare.moved('2018-06-01', 'K2'), 2],
    ['Date Ceased to be Looked After', inCare, null],
    ['Date Ceased to be Looked After', aChild().inCare('2018-03-01', '2018-12-24'), '2018-12-24'],
    ['Reason Ceased to be Looked After', inCare, null],
    [
      'Reason Ceased to be Looked After',
      aChild().inCare('2018-03-01', '2018-12-24', { because: 'E47' }),
      'k) E47: Special Guardianship Orders - relative/friend',
    ],
    [
      'Reason Ceased to be Looked After',
      aChild().inCare('2018-03-01', '2018-12-24', { because: 'X1' }),
      null,
    ],
    ['Start Date of Most Recent Placement', inCare.moved('2018-06-01', 'U4'), '2018-06-01'],
    [
      'Start Date of Most Recent Placement',
      aChild().episodes('01/03/2018 S C2 U6 > 01/06/2018; U U4 > open'),
      '2018-03-01',
    ],
    [
      'Start Date of Most Recent Placement',
      aChild().episodes('01/03/2018 S C2 U6 > 01/01/2019; P T1 > open'),
      '2018-03-01',
    ],
    ['Start Date of Most Recent Placement', placed({ startedBecause: 'L' }), null],
    ['Placement Type', inCare, 'f) U6: Foster placement - not FFA'],
    [
      'Placement Type',
      aChild().episodes('01/03/2018 S C2 U6 > 01/01/2019; P T1 > open'),
      'f) U6: Foster placement - not FFA',
    ],
    [
      'Placement Type',
      aChild().inCare('2018-03-01', null, { placement: 'T1' }),
      'x) T1: Temporary placement - hospital',
    ],
    [
      'Placement Type',
      aChild().inCare('2018-03-01', null, { placement: 'T4' }),
      'zz) T4: Temporary placement - seven days or less',
    ],
    [
      'Placement Type',
      aChild().inCare('2018-03-01', null, { placement: 'H5' }),
      'n) H5: Residential accommodation',
    ],
    ['Placement Provider', placed({ provider: 'PR4' }), 'e) PR4: Private provision'],
    ['Placement Provider', placed({ provider: null }), null],
    ['Placement postcode', inCare.moved('2018-06-01', 'K2', { ...at(1, 1), postcode: 'HD1 1AA' }), 'HD1 1AA'],
    ['Placement postcode', inCare, null],
    ['URN of Placement', placed({ urn: 'SC900633' }), 'SC900633'],
    ['URN of Placement', placed({ placement: 'P1' }), null],
    ['Placement Location', inCare.moved('2018-06-01', 'K2', at(1, 1)), 'a) In'],
    ['Placement Location', inCare.moved('2018-06-01', 'K2', at(1, 1, calderdale)), 'b) Out'],
    ['Placement Location', inCare.moved('2018-06-01', 'K2', at(1, 1, 'WAL')), 'b) Out'],
    ['Placement Location', inCare, null],
    ['LA of Placement', inCare.moved('2018-06-01', 'K2', at(1, 1, calderdale)), 'E08000033'],
    ['LA of Placement', inCare.moved('2018-06-01', 'K2', at(1, 1, 'WAL')), 'WAL'],
    [missing, inCare, 0],
    [missing, inCare.missing('2018-04-01').missing('2018-04-01').missing('2018-05-01', '2018-05-01', 'A'), 2],
    [missing, inCare.missing('2019-02-01'), 0],
    [missing, inCare.missing('2018-04-01', '2018-04-01', null), null],
    [missing, inCare.whereNobodyIsRecordedMissing(), null],
    [absent, inCare.missing('2018-05-01', '2018-05-01', 'A'), 1],
    [offered, inCare, null],
    [accepted, inCare, null],
    [offered, inCare.missing('2018-04-01'), null],
    [offered, talked({}), 'a) Yes'],
    [accepted, talked({}), null],
    [accepted, talked({ interviewHeldOn: '2018-04-03' }), 'a) Yes'],
    [accepted, talked({ interviewDeclinedOn: '2018-04-03' }), 'b) No'],
    [offered, talked({}).missing('2018-05-01'), null],
    [offered, talked({}).missing('2018-05-01', '2018-05-01', 'A'), 'a) Yes'],
  ] as [string, Person, string | number | null][])('%s (%#)', (column, person, expected) => {
    expect(told(eight, known(person), column).cell).toBe(expected);
  });

  it('a placement newer than the layout has its code and no letter, and says so', () => {
    const { cell, why } = told(
      eight,
      known(aChild().inCare('2018-03-01', null, { placement: 'K3' })),
      'Placement Type',
    );
    expect(cell).toBe('K3: Supported accommodation registered with Ofsted (age 16+)');
    expect(why).toContain('no choice for K3');
  });

  it.each([
    ['M', 'a) Male'],
    ['1', 'a) Male'],
    ['F', 'b) Female'],
    ['2', 'b) Female'],
    ['U', 'c) Not stated/recorded'],
  ])('sex %s is %s', (sex, expected) => {
    expect(told(eight, known(inCare, {}, { sex }), 'Gender')).toEqual({ cell: expected, why: null });
  });

  it('sex that is not recorded is so, and is missing', () => {
    expect(told(eight, known(inCare), 'Gender')).toEqual({
      cell: 'c) Not stated/recorded',
      why: 'Sex is not recorded.',
    });
  });

  it.each([
    ['WBRI', 'a) WBRI'],
    ['APKN', 'k) APKN'],
    ['CHNE', 'q) CHNE'],
    ['NOBT', 't) NOBT'],
    [null, null],
  ])('ethnicity %s is %s', (ethnicity, expected) => {
    expect(told(eight, known(inCare, {}, { ethnicity }), 'Ethnicity').cell).toBe(expected);
  });

  it('reviewing officer: the last day on which the officer reached the child in this stay', () => {
    const column = 'Date of Last IRO Visit / Contact to the Child';
    const reached = { reachedByReviewingOfficer: ['2018-02-28', '2019-01-04', '2019-02-01'] as PlainDate[] };
    expect(told(eight, known(inCare, reached), column).cell).toBe('2019-01-04');
    expect(told(eight, known(inCare), column).cell).toBeNull();
  });
});

describe("workers' names", () => {
  const theirs = {
    workers: [worker('social-worker', 'Asha Greenwood'), worker('personal-adviser', 'Sian Hall')],
  };
  it.each([
    ['by whoever may name', {}, 'Asha Greenwood'],
    ['not by others', { mayName: false }, null],
  ] as [string, Partial<Asked>, string | null][])('are shown %s', (_, asked, name) => {
    expect(told(eight, known(inCare, theirs), 'Allocated Worker', asked)).toEqual({ cell: name, why: null });
    expect(told(eight, known(inCare, theirs), 'Allocated Team', asked).cell).toBe('Children in Care North');
  });

  it('a duty desk has none to keep, and one of another day is not the one', () => {
    const desk = { workers: [worker('social-worker', 'Duty desk', { isNamedPerson: false })] };
    expect(told(eight, known(inCare, desk), 'Allocated Worker', { mayName: false }).cell).toBe('Duty desk');
    const gone = { workers: [worker('social-worker', 'Asha Greenwood', { end: '2019-01-31' })] };
    expect(told(eight, known(inCare, gone), 'Allocated Worker')).toEqual({
      cell: null,
      why: 'No social worker is allocated.',
    });
  });

  it('of a child who left care it is the one of the last day', () => {
    const left = aChild().inCare('2018-03-01', '2018-12-24');
    const last = { workers: [worker('social-worker', 'Asha Greenwood', { end: '2018-12-24' })] };
    expect(told(eight, known(left, last), 'Allocated Worker').cell).toBe('Asha Greenwood');
  });
});

describe('an address that is secret', () => {
  const here = { ...at(1, 1), postcode: 'HD1 1AA' };
  const living = aChild().episode({ start: '2018-03-01', urn: 'SC900633', place: here });
  const columns = ['Placement postcode', 'URN of Placement', 'Placement Location', 'LA of Placement'];
  const of = (person: Person, beside: Partial<Beside>) =>
    columns.map((column) => told(eight, known(person, beside), column).cell);

  it.each([
    [
      'of adopters, though the record holds it',
      aChild().episode({ start: '2018-03-01', placement: 'A6', urn: 'SC900633', place: here }),
      {},
    ],
    [
      'told as CON',
      aChild().episode({ start: '2018-03-01', urn: 'SC900633', place: { ...here, authority: 'CON' } }),
      {},
    ],
    ['of a restricted child', living, { isRestricted: true }],
    ['confidential now', living, { confidential: [{ start: '2019-01-01', end: null }] }],
    [
      'confidential on one day of the placement',
      living,
      { confidential: [{ start: '2018-03-01', end: '2018-03-02' }] },
    ],
    [
      'confidential from the day after the as-at day',
      living,
      { confidential: [{ start: '2019-02-01', end: null }] },
    ],
    [
      'confidential at this carer, under an earlier code',
      aChild().episodes('01/03/2018 S C2 U6 HD1 1AA > 01/06/2018; U U4 HD1 1AA > open'),
      { confidential: [{ start: '2018-04-01', end: '2018-04-02' }] },
    ],
  ] as [string, Person, Partial<Beside>][])('%s is not told', (_, person, beside) => {
    expect(of(person, beside)).toEqual([null, null, null, 'CON']);
    expect(told(eight, known(person, beside), 'Placement postcode').why).toMatch(/^Withheld: /);
  });

  it('is told otherwise, and when it was another placement that was secret', () => {
    expect(of(living, {})).toEqual(['HD1 1AA', 'SC900633', 'a) In', 'E08000034']);
    const before = { confidential: [{ start: '2018-02-01', end: '2018-03-01' }] } as const;
    expect(of(living, before)).toEqual(['HD1 1AA', 'SC900633', 'a) In', 'E08000034']);
  });
});

// DOMAIN M01, worked cases, in the twelve months to 31 March 2025.
describe('the number of placements is that of the measure', () => {
  const cases = {
    A: ['10/05/2021 S C2 U6 > 02/06/2024; P U6 > 15/11/2024; P K2 > open', 3],
    B: ['10/05/2021 S C2 U6 > 02/06/2024; T U6 > 15/11/2024; U E1 A5 > open', 1],
    C: [
      '10/05/2021 S C2 U6 HD1 1AA > 02/06/2024; P T1 > 20/06/2024; P U6 HD1 1AA > 15/11/2024; P U6 HD4 4DD > open',
      2,
    ],
    D: ['01/02/2023 S V2 U6 > 10/06/2024 E4A; 05/09/2024 S V2 U6 > 20/12/2024; P K2 > open', 3],
    E: ['01/03/2019 S V2 U6 > 05/08/2022; L C2 U6 > 09/07/2024; P K2 > 01/02/2025; B E1 A6 > open', 3],
    F: [
      '12/04/2024 S V3 U6 > 13/04/2024 E4A; 10/05/2024 S V3 U6 > 12/05/2024 E4A; 01/07/2024 S V2 U6 > 03/10/2024; P U6 > open',
      2,
    ],
    G: ['01/02/2024 S C2 U6 HD1 1AA > 10/06/2024; P T4 > 16/06/2024; P K2 HD6 1AA > open', 2],
    H: ['01/02/2023 S C2 U6 > 01/04/2024; P U6 > 01/10/2024; P U6 > open', 3],
  } as const;
  it.each(Object.entries(cases))('%s', (_, [episodes, spells]) => {
    const person = aChild().episodes(episodes);
    const { cell } = told(eight, known(person), 'Number of Placements in the Last 12 months', {
      asAt: '2025-03-31',
    });
    const { sentence } = judgePlacements(person.history(), { start: '2024-04-01', end: '2025-04-01' });
    expect([cell, Number(/^\d+/.exec(sentence)![0])]).toEqual([spells, spells]);
  });
});

it('what is missing in every row is said once', () => {
  const people = ['K1', 'K2'].map((childId) => known(inCare, { childId }));
  const { gaps } = list8(people, { asAt: '2019-01-31', mayName: true, authority: kirklees });
  expect(gaps.filter(({ column }) => column === 'Date of Last Dental Check')).toEqual([
    {
      list: 8,
      childId: null,
      column: 'Date of Last Dental Check',
      why: 'OC2 says whether there was one in the year, and not on which day.',
      send: 'Fill the column in from the case management system.',
    },
  ]);
  const reviewed = known(inCare.reviewed('2018-03-20'), { childId: 'K3' });
  const found = list8([...people, reviewed], { asAt: '2019-01-31', mayName: true, authority: kirklees }).gaps;
  const unreviewed = found.filter(({ column }) => column === 'Date of Latest Statutory Review');
  expect(unreviewed.map(({ childId }) => childId)).toEqual(['K1', 'K2']);
});
