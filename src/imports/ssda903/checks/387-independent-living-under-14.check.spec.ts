import { finds } from '../../../../test/builders/checks.ts';
import check from './387-independent-living-under-14.check.ts';

const left = (DEC: string, REC = 'E5', DOB = '02/05/2010') => ({
  Header: [{ DOB }],
  Episodes: [{ DEC, REC }],
});

finds(check, 2025, [
  ['on the birthday', left('02/05/2024'), {}],
  ['the day before', left('01/05/2024'), { Episodes: [0] }],
  ['the day after', left('03/05/2024'), {}],
  ['without support', left('01/05/2024', 'e6'), { Episodes: [0] }],
  ['for another reason', left('01/05/2024', 'E4A'), {}],
  ['born on a leap day, 14 on 1 March', left('28/02/2022', 'E5', '29/02/2008'), { Episodes: [0] }],
  ['left on that 1 March', left('01/03/2022', 'E5', '29/02/2008'), {}],
  ['days that cannot be read', left('31/04/2024', 'E5', '31/04/2015'), {}],
  [
    'twice in Header, under 14 by one of them',
    { ...left('01/05/2024'), Header: [{ DOB: '01/05/2010' }, { DOB: '02/05/2010' }] },
    { Episodes: [0] },
  ],
  ['no day of birth to judge by', left('01/05/2024', 'E5', ''), {}],
]);
