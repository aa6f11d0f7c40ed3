import { finds } from '../../../../test/builders/checks.ts';
import check from './384-respite-in-long-term-fostering.check.ts';

finds(check, 2025, [
  ['a break with a relative, long term', { Episodes: [{ PLACE: 'U1', LS: 'V3' }] }, { Episodes: [0] }],
  [
    'an agreement with another carer, long term',
    { Episodes: [{ PLACE: 'U4', LS: 'V4' }] },
    { Episodes: [0] },
  ],
  [
    'not long term',
    {
      Episodes: [
        { PLACE: 'U3', LS: 'V3' },
        { PLACE: 'U6', LS: 'V4' },
      ],
    },
    {},
  ],
  ['not on short breaks', { Episodes: [{ PLACE: 'U4', LS: 'C2' }] }, {}],
  [
    'one of the two is blank',
    {
      Episodes: [
        { PLACE: 'U4', LS: '' },
        { PLACE: '', LS: 'V3' },
      ],
    },
    {},
  ],
]);
