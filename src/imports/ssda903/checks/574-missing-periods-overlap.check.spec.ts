import { finds } from '../../../../test/builders/checks.ts';
import check from './574-missing-periods-overlap.check.ts';

const spans = (...rows: [MIS_START: string, MIS_END: string][]) => ({
  Missing: rows.map(([MIS_START, MIS_END]) => ({ MIS_START, MIS_END })),
});

finds(check, 2025, [
  [
    'gone again the day they were back',
    spans(['02/05/2024', '04/05/2024'], ['04/05/2024', '05/05/2024']),
    {},
  ],
  [
    'gone again the day before they were back',
    spans(['02/05/2024', '04/05/2024'], ['03/05/2024', '05/05/2024']),
    { Missing: [1] },
  ],
  ['gone twice in a day', spans(['02/05/2024', '02/05/2024'], ['02/05/2024', '02/05/2024']), {}],
  [
    'one within another, which ends later',
    spans(['01/05/2024', '20/05/2024'], ['05/05/2024', '06/05/2024']),
    { Missing: [0] },
  ],
  [
    'gone twice more while still open',
    spans(['02/05/2024', ''], ['04/05/2024', '05/05/2024'], ['08/05/2024', '09/05/2024']),
    { Missing: [1, 2] },
  ],
  ['open after all others', spans(['02/05/2024', '04/05/2024'], ['04/05/2024', '']), {}],
  [
    'open from before another was over',
    spans(['01/05/2024', '05/05/2024'], ['04/05/2024', '']),
    { Missing: [0] },
  ],
  ['two open', spans(['01/05/2024', ''], ['04/05/2024', '']), { Missing: [1] }],
  ['rows not in order', spans(['03/05/2024', '05/05/2024'], ['02/05/2024', '04/05/2024']), { Missing: [0] }],
  ['no start', spans(['', '05/05/2024'], ['', '05/05/2024']), {}],
  [
    'an end that cannot be read is no open one',
    spans(['02/05/2024', '4/5/24'], ['08/05/2024', '09/05/2024']),
    {},
  ],
  ['one alone', spans(['02/05/2024', '']), {}],
  [
    'two children',
    {
      Missing: [
        { CHILD: '1', MIS_START: '02/05/2024', MIS_END: '' },
        { CHILD: '2', MIS_START: '03/05/2024', MIS_END: '04/05/2024' },
      ],
    },
    {},
  ],
]);
