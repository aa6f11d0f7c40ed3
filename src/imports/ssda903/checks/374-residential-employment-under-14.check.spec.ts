import { finds } from '../../../../test/builders/checks.ts';
import check from './374-residential-employment-under-14.check.ts';

const placed = (DECOM: string, DOB = '02/05/2010', PLACE = 'P3') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM, PLACE }],
});

finds(check, 2025, [
  ['14 that day', placed('02/05/2024'), {}],
  ['14 the day after', placed('01/05/2024'), { Episodes: [0] }],
  ['14 the day before', placed('03/05/2024'), {}],
  ['born on a leap day, 14 on 1 March', placed('28/02/2022', '29/02/2008'), { Episodes: [0] }],
  ['placed on that 1 March', placed('01/03/2022', '29/02/2008'), {}],
  ['another placement', placed('01/05/2024', '02/05/2010', 'P1'), {}],
  ['days that cannot be read', placed('31/04/2024', '31/04/2015'), {}],
]);
