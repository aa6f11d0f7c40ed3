import { finds } from '../../../../test/builders/checks.ts';
import check from './583-two-open-adoption-decisions.check.ts';

const decisions = (...rows: [DATE_PLACED: string, DATE_PLACED_CEASED: string][]) => ({
  PlacedAdoption: rows.map(([DATE_PLACED, DATE_PLACED_CEASED]) => ({ DATE_PLACED, DATE_PLACED_CEASED })),
});

finds(check, 2025, [
  ['the later one open', decisions(['01/02/2024', '02/02/2024'], ['03/02/2024', '']), {}],
  [
    'the earlier one open',
    decisions(['01/02/2024', '02/02/2024'], ['01/01/2024', '']),
    { PlacedAdoption: [1] },
  ],
  ['both open', decisions(['01/02/2024', ''], ['02/02/2024', '']), { PlacedAdoption: [0, 1] }],
  ['both reversed', decisions(['01/02/2024', '02/02/2024'], ['03/02/2024', '04/02/2024']), {}],
  ['one alone', decisions(['01/02/2024', '']), {}],
  ['an open one without its day', decisions(['', ''], ['03/02/2024', '']), {}],
]);
