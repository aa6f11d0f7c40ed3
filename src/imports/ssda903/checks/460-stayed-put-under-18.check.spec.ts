import { finds } from '../../../../test/builders/checks.ts';
import check from './460-stayed-put-under-18.check.ts';

const left = (DEC: string, REC = 'E17', DOB = '02/05/2006') => ({
  Header: [{ DOB }],
  Episodes: [{ DEC, REC }],
});

finds(check, 2025, [
  ['on the birthday', left('02/05/2024'), {}],
  ['the day before', left('01/05/2024'), { Episodes: [0] }],
  ['the day after', left('03/05/2024'), {}],
  ['for another reason', left('01/05/2024', 'E5'), {}],
  ['days that cannot be read', left('31/04/2024', 'E17', '31/04/2015'), {}],
  ['no day of birth to judge by', left('01/05/2024', 'E17', ''), {}],
]);

finds(check, 2026, [
  ['born on a leap day, left on 28 February', left('28/02/2026', 'E17', '29/02/2008'), { Episodes: [0] }],
  ['left on 1 March', left('01/03/2026', 'E17', '29/02/2008'), {}],
]);
