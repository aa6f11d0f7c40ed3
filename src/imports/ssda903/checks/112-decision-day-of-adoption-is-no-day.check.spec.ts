import { finds } from '../../../../test/builders/checks.ts';
import check from './112-decision-day-of-adoption-is-no-day.check.ts';

const day = (DATE_INT: string) => ({ AD1: [{ DATE_INT }] });

finds(check, 2025, [
  ['a real day', day('28/02/2025'), {}],
  ['no such day', day('29/02/2025'), { AD1: [0] }],
  ['a leap day', day('29/02/2024'), {}],
  ['two digits of the year', day('01/01/19'), { AD1: [0] }],
  ['blank', day(''), {}],
]);
