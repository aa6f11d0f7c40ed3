import { finds } from '../../../../test/builders/checks.ts';
import check from './582-adopted-the-day-of-the-match.check.ts';

const rows = (DATE_MATCH: string, REC = 'E12', DEC = '02/05/2024') => ({
  Episodes: [
    { DEC: '01/04/2024', REC: 'X1' },
    { DEC, REC },
  ],
  AD1: [{ DATE_MATCH }],
});

finds(check, 2025, [
  ['the day itself', rows('02/05/2024'), { Episodes: [1] }],
  ['by the other code of adoption', rows('02/05/2024', 'E11'), { Episodes: [1] }],
  ['the day before', rows('01/05/2024'), {}],
  ['the day after, which is rule 331', rows('03/05/2024'), {}],
  ['not adopted', rows('02/05/2024', 'E4A'), {}],
  ['blank in both', rows('', 'E12', ''), {}],
]);
