import { finds } from '../../../../test/builders/checks.ts';
import check from './523-decision-days-differ.check.ts';

const rows = (DATE_INT: string, ...decisions: string[]) => ({
  AD1: [{ DATE_INT }],
  PlacedAdoption: decisions.map((DATE_PLACED) => ({ DATE_PLACED })),
});

finds(check, 2025, [
  ['the same day', rows('02/05/2024', '02/05/2024'), {}],
  ['a day apart', rows('02/05/2024', '03/05/2024'), { AD1: [0], PlacedAdoption: [0] }],
  ['the second of two decisions', rows('02/05/2024', '01/03/2022', '02/05/2024'), {}],
  ['neither of two decisions', rows('02/05/2024', '01/03/2022', ''), { AD1: [0], PlacedAdoption: [0] }],
  ['no day in AD1', rows('', '02/05/2024'), {}],
  ['unreadable in PlacedAdoption', rows('02/05/2024', '2024-05-03'), {}],
  ['no decision', rows('02/05/2024'), {}],
]);
