import { finds } from '../../../../test/builders/checks.ts';
import check from './620-mother-under-11.check.ts';

const mother = (DOB: string, MC_DOB: string, MOTHER = '1') => ({ Header: [{ DOB, MOTHER, MC_DOB }] });

finds(check, 2025, [
  ['11 that day', mother('02/05/2013', '02/05/2024'), {}],
  ['11 the day after', mother('03/05/2013', '02/05/2024'), { Header: [0] }],
  ['11 the day before', mother('01/05/2013', '02/05/2024'), {}],
  ['born on a leap day, 11 on 1 March', mother('29/02/2012', '28/02/2023'), { Header: [0] }],
  ['her child born on that 1 March', mother('29/02/2012', '01/03/2023'), {}],
  ['no day of her child, 11 on the last day of the year', mother('31/03/2014', ''), {}],
  ['no day of her child, 11 the day after', mother('01/04/2014', ''), { Header: [0] }],
  ['a day of her child that cannot be read', mother('01/04/2014', '31/04/2024'), { Header: [0] }],
  ['no mother', mother('03/05/2013', '02/05/2024', '0'), {}],
  ['no day of birth to judge by', mother('31/02/2020', '02/05/2024'), {}],
]);
