import { finds } from '../../../../test/builders/checks.ts';
import check from './563-adoption-reversal-without-decision.check.ts';

const row = (DATE_PLACED: string, DATE_PLACED_CEASED: string, REASON_PLACED_CEASED: string) => ({
  PlacedAdoption: [{ DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED }],
});

finds(check, 2025, [
  ['a reversal alone', row('', '02/05/2024', 'RD1'), { PlacedAdoption: [0] }],
  ['a reversal and its decision', row('02/05/2023', '02/05/2024', 'RD1'), {}],
  ['a decision of no real day, which is rule 115', row('31/04/2023', '02/05/2024', 'RD1'), {}],
  ['half a reversal, which is rule 119', row('', '02/05/2024', ''), {}],
  ['the other half', row('', '', 'RD1'), {}],
  ['an empty row', row('', '', ''), {}],
]);
