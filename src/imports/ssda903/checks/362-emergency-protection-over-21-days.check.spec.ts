import { finds } from '../../../../test/builders/checks.ts';
import check from './362-emergency-protection-over-21-days.check.ts';

finds(check, 2025, [
  ['21 days', { Episodes: [{ LS: 'L2', DECOM: '01/06/2024', DEC: '22/06/2024' }] }, {}],
  ['20 days', { Episodes: [{ LS: 'L2', DECOM: '01/06/2024', DEC: '21/06/2024' }] }, {}],
  ['22 days', { Episodes: [{ LS: 'L2', DECOM: '01/06/2024', DEC: '23/06/2024' }] }, { Episodes: [0] }],
  [
    '22 days over two placements',
    {
      Episodes: [
        { LS: 'L2', DECOM: '01/06/2024', DEC: '15/06/2024' },
        { LS: 'L2', DECOM: '15/06/2024', DEC: '23/06/2024' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['open since 21 days before the end of the year', { Episodes: [{ LS: 'L2', DECOM: '10/03/2025' }] }, {}],
  ['open since 22 days before', { Episodes: [{ LS: 'L2', DECOM: '09/03/2025' }] }, { Episodes: [0] }],
  ['another status', { Episodes: [{ LS: 'L1', DECOM: '01/06/2024', DEC: '23/07/2024' }] }, {}],
  [
    'a day that cannot be read',
    {
      Episodes: [
        { LS: 'L2', DECOM: '01/06/2024', DEC: '31/09/2024' },
        { LS: 'L2', DECOM: '' },
      ],
    },
    {},
  ],
]);
