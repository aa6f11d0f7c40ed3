import { finds } from '../../../../test/builders/checks.ts';
import check from './363-child-assessment-order-over-7-days.check.ts';

finds(check, 2025, [
  ['7 days', { Episodes: [{ LS: 'L3', DECOM: '01/06/2024', DEC: '08/06/2024' }] }, {}],
  ['6 days', { Episodes: [{ LS: 'L3', DECOM: '01/06/2024', DEC: '07/06/2024' }] }, {}],
  ['8 days', { Episodes: [{ LS: 'L3', DECOM: '01/06/2024', DEC: '09/06/2024' }] }, { Episodes: [0] }],
  [
    '8 days over two placements',
    {
      Episodes: [
        { LS: 'L3', DECOM: '01/06/2024', DEC: '03/06/2024' },
        { LS: 'L3', DECOM: '03/06/2024', DEC: '09/06/2024' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  [
    'one that ended before it began does not shorten the other',
    {
      Episodes: [
        { LS: 'L3', DECOM: '01/06/2024', DEC: '01/01/2024' },
        { LS: 'L3', DECOM: '01/06/2024', DEC: '09/06/2024' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'one inside another',
    {
      Episodes: [
        { LS: 'L3', DECOM: '01/06/2024', DEC: '08/06/2024' },
        { LS: 'L3', DECOM: '02/06/2024', DEC: '03/06/2024' },
        { LS: 'L3', DECOM: '08/06/2024', DEC: '09/06/2024' },
      ],
    },
    { Episodes: [0, 1, 2] },
  ],
  ['open since 7 days before the end of the year', { Episodes: [{ LS: 'L3', DECOM: '24/03/2025' }] }, {}],
  ['open since 8 days before', { Episodes: [{ LS: 'L3', DECOM: '23/03/2025' }] }, { Episodes: [0] }],
  ['another status', { Episodes: [{ LS: 'L2', DECOM: '01/06/2024', DEC: '20/06/2024' }] }, {}],
]);
