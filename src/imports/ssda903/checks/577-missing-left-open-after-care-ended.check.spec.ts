import { finds } from '../../../../test/builders/checks.ts';
import check from './577-missing-left-open-after-care-ended.check.ts';

const Episodes = [
  { DECOM: '02/05/2024', DEC: '10/05/2024', REC: 'X1' },
  { DECOM: '10/05/2024', DEC: '20/05/2024', REC: 'E4A' },
  { DECOM: '01/09/2024', DEC: '' },
];
const missing = (MIS_START: string, MIS_END = '') => ({ Episodes, Missing: [{ MIS_START, MIS_END }] });

finds(check, 2025, [
  ['open although care ended', missing('12/05/2024'), { Missing: [0] }],
  ['open since the second stay began', missing('01/09/2024'), {}],
  ['open since the day before it', missing('31/08/2024'), { Missing: [0] }],
  ['back the day care ended', missing('12/05/2024', '20/05/2024'), {}],
  ['back the day after', missing('12/05/2024', '21/05/2024'), { Missing: [0] }],
  ['back the day the second stay began', missing('12/05/2024', '01/09/2024'), {}],
  ['back the day before it', missing('12/05/2024', '31/08/2024'), { Missing: [0] }],
  ['back before care began', missing('01/05/2024', '01/05/2024'), { Missing: [0] }],
  ['over a move, which ends no care', missing('09/05/2024', '11/05/2024'), {}],
  ['no start', missing('', '21/05/2024'), {}],
  ['an end that cannot be read is rule 1005', missing('12/05/2024', '21/5/24'), {}],
  [
    'an end of care that cannot be read tells of none',
    { Episodes: [{ DECOM: '02/05/2024', DEC: '31/06/2024' }], Missing: [{ MIS_START: '12/05/2024' }] },
    {},
  ],
  [
    'an open episode and one that follows it',
    {
      Episodes: [{ DECOM: '02/05/2024' }, { DECOM: '10/05/2024', DEC: '20/05/2024' }],
      Missing: [{ MIS_START: '12/05/2024' }],
    },
    { Missing: [0] },
  ],
  ['no episode', { Missing: [{ MIS_START: '12/05/2024' }] }, {}],
  [
    'no episode with a start',
    { Episodes: [{ DEC: '20/05/2024' }], Missing: [{ MIS_START: '12/05/2024' }] },
    {},
  ],
]);
