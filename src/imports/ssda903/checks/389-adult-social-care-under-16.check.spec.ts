import { finds } from '../../../../test/builders/checks.ts';
import check from './389-adult-social-care-under-16.check.ts';

const left = (DEC: string, REC = 'E7', DOB = '02/05/2008') => ({
  Header: [{ DOB }],
  Episodes: [{ DEC, REC }],
});

finds(check, 2025, [
  ['on the birthday', left('02/05/2024'), {}],
  ['the day before', left('01/05/2024'), { Episodes: [0] }],
  ['the day after', left('03/05/2024'), {}],
  ['for another reason', left('01/05/2024', 'E5'), {}],
  ['born on a leap day, left on it', left('29/02/2024', 'E7', '29/02/2008'), {}],
  ['left the day before', left('28/02/2024', 'E7', '29/02/2008'), { Episodes: [0] }],
  ['days that cannot be read', left('31/04/2024', 'E7', '31/04/2015'), {}],
]);
