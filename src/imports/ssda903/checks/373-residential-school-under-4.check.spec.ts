import { finds } from '../../../../test/builders/checks.ts';
import check from './373-residential-school-under-4.check.ts';

const placed = (DECOM: string, DOB = '02/05/2020', PLACE = 'S1') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM, PLACE }],
});

finds(check, 2025, [
  ['4 that day', placed('02/05/2024'), {}],
  ['4 the day after', placed('01/05/2024'), { Episodes: [0] }],
  ['4 the day before', placed('03/05/2024'), {}],
  ['born on a leap day, 4 on it', placed('29/02/2024', '29/02/2020'), {}],
  ['placed the day before', placed('28/02/2024', '29/02/2020'), { Episodes: [0] }],
  ['another placement', placed('01/05/2024', '02/05/2020', 'U6'), {}],
  ['days that cannot be read', placed('31/04/2024', '31/04/2022'), {}],
]);
