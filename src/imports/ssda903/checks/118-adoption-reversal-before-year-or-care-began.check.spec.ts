import { finds } from '../../../../test/builders/checks.ts';
import check from './118-adoption-reversal-before-year-or-care-began.check.ts';

const reversed = (DATE_PLACED_CEASED: string, DECOM = '01/04/2020', LS = 'E1') => ({
  Episodes: [{ DECOM, LS }],
  PlacedAdoption: [{ DATE_PLACED_CEASED }],
});

finds(check, 2025, [
  ['on the first day of the year', reversed('01/04/2024'), {}],
  ['the day before', reversed('31/03/2024'), { Episodes: [0], PlacedAdoption: [0] }],
  ['the day care began', reversed('02/05/2024', '02/05/2024'), {}],
  ['the day before care began', reversed('01/05/2024', '02/05/2024'), { Episodes: [0], PlacedAdoption: [0] }],
  ['before a short break', reversed('01/05/2024', '02/05/2024', 'V4'), {}],
  ['standing', reversed(''), {}],
  ['unreadable', reversed('31/03/24'), {}],
  ['no episode', { PlacedAdoption: [{ DATE_PLACED_CEASED: '31/03/2024' }] }, { PlacedAdoption: [0] }],
]);
