import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import placementType from './placement-type.measure.ts';

const placedIn = (placement: string) => aChild().inCare('2018-05-04', null, { placement });

// DOMAIN M04, groups.
judges(placementType, '2019-01-31', [
  ['foster care with a relative', placedIn('U1'), { among: 'foster' }, 'placed in U1'],
  ['foster care', placedIn('U6'), { among: 'foster' }],
  ['with adopters', placedIn('A3'), { among: 'placed for adoption' }],
  ['with adopters who were the foster carers', placedIn('A5'), { among: 'placed for adoption' }],
  ['with parents', placedIn('P1'), { among: 'with parents' }],
  ['a secure home', placedIn('K1'), { among: "secure and children's homes" }],
  ["a children's home", placedIn('K2'), { among: "secure and children's homes" }],
  ['supported accommodation', placedIn('K3'), { among: 'independent/semi-independent/supported' }],
  [
    'semi-independent, before October 2023',
    placedIn('H5'),
    { among: 'independent/semi-independent/supported' },
  ],
  ['independent, before October 2023', placedIn('P2'), { among: 'independent/semi-independent/supported' }],
  ['a residential school', placedIn('S1'), { among: 'residential schools' }],
  ['a young offender institution', placedIn('R5'), { among: 'other residential' }],
  ['another placement, before 2025', placedIn('Z1'), { among: 'other' }],
  ['another placement, since 2025', placedIn('Z14'), { among: 'other' }],
]);

judges(placementType, '2019-01-31', [
  // DOMAIN M04: reported under the placement they left.
  [
    'in hospital',
    placedIn('K2').moved('2019-01-20', 'T1'),
    { among: "secure and children's homes" },
    'in T1 for a time, placed in K2',
  ],
  [
    'away twice',
    placedIn('K2').moved('2019-01-20', 'T1').moved('2019-01-25', 'T4'),
    { among: "secure and children's homes" },
  ],
  ['only a temporary stay is recorded', placedIn('T1'), 'unknown', 'the placement left is not recorded'],
  ['a code of no group', placedIn('Q9'), 'unknown', 'Q9'],
  [
    'moved on the day itself',
    placedIn('U6').moved('2019-01-31', 'K2'),
    { among: "secure and children's homes" },
  ],
  ['moves the day after', placedIn('U6').moved('2019-02-01', 'K2'), { among: 'foster' }],
  [
    'in a short break',
    aChild().inCare('2019-01-30', null, { legalStatus: 'V3' }),
    'excluded',
    'short breaks only',
  ],
  ['left care on the day', aChild().inCare('2018-05-04', '2019-01-31'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
