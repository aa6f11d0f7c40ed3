import { finds } from '../../../../test/builders/checks.ts';
import check from './560-adoption-decision-day-changed.check.ts';

const rows = (last: object, ...decisions: string[]) => ({
  PlacedAdoption_last: [last],
  PlacedAdoption: decisions.map((DATE_PLACED) => ({ DATE_PLACED })),
});
const standing = { DATE_PLACED: '02/05/2023' };

finds(check, 2025, [
  ['the same day', rows(standing, '02/05/2023'), {}],
  ['a day later', rows(standing, '03/05/2023'), { PlacedAdoption: [0] }],
  ['blank', rows(standing, ''), { PlacedAdoption: [0] }],
  ['the same day, and a new decision', rows(standing, '02/05/2023', '03/09/2024'), {}],
  ['reversed last year', rows({ ...standing, DATE_PLACED_CEASED: '01/02/2024' }, '03/09/2024'), {}],
  ['no day last year', rows({}, '03/09/2024'), {}],
  ['the same text that is no day', rows({ DATE_PLACED: '31/02/2023' }, '31/02/2023'), {}],
  ['no decision this year', rows(standing), {}],
  ['no last year is held', { PlacedAdoption: [{ DATE_PLACED: '03/05/2023' }] }, {}],
]);
