import { finds } from '../../../../test/builders/checks.ts';
import check from './552-adoption-decision-after-placed.check.ts';

const rows = (DATE_PLACED: string, PLACE = 'A6', DECOM = '02/05/2024') => ({
  PlacedAdoption: [{ DATE_PLACED }, { DATE_PLACED: '01/03/2022' }],
  Episodes: [
    { DECOM: '01/04/2020', PLACE: 'U6' },
    { DECOM, PLACE },
    { DECOM: '01/09/2024', PLACE: 'A5' },
  ],
});

finds(check, 2025, [
  ['the day itself', rows('02/05/2024'), {}],
  ['decided the day after', rows('03/05/2024'), { PlacedAdoption: [0], Episodes: [1] }],
  ['decided the day before', rows('01/05/2024'), {}],
  ['the first placement was fostering', rows('03/05/2024', 'U5'), {}],
  ['the first placement has no day', rows('03/05/2024', 'A6', ''), {}],
  ['the latest decision has no real day', rows('31/06/2024'), {}],
  ['no decision', { Episodes: [{ DECOM: '02/05/2024', PLACE: 'A6' }] }, {}],
  ['not placed', { PlacedAdoption: [{ DATE_PLACED: '02/05/2024' }] }, {}],
]);
