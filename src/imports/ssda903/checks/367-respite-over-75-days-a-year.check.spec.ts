import { finds } from '../../../../test/builders/checks.ts';
import check from './367-respite-over-75-days-a-year.check.ts';

finds(check, 2025, [
  ['75 days', { Episodes: [{ LS: 'V3', DECOM: '01/06/2024', DEC: '15/08/2024' }] }, {}],
  ['76 days', { Episodes: [{ LS: 'V3', DECOM: '01/06/2024', DEC: '16/08/2024' }] }, { Episodes: [0] }],
  [
    '76 days in two',
    {
      Episodes: [
        { LS: 'V3', DECOM: '01/06/2024', DEC: '02/07/2024' },
        { LS: 'V2', DECOM: '02/07/2024', DEC: '01/08/2024' },
        { LS: 'V3', DECOM: '01/08/2024', DEC: '15/09/2024' },
      ],
    },
    { Episodes: [0, 2] },
  ],
  [
    'what lies before the year does not count',
    { Episodes: [{ LS: 'V3', DECOM: '01/01/2024', DEC: '15/06/2024' }] },
    {},
  ],
  ['nor what lies after it', { Episodes: [{ LS: 'V3', DECOM: '15/01/2025', DEC: '01/06/2025' }] }, {}],
  ['still open', { Episodes: [{ LS: 'V3', DECOM: '15/01/2025' }] }, {}],
  ['still open a day longer', { Episodes: [{ LS: 'V3', DECOM: '14/01/2025' }] }, { Episodes: [0] }],
  [
    'one that ended before it began takes no days off',
    {
      Episodes: [
        { LS: 'V3', DECOM: '01/06/2024', DEC: '01/05/2024' },
        { LS: 'V3', DECOM: '01/06/2024', DEC: '16/08/2024' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'each child for itself',
    {
      Episodes: [
        { CHILD: '1', LS: 'V3', DECOM: '01/06/2024', DEC: '15/07/2024' },
        { CHILD: '2', LS: 'V3', DECOM: '01/06/2024', DEC: '15/07/2024' },
      ],
    },
    {},
  ],
  ['an agreement is not counted by days', { Episodes: [{ LS: 'V4', DECOM: '01/06/2024' }] }, {}],
  [
    'a day that cannot be read',
    {
      Episodes: [
        { LS: 'V3', DECOM: '01/06/2024', DEC: '31/09/2024' },
        { LS: 'V3', DECOM: '' },
      ],
    },
    {},
  ],
]);

finds(check, 2024, [
  [
    'the leap day is a day: 76',
    { Episodes: [{ LS: 'V3', DECOM: '01/01/2024', DEC: '17/03/2024' }] },
    { Episodes: [0] },
  ],
  ['75', { Episodes: [{ LS: 'V3', DECOM: '01/01/2024', DEC: '16/03/2024' }] }, {}],
]);
