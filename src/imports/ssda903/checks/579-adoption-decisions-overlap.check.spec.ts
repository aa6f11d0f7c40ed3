import { finds } from '../../../../test/builders/checks.ts';
import check from './579-adoption-decisions-overlap.check.ts';

const decisions = (...rows: [DATE_PLACED: string, DATE_PLACED_CEASED: string][]) => ({
  PlacedAdoption: rows.map(([DATE_PLACED, DATE_PLACED_CEASED]) => ({ DATE_PLACED, DATE_PLACED_CEASED })),
});

finds(check, 2025, [
  ['anew the day of the reversal', decisions(['02/05/2022', '04/05/2023'], ['04/05/2023', '']), {}],
  [
    'anew the day before',
    decisions(['02/05/2022', '04/05/2023'], ['03/05/2023', '']),
    { PlacedAdoption: [1] },
  ],
  ['anew while open', decisions(['02/05/2022', ''], ['03/05/2023', '']), { PlacedAdoption: [1] }],
  ['rows not in order', decisions(['03/05/2023', ''], ['02/05/2022', '']), { PlacedAdoption: [0] }],
  [
    'a third within the first',
    decisions(['02/05/2020', '04/05/2023'], ['02/06/2020', '02/07/2020'], ['01/05/2023', '']),
    { PlacedAdoption: [1, 2] },
  ],
  ['no day of the decision', decisions(['', ''], ['', '']), {}],
  [
    'a reversal that cannot be read is no open one',
    decisions(['02/05/2022', '2023'], ['03/05/2023', '']),
    {},
  ],
  ['one alone', decisions(['02/05/2022', '']), {}],
]);
