import { finds } from '../../../../test/builders/checks.ts';
import check from './391-care-leaver-under-17.check.ts';

const leaver = (DOB: string, IN_TOUCH = 'YES') => ({ OC3: [{ DOB, IN_TOUCH }] });

finds(check, 2025, [
  ['17 on the last day', leaver('31/03/2008'), {}],
  ['17 the day after', leaver('01/04/2008'), { OC3: [0] }],
  ['17 the day before', leaver('30/03/2008'), {}],
  ['17 long since', leaver('01/05/2004'), {}],
  ['23, who may have asked for support', leaver('01/05/2001'), {}],
  ['born on a leap day, 17 on 1 March', leaver('29/02/2008'), {}],
  ['nothing filled in', leaver('01/04/2008', ''), {}],
  ['one item is enough', { OC3: [{ DOB: '01/04/2008', ACCOM: 'U1' }] }, { OC3: [0] }],
  ['no day of birth', leaver(''), {}],
  ['one that cannot be read', leaver('1/4/08'), {}],
]);
