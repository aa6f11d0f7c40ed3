import { birthday } from '../domain/dates/age.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import {
  formerRelevant,
  notFormerRelevant,
  type CareLeaver,
  type Settled,
  type Support,
} from './care-leaver.ts';
import type { Life, Stay } from './life.ts';
import { lastMonth } from './months.ts';
import { placementNumber } from './placements.ts';
import { homes } from './postcodes.ts';
import { people, type PersonName } from './scenarios.ts';

const inCare = (
  number: number,
  start: PlainDate,
  end: PlainDate,
  ceased: string,
  legalStatus = 'V2',
): Stay => ({
  start,
  end,
  ceased,
  home: homes[number]!.postcode,
  need: 'N1',
  legalStatus,
  placement: placementNumber('inside', 'U4', number),
  changes: [],
});

const person = (name: PersonName, bornOn: PlainDate, stays: Stay[], more: Partial<Life> = {}): Life => ({
  child: people[name].child,
  bornOn,
  sex: '1',
  ethnicity: 'WBRI',
  stays,
  ...more,
});

const girl = { sex: '2' } as const;
let numbered = 50;

/** In care, under a care order, from the tenth birthday to the eighteenth. */
const grewUp = (name: PersonName, bornOn: PlainDate, ceased = 'E5', more: Partial<Life> = {}): Life =>
  person(name, bornOn, [inCare(numbered++, birthday(bornOn, 10), birthday(bornOn, 18), ceased, 'C2')], more);

const leftEarly = (
  name: PersonName,
  bornOn: PlainDate,
  start: PlainDate,
  end: PlainDate,
  ceased: string,
): Life => person(name, bornOn, [inCare(numbered++, start, end, ceased)]);

/** The same each month, from one to another. */
const said = (from: number, to: number, what: Settled): Record<number, Settled> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, what]));

const nothingKnown = (inTouch: string) => ({ inTouch, activity: '0', accommodation: '0' });
// The duty to those who ask at 21 to 24 began on 1 April 2018 (Children and Social Work Act 2017, s. 3).
const asked = (start: PlainDate, end: PlainDate | null = null): Support => ({ kind: 'asked', start, end });

/** Former relevant, 18 to 20 at the end. */
export const namedUnder21: readonly CareLeaver[] = [
  formerRelevant(grewUp('jordan', '1999-05-04'), {
    settled: {
      22: { day: 9, activity: 'F2', accommodation: 'U1' },
      // Told by the college, not by Jordan.
      23: { day: 3, inTouch: '', activity: 'G5', accommodation: 'U1' },
    },
  }),
  formerRelevant(grewUp('kyle', '2000-10-12', 'E17')),
  formerRelevant(grewUp('leapDayBirthday', '2000-02-29', 'E17', girl)),
  formerRelevant(grewUp('knownThroughEmployer', '1999-07-19'), {
    settled: said(17, 23, { inTouch: 'NO', activity: 'F3', accommodation: '0' }),
  }),
  formerRelevant(grewUp('inCustody', '1998-09-02'), {
    settled: said(16, 23, { activity: 'G5', accommodation: 'X2' }),
  }),
  formerRelevant(grewUp('declinedAdviser', '1998-06-25', 'E6')),
  formerRelevant(grewUp('handoverNextDay', '1999-08-08', 'E5', girl)),
  formerRelevant(grewUp('handoverSameDay', '1999-04-11', 'E17', girl)),
  formerRelevant(grewUp('dutyDesk', '2000-07-01')),
  formerRelevant(grewUp('socialWorkerActing', '2000-11-15', 'E17', girl)),
  formerRelevant(grewUp('vacancy', '1998-05-05')),
  formerRelevant(grewUp('promotedAdviser', '1999-10-30', 'E6', girl)),
  formerRelevant(grewUp('staleByADay', '2000-03-03'), {
    settled: { 22: { day: 5, activity: 'F3', accommodation: 'U1' }, 23: null },
  }),
  formerRelevant(grewUp('justInTime', '1998-08-21', 'E6', girl), {
    settled: { 22: { day: 7, activity: 'F3', accommodation: 'U1' }, 23: null },
  }),
  formerRelevant(leftEarly('leftAtSeventeen', '2000-03-15', '2014-09-01', '2017-08-02', 'E6')),
  formerRelevant(grewUp('refusedContact', '1999-06-17'), { settled: said(12, 23, nothingKnown('REFU')) }),
  formerRelevant(grewUp('notInTouch', '1998-10-24', 'E6'), { settled: said(15, 23, nothingKnown('NO')) }),
  formerRelevant(grewUp('wantsNoServices', '1998-04-14'), { settled: said(10, 23, nothingKnown('NREQ')) }),
];

/** Former relevant, 21 to 24 at the end, receiving support. */
export const namedFrom21: readonly CareLeaver[] = [
  formerRelevant(grewUp('marcus', '1994-03-10'), { support: [asked('2018-05-14')] }),
  formerRelevant(grewUp('leah', '1995-06-06', 'E6', girl), { support: [asked('2018-06-20')] }),
  formerRelevant(grewUp('askedNoAdviserYet', '1996-08-30'), { support: [asked('2018-12-10')] }),
  formerRelevant(grewUp('onProgramme', '1997-09-14', 'E17', girl), {
    support: [{ kind: 'programme', start: '2018-09-14', end: null }],
  }),
];

/** Known to the team at some time, and not of the caseload at the end. */
export const namedOthers: readonly CareLeaver[] = [
  formerRelevant(grewUp('withdrew', '1996-05-16'), { support: [asked('2018-04-09', '2018-11-30')] }),
  formerRelevant(grewUp('neverAsked', '1996-07-23', 'E6', girl)),
  formerRelevant(grewUp('diedAfterCare', '1997-11-20'), {
    lostOn: '2018-06-13',
    settled: { 16: { day: 12, ...nothingKnown('DIED') } },
  }),
  formerRelevant(grewUp('abroad', '1997-10-08'), {
    settled: said(8, 20, { activity: 'G5', accommodation: 'G1' }),
  }),
  notFormerRelevant(
    leftEarly('homeSevenMonths', '2000-02-10', '2015-03-02', '2017-06-20', 'E4A'),
    '2018-02-10',
    {
      11: nothingKnown('RHOM'),
      12: nothingKnown('RHOM'),
    },
  ),
];

/** Relevant at the end: 16 or 17 and out of care. */
export const namedRelevant: readonly CareLeaver[] = [
  leftEarly('ninetyOneDays', '2001-06-10', '2017-05-01', '2017-07-31', 'E13'),
  leftEarly('independentAtSeventeen', '2001-04-20', '2013-02-04', '2018-09-14', 'E5'),
  leftEarly('homeUnderSixMonths', '2001-11-13', '2016-10-10', '2018-08-01', 'E4A'),
  leftEarly('homeBrokeDown', '2001-06-15', '2015-09-07', '2018-02-10', 'E4A'),
  leftEarly('detainedAtSixteen', '2002-06-10', '2017-02-01', '2018-05-12', 'E9'),
  leftEarly('lodging', '2001-08-30', '2014-01-20', '2018-11-05', 'E6'),
  leftEarly('studying', '2001-05-12', '2012-03-12', '2018-10-19', 'E5'),
].map((life) =>
  notFormerRelevant(
    life,
    null,
    life.child === people.detainedAtSixteen.child
      ? said(15, lastMonth, { activity: 'G5', accommodation: 'X2' })
      : {},
  ),
);

/** Looked after once, and owed nothing as care leavers by this council, or help as qualifying at most. */
export const namedWithoutDuty: readonly Life[] = [
  leftEarly('transferredYoungPerson', '1999-12-01', '2012-05-14', '2017-03-20', 'E3'),
  person(
    'foundToBeAdult',
    '2000-08-01',
    [{ ...inCare(numbered++, '2016-10-24', '2017-11-15', 'E15'), home: '', need: 'N8' }],
    { unaccompanied: { until: '2017-11-15' }, ethnicity: 'AOTH', noUpn: 'UN3' },
  ),
  leftEarly('ninetyDays', '2001-06-10', '2017-05-02', '2017-07-31', 'E13'),
  leftEarly('leftBeforeSixteen', '2001-06-10', '2016-01-04', '2017-06-09', 'E4A'),
  leftEarly('homeSixMonths', '2001-09-26', '2015-06-15', '2018-07-31', 'E4A'),
];

export const livingAtHome: readonly (readonly [child: string, start: PlainDate, end: PlainDate | null])[] = [
  [people.homeSevenMonths.child, '2017-06-20', null],
  [people.homeUnderSixMonths.child, '2018-08-01', null],
  [people.homeSixMonths.child, '2018-07-31', null],
  [people.homeBrokeDown.child, '2018-02-10', '2018-11-20'],
];

export const detained: readonly (readonly [child: string, start: PlainDate, end: PlainDate | null])[] = [
  [people.detainedAtSixteen.child, '2018-05-12', null],
  [people.inCustody.child, '2018-05-30', null],
];
