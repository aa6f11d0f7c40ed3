import { finds } from '../../../../test/builders/checks.ts';
import check from './364-pace-detention-over-21-days.check.ts';

finds(check, 2025, [
  ['21 days', { Episodes: [{ LS: 'J2', DECOM: '01/06/2024', DEC: '22/06/2024' }] }, {}],
  ['20 days', { Episodes: [{ LS: 'J2', DECOM: '01/06/2024', DEC: '21/06/2024' }] }, {}],
  ['22 days', { Episodes: [{ LS: 'J2', DECOM: '01/06/2024', DEC: '23/06/2024' }] }, { Episodes: [0] }],
  [
    '22 days over two placements',
    {
      Episodes: [
        { LS: 'J2', DECOM: '01/06/2024', DEC: '10/06/2024' },
        { LS: 'J2', DECOM: '10/06/2024', DEC: '23/06/2024' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  [
    '22 days in two runs',
    {
      Episodes: [
        { LS: 'J2', DECOM: '01/06/2024', DEC: '10/06/2024' },
        { LS: 'J2', DECOM: '11/06/2024', DEC: '24/06/2024' },
      ],
    },
    {},
  ],
  [
    'open since 22 days before the end of the year',
    { Episodes: [{ LS: 'J2', DECOM: '09/03/2025' }] },
    { Episodes: [0] },
  ],
  ['another status', { Episodes: [{ LS: 'J1', DECOM: '01/06/2024', DEC: '23/07/2024' }] }, {}],
  ['a day that cannot be read', { Episodes: [{ LS: 'J2', DECOM: '31/06/2024', DEC: '23/08/2024' }] }, {}],
]);
