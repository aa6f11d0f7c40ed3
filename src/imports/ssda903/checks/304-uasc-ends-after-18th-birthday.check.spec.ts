import { finds } from '../../../../test/builders/checks.ts';
import check from './304-uasc-ends-after-18th-birthday.check.ts';

const ends = (DUC: string, DOB = '02/05/2006') => ({ UASC: [{ DOB, DUC }] });

finds(check, 2025, [
  ['on the birthday', ends('02/05/2024'), {}],
  ['the day before', ends('01/05/2024'), {}],
  ['the day after', ends('03/05/2024'), { UASC: [0] }],
  ['still one', ends(''), {}],
  [
    'days that cannot be read',
    {
      UASC: [
        { DOB: '31/04/2006', DUC: '03/05/2024' },
        { DOB: '02/05/2006', DUC: '31/04/2025' },
      ],
    },
    {},
  ],
]);

finds(check, 2026, [
  ['born on a leap day, ended on 1 March', ends('01/03/2026', '29/02/2008'), {}],
  ['the day after', ends('02/03/2026', '29/02/2008'), { UASC: [0] }],
]);
