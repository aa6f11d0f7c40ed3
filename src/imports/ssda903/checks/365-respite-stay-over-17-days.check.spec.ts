import { finds } from '../../../../test/builders/checks.ts';
import check from './365-respite-stay-over-17-days.check.ts';

finds(check, 2025, [
  ['17 days', { Episodes: [{ LS: 'V3', DECOM: '01/06/2024', DEC: '18/06/2024' }] }, {}],
  ['16 days', { Episodes: [{ LS: 'V3', DECOM: '01/06/2024', DEC: '17/06/2024' }] }, {}],
  ['18 days', { Episodes: [{ LS: 'V3', DECOM: '01/06/2024', DEC: '19/06/2024' }] }, { Episodes: [0] }],
  [
    'each break for itself',
    {
      Episodes: [
        { LS: 'V3', DECOM: '01/06/2024', DEC: '12/06/2024' },
        { LS: 'V3', DECOM: '12/06/2024', DEC: '24/06/2024' },
      ],
    },
    {},
  ],
  [
    'open since 18 days before the end of the year',
    { Episodes: [{ LS: 'V3', DECOM: '13/03/2025' }] },
    { Episodes: [0] },
  ],
  ['open since 17 days before', { Episodes: [{ LS: 'V3', DECOM: '14/03/2025' }] }, {}],
  ['an agreement is not one stay', { Episodes: [{ LS: 'V4', DECOM: '01/06/2024', DEC: '01/09/2024' }] }, {}],
  [
    'a day that cannot be read',
    {
      Episodes: [
        { LS: 'V3', DECOM: '01/06/2024', DEC: '31/09/2024' },
        { LS: 'V3', DECOM: '', DEC: '01/09/2024' },
      ],
    },
    {},
  ],
]);
