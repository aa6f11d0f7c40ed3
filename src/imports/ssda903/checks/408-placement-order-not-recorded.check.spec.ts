import { finds } from '../../../../test/builders/checks.ts';
import check from './408-placement-order-not-recorded.check.ts';

finds(check, 2025, [
  [
    'under the order',
    {
      Episodes: [
        { PLACE: 'A5', LS: 'E1' },
        { PLACE: 'A6', LS: 'e1' },
      ],
    },
    {},
  ],
  [
    'under a care order',
    {
      Episodes: [
        { PLACE: 'A5', LS: 'C2' },
        { PLACE: 'A6', LS: 'C2' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['no legal status', { Episodes: [{ PLACE: 'A5', LS: '' }] }, { Episodes: [0] }],
  [
    'placed by consent',
    {
      Episodes: [
        { PLACE: 'A3', LS: 'V2' },
        { PLACE: 'A4', LS: 'V2' },
      ],
    },
    {},
  ],
]);
