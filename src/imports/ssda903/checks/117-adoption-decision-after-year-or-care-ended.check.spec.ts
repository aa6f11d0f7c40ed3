import { finds } from '../../../../test/builders/checks.ts';
import check from './117-adoption-decision-after-year-or-care-ended.check.ts';

const left = [
  { DECOM: '01/04/2020', DEC: '02/05/2024', REC: 'X1' },
  { DECOM: '02/05/2024', DEC: '10/06/2024', REC: 'E4A' },
];
const inCare = [{ DECOM: '01/04/2020' }];
const decided = (Episodes: typeof left | typeof inCare, DATE_PLACED: string, DATE_PLACED_CEASED = '') => ({
  Episodes,
  PlacedAdoption: [{ DATE_PLACED, DATE_PLACED_CEASED }],
});

finds(check, 2025, [
  ['on the last day of the year', decided(inCare, '31/03/2025'), {}],
  ['the day after', decided(inCare, '01/04/2025'), { Episodes: [0], PlacedAdoption: [0] }],
  ['reversed on the last day', decided(inCare, '01/04/2020', '31/03/2025'), {}],
  [
    'reversed the day after',
    decided(inCare, '01/04/2020', '01/04/2025'),
    { Episodes: [0], PlacedAdoption: [0] },
  ],
  ['the day the child left', decided(left, '10/06/2024'), {}],
  ['the day after the child left', decided(left, '11/06/2024'), { Episodes: [1], PlacedAdoption: [0] }],
  [
    'reversed the day after the child left',
    decided(left, '01/05/2024', '11/06/2024'),
    { Episodes: [1], PlacedAdoption: [0] },
  ],
  ['after an episode that went over into another', decided(left, '03/05/2024'), {}],
  ['unreadable', decided(left, '2024-06-11'), {}],
  ['blank', decided(left, ''), {}],
  ['no episode', { PlacedAdoption: [{ DATE_PLACED: '01/04/2025' }] }, { PlacedAdoption: [0] }],
]);
