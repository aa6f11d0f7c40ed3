import { finds } from '../../../../test/builders/checks.ts';
import check from './576-open-missing-period-not-carried-on.check.ts';

const open = [{ MIS_START: '07/02/2024', MIS_END: '' }];

finds(check, 2025, [
  ['carried on', { Missing_last: open, Missing: [{ MIS_START: '07/02/2024', MIS_END: '02/04/2024' }] }, {}],
  ['a day later', { Missing_last: open, Missing: [{ MIS_START: '08/02/2024' }] }, { Missing: [0] }],
  [
    'the first of several, in order of their days',
    { Missing_last: open, Missing: [{ MIS_START: '09/08/2024' }, { MIS_START: '08/07/2024' }] },
    { Missing: [1] },
  ],
  [
    'carried on behind another',
    { Missing_last: open, Missing: [{ MIS_START: '01/02/2024' }, { MIS_START: '07/02/2024' }] },
    {},
  ],
  ['no start this year', { Missing_last: open, Missing: [{ MIS_START: '' }] }, { Missing: [0] }],
  [
    'closed last year',
    {
      Missing_last: [{ MIS_START: '07/02/2024', MIS_END: '08/02/2024' }],
      Missing: [{ MIS_START: '08/07/2024' }],
    },
    {},
  ],
  ['no start last year', { Missing_last: [{ MIS_START: '' }], Missing: [{ MIS_START: '08/07/2024' }] }, {}],
  ['no row this year', { Missing_last: open, Episodes: [{ DECOM: '01/04/2020' }] }, { Missing_last: [0] }],
  ['not in this year at all', { Missing_last: open }, {}],
  ['no last year is held', { Missing: [{ MIS_START: '08/02/2024' }] }, {}],
]);
