import { finds } from '../../../../test/builders/checks.ts';
import check from './386-adopted-at-18-or-over.check.ts';

const left = (DEC: string, REC = 'E11', DOB = '02/05/2006') => ({
  Header: [{ DOB }],
  Episodes: [{ DEC, REC }],
});

finds(check, 2025, [
  ['on the birthday', left('02/05/2024'), { Episodes: [0] }],
  ['the day before', left('01/05/2024'), {}],
  ['the day after', left('03/05/2024', 'E12'), { Episodes: [0] }],
  ['for another reason', left('02/05/2024', 'E17'), {}],
  ['days that cannot be read', left('31/04/2025', 'E11', '31/04/2005'), {}],
  ['no day', left(''), {}],
]);

finds(check, 2026, [
  ['born on a leap day, adopted on 28 February', left('28/02/2026', 'E11', '29/02/2008'), {}],
  ['adopted on 1 March', left('01/03/2026', 'E11', '29/02/2008'), { Episodes: [0] }],
]);
