import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import threeOrMorePlacementsInYear from './three-or-more-placements-in-year.measure.ts';

const child = (episodes: string) => aChild().episodes(episodes);

// DOMAIN M01, cases A to H.
judges(threeOrMorePlacementsInYear, '2025-03-31', [
  [
    'A: the placement already open on 1 April counts',
    child('10/05/2021 S C2 U6 > 02/06/2024; P U6 > 15/11/2024; P K2 > open'),
    'met',
    '3 placements: from 2021-05-10, 2024-06-02 and 2024-11-15',
  ],
  [
    'B: a house move and adoption by the same carer are no change',
    child('10/05/2021 S C2 U6 > 02/06/2024; T U6 > 15/11/2024; U E1 A5 > open'),
    'not-met',
    '1 placement: from 2021-05-10',
  ],
  [
    'C: back from hospital to the same carer',
    child(
      '10/05/2021 S C2 U6 HD1 1AA > 02/06/2024; P T1 > 20/06/2024; P U6 HD1 1AA > 15/11/2024; P U6 HD4 4DD > open',
    ),
    'not-met',
    '2 placements: from 2021-05-10 and 2024-11-15',
  ],
  [
    'D: both stays in care count',
    child('01/02/2023 S V2 U6 > 10/06/2024 E4A; 05/09/2024 S V2 U6 > 20/12/2024; P K2 > open'),
    'met',
    '3 placements',
  ],
  [
    'E: the placement open on 1 April has since changed its legal status',
    child('01/03/2019 S V2 U6 > 05/08/2022; L C2 U6 > 09/07/2024; P K2 > 01/02/2025; B E1 A6 > open'),
    'met',
    '3 placements: from 2019-03-01, 2024-07-09 and 2025-02-01',
  ],
  [
    'F: short breaks are no placements',
    child(
      '12/04/2024 S V3 U6 > 14/04/2024 E4A; 10/05/2024 S V3 U6 > 12/05/2024 E4A; 01/07/2024 S V2 U6 > 03/10/2024; P U6 > open',
    ),
    'not-met',
    '2 placements',
  ],
  [
    'G: did not go back after a temporary stay, which still does not count itself',
    child('01/02/2024 S C2 U6 HD1 1AA > 10/06/2024; P T4 > 16/06/2024; P K2 HD6 1AA > open'),
    'not-met',
    '2 placements',
  ],
  [
    'H: a placement that ended on 1 April was open at the start of that day',
    child('01/02/2023 S C2 U6 > 01/04/2024; P U6 > 01/10/2024; P U6 > open'),
    'met',
    '3 placements',
  ],
  [
    'one that ended on 31 March was not',
    child('01/02/2023 S C2 U6 > 31/03/2024; P U6 > 01/10/2024; P U6 > open'),
    'not-met',
    '2 placements',
  ],
  [
    'moved on 31 March itself',
    child('01/02/2023 S C2 U6 > 01/10/2024; P U6 > 31/03/2025; P K2 > open'),
    'met',
    '2025-03-31',
  ],
  [
    'moves on 1 April, which is the next year',
    child('01/02/2023 S C2 U6 > 01/10/2024; P U6 > 01/04/2025; P K2 > open'),
    'not-met',
    '2 placements',
  ],
]);

// The year begins again on 1 April, and is cut off after the as-at day.
const manyMoves = child('10/05/2021 S C2 U6 > 02/06/2024; P U6 > 15/11/2024; P K2 > open');
judges(threeOrMorePlacementsInYear, '2024-11-14', [
  ['before the third', manyMoves, 'not-met', '2 placements'],
]);
judges(threeOrMorePlacementsInYear, '2024-11-15', [['on the day of the third', manyMoves, 'met']]);
judges(threeOrMorePlacementsInYear, '2025-04-01', [
  ['in the next year', manyMoves, 'not-met', '1 placement'],
]);
