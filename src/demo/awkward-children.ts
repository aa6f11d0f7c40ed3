import { dateOf, type PlainDate } from '../domain/dates/plain-date.ts';
import { away, awayAndBack, type Change, type Life, type Placement, type Stay } from './life.ts';
import { placementAt, placementNumber } from './placements.ts';
import { carers, homes, marks } from './postcodes.ts';
import { people, type PersonName } from './scenarios.ts';
import { onBreak, shortBreakPlacement } from './short-breaks.ts';

type Optional = Partial<Pick<Stay, 'home' | 'need' | 'end' | 'ceased'>>;

const stay = (
  start: PlainDate,
  legalStatus: string,
  placement: Placement,
  changes: Change[] = [],
  more: Optional = {},
): Stay => ({
  start,
  legalStatus,
  placement,
  changes,
  end: null,
  home: homes[0]!.postcode,
  need: 'N1',
  ...more,
});

const child = (name: PersonName, bornOn: PlainDate, stays: Stay[], more: Partial<Life> = {}): Life => ({
  child: people[name].child,
  bornOn,
  sex: '1',
  ethnicity: 'WBRI',
  stays,
  ...more,
});

const foster = (number: number): Placement => placementNumber('inside', 'U6', number);
const childrensHome = (number: number): Placement => placementNumber('inside', 'K2', number);
const hospital = carers.near[12]!.postcode;
const girl = { sex: '2' } as const;
/** DOMAIN M01's worked cases, earlier by six years and two months: the twelve months to 31 January 2019. */
const workedCases: Life[] = [
  child('caseA', '2007-05-04', [
    stay('2015-03-10', 'C2', foster(0), [
      { on: '2018-04-02', placement: foster(1), reason: 'CREQO' },
      { on: '2018-09-15', placement: childrensHome(2) },
    ]),
  ]),
  child('caseB', '2014-10-22', [
    stay('2015-03-10', 'C2', foster(3), [
      { on: '2018-04-02', placement: foster(4), sameCarer: true },
      {
        on: '2018-09-15',
        legalStatus: 'E1',
        placement: placementNumber('inside', 'A5', 4),
        sameCarer: true,
        reason: 'CARPL',
      },
    ]),
  ]),
  child('caseC', '2009-01-17', [
    stay('2015-03-10', 'C2', foster(5), [
      ...awayAndBack('T1', hospital, '2018-04-02', '2018-04-20', foster(5)),
      { on: '2018-09-15', placement: foster(6), reason: 'CREQB' },
    ]),
  ]),
  child('caseD', '2008-06-30', [
    stay('2016-12-01', 'V2', foster(7), [], { end: '2018-04-10', ceased: 'E4A' }),
    stay('2018-07-05', 'V2', foster(7), [{ on: '2018-10-20', placement: childrensHome(8), reason: 'CREQB' }]),
  ]),
  child('caseE', '2012-02-11', [
    stay('2013-01-01', 'V2', foster(9), [
      { on: '2016-06-05', legalStatus: 'C2' },
      { on: '2018-05-09', placement: childrensHome(10), reason: 'CREQB' },
      { on: '2018-12-01', legalStatus: 'E1', placement: placementNumber('inside', 'A6', 11) },
    ]),
  ]),
  child('caseF', '2010-08-08', [
    onBreak('2018-02-12', '2018-02-16'),
    onBreak('2018-03-10', '2018-03-14'),
    stay('2018-05-01', 'V2', foster(12), [{ on: '2018-08-03', placement: foster(13) }], { need: 'N2' }),
  ]),
  child('caseG', '2006-11-26', [
    stay('2017-12-01', 'C2', foster(14), [
      away('T4', carers.inside[15]!.postcode, '2018-04-10'),
      { on: '2018-04-16', placement: childrensHome(16) },
    ]),
  ]),
  child('caseH', '2011-04-19', [
    stay('2016-12-01', 'C2', foster(17), [
      { on: '2018-02-01', placement: foster(18) },
      { on: '2018-08-01', placement: foster(19), reason: 'CLOSE' },
    ]),
  ]),
];

const recordedTwice = child('recordedTwice', '2009-12-03', [
  stay('2016-03-14', 'C2', foster(20), [
    { on: '2018-06-04', placement: foster(21), reason: 'ALLEG' },
    { on: '2018-11-12', placement: foster(22), reason: 'CREQB' },
  ]),
]);

const stability: Life[] = [
  child(
    'thirdPlacement',
    '2008-09-09',
    [
      stay('2014-07-21', 'C2', foster(23), [
        { on: '2018-05-12', placement: foster(24), reason: 'CREQO' },
        { on: '2018-11-03', placement: foster(25), reason: 'CHILD' },
      ]),
    ],
    girl,
  ),
  recordedTwice,
  { ...recordedTwice, child: people.recordedAgain.child, noUpn: 'UN5' },
  child(
    'draftedMove',
    '2006-02-27',
    [stay('2015-09-07', 'C2', foster(26), [{ on: '2018-07-20', placement: foster(27) }])],
    girl,
  ),
  ...(['lateJanuary1', 'lateJanuary2', 'lateJanuary3'] as const).map((name, i) =>
    child(name, dateOf(2007, i + 3, 14), [
      stay('2016-05-16', 'C2', foster(28 + 2 * i), [
        { on: dateOf(2018, i + 5, 21), placement: foster(29 + 2 * i) },
      ]),
    ]),
  ),
];

const places: Life[] = [
  child('inHospital', '2013-03-03', [
    stay('2017-06-12', 'C2', placementNumber('near', 'U6', 1), [away('T1', hospital, '2019-01-20')]),
  ]),
  child('inHospitalFarAway', '2004-07-07', [
    stay('2017-08-15', 'C2', placementNumber('far', 'K2', 1), [away('T1', hospital, '2019-01-28')]),
  ]),
  child('carerOnHoliday', '2005-05-25', [
    stay('2012-04-02', 'C2', placementNumber('inside', 'U4', 40), [
      away('T3', carers.inside[41]!.postcode, '2019-01-24'),
    ]),
  ]),
  child('twentyPointOne', '2005-10-01', [stay('2017-01-09', 'C2', placementAt('U6', marks.twentyPointOne))]),
  child('twentyPointNought', '2007-12-12', [
    stay('2017-02-06', 'C2', placementAt('U6', marks.twentyPointNought)),
  ]),
  child('twentyPointOneBarely', '2009-06-06', [
    stay('2016-11-21', 'C2', placementAt('U6', marks.twentyPointOneBarely)),
  ]),
  child('ninePointThree', '2010-01-29', [stay('2016-09-19', 'C2', placementAt('U6', marks.ninePointThree))]),
  child(
    'unaccompaniedFarAway',
    '2002-06-01',
    [stay('2018-02-19', 'V2', placementNumber('far', 'U6', 2), [], { home: '', need: 'N8' })],
    { ethnicity: 'BAFR', unaccompanied: { until: null }, noUpn: 'UN3' },
  ),
  child(
    'formerlyUnaccompanied',
    '2003-01-01',
    [stay('2015-11-02', 'V2', placementNumber('inside', 'U4', 42), [], { home: '', need: 'N8' })],
    { ethnicity: 'AOTH', unaccompanied: { until: '2017-09-05' } },
  ),
  child('noHome', '2012-07-13', [
    stay('2016-04-04', 'C2', placementNumber('near', 'U6', 25), [], { home: '' }),
  ]),
];

const circumstances: Life[] = [
  child('custodyUnderCareOrder', '2002-03-30', [
    stay('2013-05-20', 'C2', foster(43), [
      { on: '2018-11-26', placement: placementNumber('far', 'R5', 3), reason: 'CUSTOD' },
    ]),
  ]),
  child('remanded', '2002-08-16', [
    stay('2019-01-14', 'J1', placementNumber('far', 'R5', 3), [], { need: 'N6' }),
  ]),
  child(
    'bornOn29February',
    '2008-02-29',
    [stay('2013-10-08', 'C2', placementNumber('inside', 'U1', 44))],
    girl,
  ),
  child(
    'movedHome',
    '2011-11-11',
    [
      stay('2014-02-03', 'V2', foster(45), [], { end: '2015-06-26', ceased: 'E4A' }),
      stay('2017-10-16', 'C2', placementNumber('inside', 'U3', 46), [], { home: homes[100]!.postcode }),
    ],
    girl,
  ),
  child('died', '2009-04-02', [
    stay('2012-09-17', 'C2', placementNumber('near', 'U4', 2), [], {
      end: '2018-05-11',
      ceased: 'E2',
      need: 'N2',
    }),
  ]),
  child('transferredChild', '2008-01-21', [
    stay('2015-01-12', 'C2', foster(47), [], { end: '2018-09-24', ceased: 'E3' }),
  ]),
  child('guardianship', '2002-05-20', [
    stay('2012-06-11', 'C2', placementNumber('inside', 'U1', 48), [], { end: '2018-04-20', ceased: 'E45' }),
  ]),
];

const shortBreaks: Life[] = [
  child('shortBreakOnTheDay', '2009-09-19', [
    onBreak('2018-10-05', '2018-10-08'),
    onBreak('2018-12-14', '2018-12-17'),
    onBreak('2019-01-30', null),
  ]),
  child('shortBreakAgreement', '2008-12-24', [
    stay('2018-04-16', 'V4', shortBreakPlacement, [], { home: '', need: 'N2' }),
  ]),
];

export const awkwardChildren: readonly Life[] = [
  ...workedCases,
  ...stability,
  ...places,
  ...circumstances,
  ...shortBreaks,
];

/** In which month each of these children began to be counted among those with three or more placements; all still are. */
export const thirdPlacementSince: readonly number[] = [
  19, // caseA, September 2018
  20, // caseD, October
  22, // caseE, December
  18, // caseH, August
  21, // thirdPlacement, November
  21, // recordedTwice, November
  21, // recordedAgain, November
];
