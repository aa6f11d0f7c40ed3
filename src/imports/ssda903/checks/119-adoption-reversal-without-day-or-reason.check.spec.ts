import { finds } from '../../../../test/builders/checks.ts';
import check from './119-adoption-reversal-without-day-or-reason.check.ts';

const row = (DATE_PLACED_CEASED: string, REASON_PLACED_CEASED: string) => ({
  PlacedAdoption: [{ DATE_PLACED_CEASED, REASON_PLACED_CEASED }],
});

finds(check, 2025, [
  ['both', row('02/05/2024', 'RD1'), {}],
  ['a day', row('02/05/2024', ''), { PlacedAdoption: [0] }],
  ['a day that cannot be read', row('2024-05-02', ''), { PlacedAdoption: [0] }],
  ['a reason', row('', 'RD1'), { PlacedAdoption: [0] }],
  ['neither', row('', ''), {}],
]);
