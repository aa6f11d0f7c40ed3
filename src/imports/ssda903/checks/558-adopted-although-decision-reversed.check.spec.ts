import { finds } from '../../../../test/builders/checks.ts';
import check from './558-adopted-although-decision-reversed.check.ts';

const rows = (REC: string, ...ceased: string[]) => ({
  Episodes: [{ REC: 'X1' }, { REC }],
  PlacedAdoption: ceased.map((DATE_PLACED_CEASED) => ({ DATE_PLACED_CEASED })),
});

finds(check, 2025, [
  ['adopted, reversed', rows('E12', '02/05/2024'), { Episodes: [1] }],
  ['adopted by the other code', rows('E11', '02/05/2024'), { Episodes: [1] }],
  ['reversed twice', rows('E12', '02/05/2023', '02/05/2024'), { Episodes: [1] }],
  ['on a day that cannot be read', rows('E12', '2024'), { Episodes: [1] }],
  ['standing', rows('E12', ''), {}],
  ['reversed, and another that stands', rows('E12', '02/05/2023', ''), {}],
  ['not adopted', rows('E4A', '02/05/2024'), {}],
  ['no decision', rows('E12'), {}],
]);
