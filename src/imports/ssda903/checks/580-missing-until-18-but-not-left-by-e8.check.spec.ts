import { finds } from '../../../../test/builders/checks.ts';
import check from './580-missing-until-18-but-not-left-by-e8.check.ts';

const left = (DEC: string, REC: string, MIS_END = '02/05/2024', DOB = '02/05/2006') => ({
  Episodes: [{ DEC, REC }],
  Missing: [{ DOB, MIS_END }],
});

finds(check, 2025, [
  ['on the 18th birthday, by another reason', left('02/05/2024', 'E4A'), { Episodes: [0] }],
  ['on the 18th birthday, without a reason', left('02/05/2024', ''), { Episodes: [0] }],
  ['on the 18th birthday, by E8', left('02/05/2024', 'E8'), {}],
  ['left the day after', left('03/05/2024', 'E4A'), {}],
  ['was back the day before', left('02/05/2024', 'E4A', '01/05/2024'), {}],
  ['turned 17 that day', left('02/05/2024', 'E4A', '02/05/2024', '02/05/2007'), {}],
  [
    'born on a leap day: 18 on 1 March',
    left('01/03/2026', 'E4A', '01/03/2026', '29/02/2008'),
    { Episodes: [0] },
  ],
  ['born on a leap day: not on 28 February', left('28/02/2026', 'E4A', '28/02/2026', '29/02/2008'), {}],
  ['still missing', left('02/05/2024', 'E4A', ''), {}],
  ['no day of birth', left('02/05/2024', 'E4A', '02/05/2024', ''), {}],
  ['still in care', left('', ''), {}],
]);
