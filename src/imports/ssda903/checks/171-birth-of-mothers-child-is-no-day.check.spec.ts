import { finds } from '../../../../test/builders/checks.ts';
import check from './171-birth-of-mothers-child-is-no-day.check.ts';

const born = (MC_DOB: string) => ({ Header: [{ MC_DOB }] });

finds(check, 2025, [
  ['a real day', born('28/02/2025'), {}],
  ['no such day', born('29/02/2025'), { Header: [0] }],
  ['a leap day', born('29/02/2024'), {}],
  ['two digits of the year', born('01/01/25'), { Header: [0] }],
  ['blank', born(''), {}],
]);
