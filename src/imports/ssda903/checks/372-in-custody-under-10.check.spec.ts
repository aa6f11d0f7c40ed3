import { finds } from '../../../../test/builders/checks.ts';
import check from './372-in-custody-under-10.check.ts';

const placed = (DECOM: string, DOB = '02/05/2014', PLACE = 'R5') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM, PLACE }],
});

finds(check, 2025, [
  ['10 that day', placed('02/05/2024'), {}],
  ['10 the day after', placed('01/05/2024'), { Episodes: [0] }],
  ['10 the day before', placed('03/05/2024'), {}],
  ['born on a leap day, 10 on 1 March', placed('28/02/2022', '29/02/2012'), { Episodes: [0] }],
  ['placed on that 1 March', placed('01/03/2022', '29/02/2012'), {}],
  ['another placement', placed('01/05/2024', '02/05/2014', 'K1'), {}],
  ['days that cannot be read', placed('31/04/2024', '31/04/2020'), {}],
]);
