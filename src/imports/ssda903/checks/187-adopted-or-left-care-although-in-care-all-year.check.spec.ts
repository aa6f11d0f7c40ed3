import { finds } from '../../../../test/builders/checks.ts';
import check from './187-adopted-or-left-care-although-in-care-all-year.check.ts';

const AD1 = [{ DATE_INT: '02/05/2024' }];
const OC3 = [{ IN_TOUCH: 'YES' }];
const since = (DECOM: string, DEC = '', REC = '') => [{ DECOM, RNE: 'S', LS: 'C2', DEC, REC }];

finds(check, 2025, [
  ['in care all year', { AD1, OC3, Episodes: since('01/02/2020') }, { AD1: [0], OC3: [0] }],
  ['from the first day on', { AD1, OC3, Episodes: since('01/04/2024') }, { AD1: [0], OC3: [0] }],
  ['from the second day on', { AD1, OC3, Episodes: since('02/04/2024') }, {}],
  ['adopted the day before the last', { AD1, Episodes: since('01/02/2020', '30/03/2025', 'E11') }, {}],
  [
    'adopted on the last day, and so not in care at its end',
    { AD1, Episodes: since('01/02/2020', '31/03/2025', 'E11') },
    {},
  ],
  ['18 on the last day', { OC3, Episodes: since('01/02/2020', '31/03/2025', 'E17') }, {}],
  [
    'moved on the last day',
    {
      OC3,
      Episodes: [...since('01/02/2020', '31/03/2025', 'X1'), { DECOM: '31/03/2025', RNE: 'P', LS: 'C2' }],
    },
    { OC3: [0] },
  ],
  ['rows with no item', { AD1: [{}], OC3: [{}], Episodes: since('01/02/2020') }, {}],
  ['no episode', { AD1, OC3 }, {}],
  [
    'a short break in the year',
    { OC3, Episodes: [...since('01/02/2020'), { DECOM: '02/05/2024', DEC: '04/05/2024', LS: 'V3' }] },
    {},
  ],
]);
