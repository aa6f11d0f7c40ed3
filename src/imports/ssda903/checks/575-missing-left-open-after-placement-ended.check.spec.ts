import { finds } from '../../../../test/builders/checks.ts';
import check from './575-missing-left-open-after-placement-ended.check.ts';

const Episodes = [
  { DECOM: '02/05/2024', DEC: '10/05/2024', REC: 'X1' },
  { DECOM: '10/05/2024', DEC: '' },
];
const missing = (MIS_START: string, MIS_END = '') => ({ Episodes, Missing: [{ MIS_START, MIS_END }] });

finds(check, 2025, [
  ['went on the first day', missing('02/05/2024'), { Missing: [0] }],
  ['went the day before', missing('01/05/2024'), {}],
  ['went on the last day', missing('10/05/2024'), { Missing: [0] }],
  ['went from the one that goes on', missing('11/05/2024'), {}],
  ['was back', missing('02/05/2024', '03/05/2024'), {}],
  ['an end that cannot be read is rule 1005', missing('02/05/2024', '3/5/24'), {}],
  ['no start', missing(''), {}],
  [
    'an end of the placement that cannot be read',
    { Episodes: [{ DECOM: '02/05/2024', DEC: '31/04/2025' }], Missing: [{ MIS_START: '03/05/2024' }] },
    {},
  ],
  ['no episode', { Missing: [{ MIS_START: '03/05/2024' }] }, {}],
]);
