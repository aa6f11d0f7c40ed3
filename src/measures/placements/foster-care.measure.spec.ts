import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import fosterCare from './foster-care.measure.ts';

const placedIn = (placement: string) => aChild().inCare('2018-05-04', null, { placement });

judges(fosterCare, '2019-01-31', [
  ['with a relative, long term', placedIn('U1'), 'met', 'placed in U1'],
  ['with a relative who may adopt', placedIn('U2'), 'met'],
  ['with a relative', placedIn('U3'), 'met'],
  ['with another carer, long term', placedIn('U4'), 'met'],
  ['with another carer who may adopt', placedIn('U5'), 'met'],
  ['with another carer', placedIn('U6'), 'met'],
  // DOMAIN M05, case 6: U6 to U4 with the same carer.
  [
    'long term now, with the same carer',
    aChild().episodes('04/05/2018 S C2 U6 > 10/12/2018; T U4 > open'),
    'met',
    'placed in U4',
  ],
  ['placed for adoption with the foster carer', placedIn('A3'), 'not-met', 'placed in A3'],
  ["a children's home", placedIn('K2'), 'not-met'],
  ['with parents', placedIn('P1'), 'not-met'],
  ['moved into foster care on the day itself', placedIn('K2').moved('2019-01-31', 'U6'), 'met'],
  ['moves the day after', placedIn('K2').moved('2019-02-01', 'U6'), 'not-met'],
  [
    'while the foster carer is on holiday',
    placedIn('U6').moved('2019-01-25', 'T3'),
    'met',
    'in T3 for a time',
  ],
  ['on holiday from the children’s home', placedIn('K2').moved('2019-01-25', 'T2'), 'not-met'],
  ['only a temporary stay is recorded', placedIn('T1'), 'unknown'],
  [
    'in a short break with foster carers',
    aChild().inCare('2019-01-30', null, { legalStatus: 'V3' }),
    'excluded',
  ],
  ['left care on the day', aChild().inCare('2018-05-04', '2019-01-31'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
