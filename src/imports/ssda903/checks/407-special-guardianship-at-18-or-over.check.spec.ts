import { finds } from '../../../../test/builders/checks.ts';
import check from './407-special-guardianship-at-18-or-over.check.ts';

const left = (DEC: string, REC = 'E45', DOB = '02/05/2006') => ({
  Header: [{ DOB }],
  Episodes: [{ DEC, REC }],
});
const found = { Header: [0], Episodes: [0] };

finds(check, 2025, [
  ['on the birthday', left('02/05/2024'), found],
  ['the day before', left('01/05/2024'), {}],
  ['the day after', left('03/05/2024'), found],
  ['each of them', left('03/05/2024', 'e46'), found],
  ['to another carer', left('03/05/2024', 'E47'), found],
  ['and the last', left('03/05/2024', 'E48'), found],
  ['a child arrangements order', left('03/05/2024', 'E41'), {}],
  ['no such code', left('03/05/2024', 'E42'), {}],
  ['for another reason', left('03/05/2024', 'E4A'), {}],
  ['days that cannot be read', left('31/04/2025', 'E45', '31/04/2005'), {}],
]);

finds(check, 2026, [
  ['born on a leap day, ended on 28 February', left('28/02/2026', 'E45', '29/02/2008'), {}],
  ['ended on 1 March', left('01/03/2026', 'E45', '29/02/2008'), found],
]);

finds(check, 2018, [
  ['by the code of the time', left('02/05/2017', 'E43', '02/05/1999'), found],
  ['the day before', left('01/05/2017', 'E44', '02/05/1999'), {}],
]);
