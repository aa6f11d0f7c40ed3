import { finds } from '../../../../test/builders/checks.ts';
import check from './102-date-of-birth-is-no-day.check.ts';

const born = (DOB: string) => ({ Header: [{ DOB }] });

finds(check, 2025, [
  ['a real day', born('28/02/2011'), {}],
  ['a leap day', born('29/02/2012'), {}],
  ['no such day', born('29/02/2011'), { Header: [0] }],
  ['as a computer writes it', born('2011-02-28'), { Header: [0] }],
  ['two digits of the year', born('28/02/11'), { Header: [0] }],
  ['blank', born(''), { Header: [0] }],
]);
