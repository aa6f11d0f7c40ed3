import { finds } from '../../../../test/builders/checks.ts';
import check from './351-over-25-when-year-began.check.ts';

const born = (DOB: string) => ({ Header: [{ DOB }] });

finds(check, 2025, [
  ['25 on 1 April itself', born('01/04/1999'), {}],
  ['25 the day before', born('31/03/1999'), { Header: [0] }],
  ['25 the day after', born('02/04/1999'), {}],
  ['no day of birth to judge by', { Header: [{ DOB: '' }, { DOB: '31/02/1990' }] }, {}],
]);

finds(check, 2026, [
  ['born on a leap day', born('29/02/2000'), { Header: [0] }],
  ['born on 1 April of that year', born('01/04/2000'), {}],
]);
