import { finds } from '../../../../test/builders/checks.ts';
import check from './625-mothers-child-born-too-late.check.ts';

const born = (MC_DOB: string, DEC = '') => ({
  Header: [{ MC_DOB }],
  Episodes: [{ DECOM: '02/05/2020', DEC }],
});

finds(check, 2025, [
  ['on the last day of the year', born('31/03/2025'), {}],
  ['the day after', born('01/04/2025'), { Header: [0] }],
  ['the day she left', born('02/05/2024', '02/05/2024'), {}],
  ['the day after she left', born('03/05/2024', '02/05/2024'), { Header: [0], Episodes: [0] }],
  ['the day before she left', born('01/05/2024', '02/05/2024'), {}],
  ['after the year, having left', born('01/04/2025', '02/05/2024'), { Header: [0], Episodes: [0] }],
  [
    'after she left once, and in care again',
    {
      Header: [{ MC_DOB: '02/07/2024' }],
      Episodes: [{ DECOM: '02/08/2024' }, { DECOM: '02/05/2020', DEC: '02/05/2024' }],
    },
    {},
  ],
  [
    'after she left for the last time',
    {
      Header: [{ MC_DOB: '02/10/2024' }],
      Episodes: [
        { DECOM: '02/08/2024', DEC: '02/09/2024' },
        { DECOM: '02/05/2020', DEC: '02/05/2024' },
        { DECOM: '31/09/2024', DEC: '02/11/2024' },
      ],
    },
    { Header: [0], Episodes: [0] },
  ],
  ['no episodes', { Header: [{ MC_DOB: '01/04/2025' }] }, { Header: [0] }],
  ['days that cannot be read', born('31/04/2025', '31/04/2024'), {}],
  ['no child', born('', '02/05/2024'), {}],
]);
