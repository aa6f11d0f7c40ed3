import { finds } from '../../../../test/builders/checks.ts';
import check from './380-care-starts-in-temporary-placement.check.ts';

finds(check, 2025, [
  ['a period of care that starts in one', { Episodes: [{ PLACE: 'T0', RNE: 'S' }] }, { Episodes: [0] }],
  [
    'every other reason',
    {
      Episodes: [
        { PLACE: 'T4', RNE: 'L' },
        { PLACE: 'T1', RNE: 'T' },
        { PLACE: 'T2', RNE: 'U' },
      ],
    },
    { Episodes: [0, 1, 2] },
  ],
  ['no reason', { Episodes: [{ PLACE: 'T3', RNE: '' }] }, { Episodes: [0] }],
  [
    'moved there',
    {
      Episodes: [
        { PLACE: 'T0', RNE: 'P' },
        { PLACE: 'T4', RNE: 'b' },
      ],
    },
    {},
  ],
  [
    'not temporary',
    {
      Episodes: [
        { PLACE: 'U1', RNE: 'S' },
        { PLACE: '', RNE: 'S' },
      ],
    },
    {},
  ],
]);
