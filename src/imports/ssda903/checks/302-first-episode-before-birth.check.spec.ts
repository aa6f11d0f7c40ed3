import { finds } from '../../../../test/builders/checks.ts';
import check from './302-first-episode-before-birth.check.ts';

const since = (DECOM: string, DOB = '02/05/2024') => ({ Header: [{ DOB }], Episodes: [{ DECOM }] });
const found = { Header: [0], Episodes: [0] };

finds(check, 2025, [
  ['on the day itself', since('02/05/2024'), {}],
  ['the day before', since('01/05/2024'), found],
  ['the day after', since('03/05/2024'), {}],
  ['the day before, born on a leap day', since('28/02/2024', '29/02/2024'), found],
  [
    'only the first of several',
    {
      Header: [{ DOB: '02/05/2024' }],
      Episodes: [{ DECOM: '30/04/2024' }, { DECOM: '02/04/2024' }, { DECOM: '31/04/2023' }],
    },
    { Header: [0], Episodes: [1] },
  ],
  [
    'twice in Header, born before by one of them',
    { ...since('01/05/2024'), Header: [{ DOB: '01/05/2024' }, { DOB: '02/05/2024' }] },
    { Header: [1], Episodes: [0] },
  ],
  ['days that cannot be read', since('31/04/2024', '31/05/2024'), {}],
  ['not in Header, which is INT03', { Episodes: [{ DECOM: '01/05/2024' }] }, {}],
]);
