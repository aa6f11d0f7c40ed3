import { finds } from '../../../../test/builders/checks.ts';
import check from './352-care-started-at-18-or-over.check.ts';

const came = (DECOM: string, RNE = 'S', DOB = '02/05/2006') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM, RNE }],
});

finds(check, 2025, [
  ['on the birthday', came('02/05/2024'), { Episodes: [0] }],
  ['the day before', came('01/05/2024'), {}],
  ['the day after', came('03/05/2024'), { Episodes: [0] }],
  ['in lower case', came('03/05/2024', 's'), { Episodes: [0] }],
  ['moved', came('03/05/2024', 'P'), {}],
  ['days that cannot be read', came('31/04/2025', 'S', '31/04/2006'), {}],
  ['not in Header', { Episodes: [{ DECOM: '03/05/2024', RNE: 'S' }] }, {}],
]);

finds(check, 2026, [
  ['born on a leap day, came on 28 February', came('28/02/2026', 'S', '29/02/2008'), {}],
  ['came on 1 March', came('01/03/2026', 'S', '29/02/2008'), { Episodes: [0] }],
]);
