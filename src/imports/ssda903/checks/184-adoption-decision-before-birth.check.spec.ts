import { finds } from '../../../../test/builders/checks.ts';
import check from './184-adoption-decision-before-birth.check.ts';

const decided = (DATE_PLACED: string, DOB = '02/05/2023') => ({
  PlacedAdoption: [{ DATE_PLACED }],
  Header: [{ DOB }],
});

finds(check, 2025, [
  ['the day of birth', decided('02/05/2023'), {}],
  ['the day before', decided('01/05/2023'), { PlacedAdoption: [0] }],
  ['the day after', decided('03/05/2023'), {}],
  ['blank', decided(''), {}],
  ['no day of birth', decided('01/05/2023', ''), {}],
  ['not in Header', { PlacedAdoption: [{ DATE_PLACED: '01/05/2023' }] }, {}],
]);
