import { finds } from '../../../../test/builders/checks.ts';
import check from './1016-care-leaver-who-left-after-birthday.check.ts';

// 18 on 10/06/2024.
const OC3 = [{ DOB: '10/06/2006', IN_TOUCH: 'YES' }];
const left = (DEC: string, REC = 'E4A') => ({ OC3, Episodes: [{ DECOM: '01/02/2020', DEC, REC }] });

finds(check, 2025, [
  ['left on the birthday', left('10/06/2024', 'E17'), {}],
  ['left the day after', left('11/06/2024', 'E17'), { OC3: [0] }],
  ['left the day before', left('09/06/2024'), {}],
  ['left at 17', left('10/06/2023'), {}],
  ['a move after the birthday, which is rule 1007', left('11/06/2024', 'X1'), {}],
  ['still in care', left('', ''), {}],
  ['an end that cannot be read', left('11/6/24'), {}],
  ['nothing filled in', { OC3: [{ DOB: '10/06/2006' }], Episodes: [{ DEC: '11/06/2024', REC: 'E17' }] }, {}],
  ['no day of birth', { OC3: [{ IN_TOUCH: 'YES' }], Episodes: [{ DEC: '11/06/2024', REC: 'E17' }] }, {}],
  [
    '17 in the year, left the day after',
    { OC3: [{ DOB: '10/06/2007', IN_TOUCH: 'YES' }], Episodes: [{ DEC: '11/06/2024', REC: 'E4A' }] },
    { OC3: [0] },
  ],
  [
    '19 in the year',
    { OC3: [{ DOB: '10/06/2005', IN_TOUCH: 'YES' }], Episodes: [{ DEC: '11/06/2024', REC: 'E17' }] },
    {},
  ],
  [
    'born on a leap day, left on 1 March',
    { OC3: [{ DOB: '29/02/2008', IN_TOUCH: 'YES' }], Episodes: [{ DEC: '01/03/2025', REC: 'E4A' }] },
    {},
  ],
  [
    'born on a leap day, left on 2 March',
    { OC3: [{ DOB: '29/02/2008', IN_TOUCH: 'YES' }], Episodes: [{ DEC: '02/03/2025', REC: 'E4A' }] },
    { OC3: [0] },
  ],
  ['no episode', { OC3 }, {}],
]);
