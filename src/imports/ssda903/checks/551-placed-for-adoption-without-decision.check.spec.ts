import { finds } from '../../../../test/builders/checks.ts';
import check from './551-placed-for-adoption-without-decision.check.ts';

const placed = (PLACE: string, ...decisions: string[]) => ({
  Episodes: [{ PLACE: 'U6' }, { PLACE }],
  PlacedAdoption: decisions.map((DATE_PLACED) => ({ DATE_PLACED })),
});

finds(check, 2025, [
  ['by consent, with the foster carer', placed('A3'), { Episodes: [1] }],
  ['by consent', placed('A4'), { Episodes: [1] }],
  ['by order, with the foster carer', placed('A5'), { Episodes: [1] }],
  ['by order', placed('A6'), { Episodes: [1] }],
  ['a decision without its day', placed('A6', ''), { Episodes: [1] }],
  ['a decision', placed('A6', '02/05/2024'), {}],
  ['a decision of no real day, which is rule 115', placed('A6', '31/04/2024'), {}],
  ['one of two with its day', placed('A6', '', '02/05/2024'), {}],
  ['fostered', placed('U5'), {}],
]);
