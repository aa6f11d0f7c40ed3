import { finds } from '../../../../test/builders/checks.ts';
import check from './116-adoption-reversal-is-no-day.check.ts';

const day = (DATE_PLACED_CEASED: string) => ({ PlacedAdoption: [{ DATE_PLACED_CEASED }] });

finds(check, 2025, [
  ['a real day', day('28/02/2025'), {}],
  ['no such day', day('29/02/2025'), { PlacedAdoption: [0] }],
  ['a leap day', day('29/02/2024'), {}],
  ['two digits of the year', day('01/01/19'), { PlacedAdoption: [0] }],
  ['blank', day(''), {}],
]);
