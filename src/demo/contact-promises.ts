import { csv } from './csv.ts';

const source = 'Invented for the demonstration; no promise of Kirklees Council';

/** What the council has promised its care leavers beyond the law, from 18 until the 25th birthday; of children in care nothing. */
export const contactPromisesCsv = csv(
  [
    'RULE',
    'COHORT',
    'AGE_FROM',
    'AGE_TO',
    'KIND',
    'EVERY_DAYS',
    'WITHIN_WORKING_DAYS',
    'SINCE',
    'UNTIL',
    'SOURCE',
  ],
  [
    ['Contact every eight weeks', 'care leavers', 18, 25, 'contact', 56, null, '01/04/2018', null, source],
    ['Visit a new address', 'care leavers', 18, 25, 'new address', null, 5, '01/04/2018', null, source],
  ],
);
