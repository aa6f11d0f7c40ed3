import { finds } from '../../../../test/builders/checks.ts';
import check from './525-adopted-after-decision-was-reversed.check.ts';

const rows = (AD1: readonly object[], ...ceased: string[]) => ({
  AD1,
  PlacedAdoption: ceased.map((DATE_PLACED_CEASED) => ({ DATE_PLACED_CEASED })),
});

finds(check, 2025, [
  [
    'reversed, and adopted',
    rows([{ DATE_INT: '01/04/2023' }], '02/05/2024'),
    { AD1: [0], PlacedAdoption: [0] },
  ],
  [
    'reversed, and adopters named',
    rows([{}, { LS_ADOPTR: 'L0' }], '02/05/2024'),
    { AD1: [1], PlacedAdoption: [0] },
  ],
  [
    'reversed on a day that cannot be read',
    rows([{ NB_ADOPTR: '1' }], '2024'),
    { AD1: [0], PlacedAdoption: [0] },
  ],
  ['standing', rows([{ DATE_INT: '01/04/2023' }], ''), {}],
  ['reversed, and another that stands', rows([{ DATE_INT: '01/04/2023' }], '02/05/2022', ''), {}],
  [
    'reversed twice',
    rows([{ DATE_INT: '01/04/2023' }], '02/05/2022', '02/05/2024'),
    { AD1: [0], PlacedAdoption: [0, 1] },
  ],
  ['reversed, and not adopted', rows([{}], '02/05/2024'), {}],
  ['no decision', rows([{ DATE_INT: '01/04/2023' }]), {}],
]);
