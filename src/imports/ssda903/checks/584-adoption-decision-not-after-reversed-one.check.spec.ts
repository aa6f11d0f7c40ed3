import { finds } from '../../../../test/builders/checks.ts';
import check from './584-adoption-decision-not-after-reversed-one.check.ts';

const rows = (DATE_PLACED: string, last: object = { DATE_PLACED_CEASED: '01/02/2024' }) => ({
  PlacedAdoption: [{ DATE_PLACED }],
  PlacedAdoption_last: [{ DATE_PLACED: '02/05/2022', ...last }],
});

finds(check, 2025, [
  ['the same day', rows('02/05/2022'), { PlacedAdoption: [0] }],
  ['the day before', rows('01/05/2022'), { PlacedAdoption: [0] }],
  ['the day after', rows('03/05/2022'), {}],
  ['blank', rows(''), { PlacedAdoption: [0] }],
  ['unreadable, which is rule 115', rows('2022'), {}],
  [
    'reversed by a reason alone',
    rows('01/05/2022', { REASON_PLACED_CEASED: 'RD1' }),
    { PlacedAdoption: [0] },
  ],
  ['standing last year', rows('01/05/2022', {}), {}],
  ['no day last year', rows('01/05/2022', { DATE_PLACED: '', DATE_PLACED_CEASED: '01/02/2024' }), {}],
  ['no last year is held', { PlacedAdoption: [{ DATE_PLACED: '' }] }, {}],
]);
