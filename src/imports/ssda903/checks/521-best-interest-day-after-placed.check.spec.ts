import { finds } from '../../../../test/builders/checks.ts';
import check from './521-best-interest-day-after-placed.check.ts';

const placed = (DATE_INT: string, PLACE = 'A6', DECOM = '02/05/2024') => ({
  Episodes: [
    { DECOM: '01/04/2020', PLACE: 'U6' },
    { DECOM, PLACE },
  ],
  AD1: [{ DATE_INT }],
});
const both = { Episodes: [1], AD1: [0] };

finds(check, 2025, [
  ['the day itself', placed('02/05/2024'), {}],
  ['decided the day after', placed('03/05/2024'), both],
  ['decided the day before', placed('01/05/2024'), {}],
  ['by consent, with the foster carer', placed('03/05/2024', 'A3'), both],
  ['by consent', placed('03/05/2024', 'A4'), both],
  ['with the foster carer', placed('03/05/2024', 'A5'), both],
  ['fostering for adoption is no placement for adoption', placed('03/05/2024', 'U5'), {}],
  ['no start', placed('03/05/2024', 'A6', ''), {}],
  ['no decision', placed(''), {}],
]);
