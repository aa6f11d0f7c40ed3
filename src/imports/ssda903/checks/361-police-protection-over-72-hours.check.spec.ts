import { finds } from '../../../../test/builders/checks.ts';
import check from './361-police-protection-over-72-hours.check.ts';

finds(check, 2025, [
  ['three days', { Episodes: [{ LS: 'L1', DECOM: '01/06/2024', DEC: '04/06/2024' }] }, {}],
  ['two days', { Episodes: [{ LS: 'L1', DECOM: '01/06/2024', DEC: '03/06/2024' }] }, {}],
  ['four days', { Episodes: [{ LS: 'L1', DECOM: '01/06/2024', DEC: '05/06/2024' }] }, { Episodes: [0] }],
  [
    'four days over two placements',
    {
      Episodes: [
        { LS: 'L1', DECOM: '01/06/2024', DEC: '04/06/2024' },
        { LS: 'L1', DECOM: '04/06/2024', DEC: '05/06/2024' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  [
    'twice, with a day between',
    {
      Episodes: [
        { LS: 'L1', DECOM: '01/06/2024', DEC: '03/06/2024' },
        { LS: 'L1', DECOM: '04/06/2024', DEC: '06/06/2024' },
      ],
    },
    {},
  ],
  [
    'twice, with another status between',
    {
      Episodes: [
        { LS: 'L1', DECOM: '01/06/2024', DEC: '03/06/2024' },
        { LS: 'V2', DECOM: '03/06/2024', DEC: '04/06/2024' },
        { LS: 'L1', DECOM: '04/06/2024', DEC: '06/06/2024' },
      ],
    },
    {},
  ],
  ['open since three days before the end of the year', { Episodes: [{ LS: 'L1', DECOM: '28/03/2025' }] }, {}],
  ['open since four days before', { Episodes: [{ LS: 'L1', DECOM: '27/03/2025' }] }, { Episodes: [0] }],
  [
    'over the leap day',
    {
      Episodes: [
        { LS: 'L1', DECOM: '27/02/2024', DEC: '01/03/2024' },
        { CHILD: '2', LS: 'L1', DECOM: '26/02/2024', DEC: '01/03/2024' },
      ],
    },
    { Episodes: [1] },
  ],
  ['another status', { Episodes: [{ LS: 'C2', DECOM: '01/06/2024', DEC: '05/07/2024' }] }, {}],
  [
    'a day that cannot be read',
    {
      Episodes: [
        { LS: 'L1', DECOM: '01/06/2024', DEC: '31/06/2024' },
        { LS: 'L1', DECOM: '', DEC: '05/07/2024' },
      ],
    },
    {},
  ],
]);
