import { finds } from '../../../../test/builders/checks.ts';
import check from './561-reversed-adoption-decision-sent-again.check.ts';

const rows = (last: object, DATE_PLACED = '02/05/2022') => ({
  PlacedAdoption_last: [{ DATE_PLACED: '02/05/2022', ...last }],
  PlacedAdoption: [{ DATE_PLACED: '03/09/2024' }, { DATE_PLACED }],
});

finds(check, 2025, [
  ['reversed last year', rows({ DATE_PLACED_CEASED: '01/02/2024' }), { PlacedAdoption: [1] }],
  ['reversed last year, by a reason alone', rows({ REASON_PLACED_CEASED: 'RD1' }), { PlacedAdoption: [1] }],
  ['standing last year', rows({}), {}],
  ['another day', rows({ DATE_PLACED_CEASED: '01/02/2024' }, '03/05/2022'), {}],
  ['blank in both', rows({ DATE_PLACED: '', DATE_PLACED_CEASED: '01/02/2024' }, ''), {}],
  ['no last year is held', { PlacedAdoption: [{ DATE_PLACED: '02/05/2022' }] }, {}],
]);
