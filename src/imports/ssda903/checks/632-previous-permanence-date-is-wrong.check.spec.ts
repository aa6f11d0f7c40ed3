import { finds } from '../../../../test/builders/checks.ts';
import check from './632-previous-permanence-date-is-wrong.check.ts';

const order = (DATE_PERM: string, DECOM = '15/05/2024') => ({
  Episodes: [{ DECOM: '01/09/2024' }, { DECOM }],
  PrevPerm: [{ DATE_PERM }],
});
const wrong = { Episodes: [1], PrevPerm: [0] };

finds(check, 2025, [
  ['the day before care began', order('14/05/2024'), {}],
  ['the day care began', order('15/05/2024'), wrong],
  ['the day after', order('16/05/2024'), wrong],
  ['before the first of two episodes, not the second', order('20/08/2024'), wrong],
  ['no such day', order('29/02/2023'), wrong],
  ['a leap day', order('29/02/2020'), {}],
  ['a day that may have been before', order('ZZ/05/2024'), {}],
  ['a day that cannot have been before', order('ZZ/06/2024'), wrong],
  ['the day known and not the month', order('05/zz/2020'), {}],
  ['only the year known', order('ZZ/ZZ/1993'), {}],
  ['a later year', order('ZZ/ZZ/2025'), wrong],
  ['nothing known', order('ZZ/ZZ/ZZZZ'), {}],
  ['a leap day of a year not known', order('29/02/ZZZZ'), {}],
  ['two Zs for the year', order('ZZ/ZZ/ZZ'), wrong],
  ['other letters', order('XX/10/2011'), wrong],
  ['a month that is none', order('01/13/2000'), wrong],
  ['blank', order(''), {}],
  ['no day care began', { Episodes: [{ DECOM: '' }], PrevPerm: [{ DATE_PERM: '01/05/2000' }] }, {}],
  ['no such day and no episode', { PrevPerm: [{ DATE_PERM: '31/06/2000' }] }, { PrevPerm: [0] }],
]);
