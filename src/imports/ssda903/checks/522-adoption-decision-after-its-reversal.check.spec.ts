import { finds } from '../../../../test/builders/checks.ts';
import check from './522-adoption-decision-after-its-reversal.check.ts';

const row = (DATE_PLACED: string, DATE_PLACED_CEASED: string) => ({
  PlacedAdoption: [{ DATE_PLACED, DATE_PLACED_CEASED }],
});

finds(check, 2025, [
  ['the same day', row('02/05/2024', '02/05/2024'), {}],
  ['reversed the day before', row('02/05/2024', '01/05/2024'), { PlacedAdoption: [0] }],
  ['reversed the day after', row('02/05/2024', '03/05/2024'), {}],
  ['standing', row('02/05/2024', ''), {}],
  ['no decision, which is rule 563', row('', '01/05/2024'), {}],
  ['unreadable', row('02/05/2024', '1/5/2024'), {}],
]);
