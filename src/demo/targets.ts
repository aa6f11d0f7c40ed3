import { csv } from './csv.ts';

const board = (day: string) =>
  `Invented for the demonstration: Corporate Parenting Board, ${day}, item 6; no decision of Kirklees Council`;
const [first, second] = [board('14 March 2017'), board('13 March 2018')];

/** What the Board wanted of page one: one target was raised when a year began, and on the last day some are met and some not. */
export const targetsCsv = csv(
  ['MEASURE', 'TARGET', 'TOLERANCE', 'START', 'END', 'SOURCE'],
  [
    ['three-or-more-placements', 10, 1, '01/04/2017', '01/04/2018', first],
    ['three-or-more-placements', 8, 1, '01/04/2018', null, second],
    ['foster-care', 75, 2, '01/04/2018', null, second],
    ['placed-over-20-miles', 15, 2, '01/04/2018', null, second],
    ['in-education-employment-or-training-live', 60, 3, '01/04/2018', null, second],
    ['suitable-accommodation-live', 92, 1, '01/04/2018', null, second],
    ['own-personal-adviser', 100, 0, '01/04/2018', null, second],
  ],
);
