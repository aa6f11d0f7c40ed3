import { finds } from '../../../../test/builders/checks.ts';
import check from './371-supported-accommodation-too-young.check.ts';

const placed = (PLACE: string, DECOM: string, DOB = '02/05/2008') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM, PLACE }],
});

finds(check, 2025, [
  ['16 that day', placed('K3', '02/05/2024'), {}],
  ['16 the day after', placed('K3', '01/05/2024'), { Episodes: [0] }],
  ['16 the day before', placed('K3', '03/05/2024'), {}],
  ['another placement', placed('K2', '01/05/2024'), {}],
  ['days that cannot be read', placed('K3', '31/04/2024', '31/04/2012'), {}],
  ['born on a leap day, 16 on it', placed('K3', '29/02/2024', '29/02/2008'), {}],
  ['the day before', placed('K3', '28/02/2024', '29/02/2008'), { Episodes: [0] }],
]);

finds(check, 2024, [
  ['by its code before: 16 that day', placed('H5', '02/05/2024'), {}],
  ['16 the day after', placed('H5', '01/05/2024'), { Episodes: [0] }],
  [
    'both codes of the year',
    {
      Header: [{ DOB: '02/05/2008' }],
      Episodes: [
        { DECOM: '28/10/2023', PLACE: 'K3' },
        { DECOM: '02/05/2023', DEC: '28/10/2023', PLACE: 'H5' },
      ],
    },
    { Episodes: [0, 1] },
  ],
]);

finds(check, 2023, [
  ['14 that day', placed('H5', '02/05/2022'), {}],
  ['14 the day after', placed('H5', '01/05/2022'), { Episodes: [0] }],
]);
