import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import threeOrMorePlacements from './three-or-more-placements.measure.ts';

const movedAndLeft = (end: PlainDate | null) =>
  aChild().inCare('2017-03-12', end).moved('2018-06-01', 'U6').moved('2018-11-15', 'K2');
const movedTwice = movedAndLeft(null);

judges(threeOrMorePlacements, '2019-01-31', [
  ['three carers', movedTwice, 'met', '3 placements: from 2017-03-12, 2018-06-01 and 2018-11-15'],
  ['a fourth counts too', movedTwice.moved('2019-01-10', 'K2'), 'met', '4 placements'],
  ['two carers', aChild().inCare('2017-03-12').moved('2018-06-01', 'U6'), 'not-met', '2 placements'],
  ['one carer', aChild().inCare('2017-03-12'), 'not-met', '1 placement: from 2017-03-12'],
  // The window is 1 February 2018 to 31 January 2019.
  [
    'the first ended on 1 February 2018, so was open at the start of that day',
    aChild().inCare('2017-03-12').moved('2018-02-01', 'U6').moved('2018-11-15', 'K2'),
    'met',
  ],
  [
    'the first ended the day before the window',
    aChild().inCare('2017-03-12').moved('2018-01-31', 'U6').moved('2018-11-15', 'K2'),
    'not-met',
    '2 placements',
  ],
  [
    'the third began on the last day',
    aChild().inCare('2017-03-12').moved('2018-06-01', 'U6').moved('2019-01-31', 'K2'),
    'met',
  ],
  [
    'the third begins the day after, and nobody is judged before time',
    aChild().inCare('2017-03-12').moved('2018-06-01', 'U6').moved('2019-02-01', 'K2'),
    'not-met',
    '2 placements',
  ],
  [
    'in hospital on the day after three placements',
    movedTwice.moved('2019-01-30', 'T1'),
    'met',
    '3 placements',
  ],
  [
    'only a temporary stay is recorded',
    aChild().inCare('2019-01-20', null, { placement: 'T1' }),
    'not-met',
    'no placement but a temporary one',
  ],
  ['left care on the day, however many the moves', movedAndLeft('2019-01-31'), 'outside'],
  ['left care the day after', movedAndLeft('2019-02-01'), 'met'],
  [
    'in a short break on the day',
    aChild().inCare('2019-01-30', '2019-02-02', { legalStatus: 'V3' }),
    'excluded',
    'short breaks only',
  ],
  ['died before the day', movedTwice.died('2019-01-30'), 'outside', 'died on 2019-01-30'],
  ['nothing is recorded', aChild(), 'outside'],
]);

// DOMAIN M01, rolling check: cases A and E of the year to 31 March 2025.
const caseA = aChild().episodes('10/05/2021 S C2 U6 > 02/06/2024; P U6 > 15/11/2024; P K2 > open');
const caseE = aChild().episodes(
  '01/03/2019 S V2 U6 > 05/08/2022; L C2 U6 > 09/07/2024; P K2 > 01/02/2025; B E1 A6 > open',
);
judges(threeOrMorePlacements, '2025-06-01', [['A: the first still counts', caseA, 'met', '3 placements']]);
judges(threeOrMorePlacements, '2025-06-02', [['A: and no more', caseA, 'not-met', '2 placements']]);
judges(threeOrMorePlacements, '2025-07-31', [['E', caseE, 'not-met', '2 placements']]);

// The twelve months to 28 February 2025 begin on 29 February 2024.
judges(threeOrMorePlacements, '2025-02-28', [
  [
    'the first ended on the leap day',
    aChild().inCare('2023-03-12').moved('2024-02-29', 'U6').moved('2024-11-15', 'K2'),
    'met',
  ],
  [
    'the first ended the day before it',
    aChild().inCare('2023-03-12').moved('2024-02-28', 'U6').moved('2024-11-15', 'K2'),
    'not-met',
  ],
]);
