import { finds } from '../../../../test/builders/checks.ts';
import check from './231-uasc-under-11.check.ts';

const child = (DOB: string, UASC = '1') => ({ Header: [{ DOB, UASC }] });

finds(check, 2025, [
  ['11 on the last day', child('31/03/2014'), {}],
  ['11 the day before', child('30/03/2014'), {}],
  ['11 the day after', child('01/04/2014'), { Header: [0] }],
  ['not UASC', child('01/04/2014', '0'), {}],
  ['blank', child('01/04/2014', ''), {}],
  ['no day of birth to judge by', child('31/02/2020'), {}],
]);

finds(check, 2027, [
  ['born on a leap day, 11 on 1 March', child('29/02/2016'), {}],
  ['11 the day after the year', child('01/04/2016'), { Header: [0] }],
]);
