import { finds } from '../../../../test/builders/checks.ts';
import check from './381-care-ends-in-temporary-placement.check.ts';

finds(check, 2025, [
  [
    'care ended',
    {
      Episodes: [
        { PLACE: 'T0', REC: 'E4A' },
        { PLACE: 'T4', REC: 'E17' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['with what is no code', { Episodes: [{ PLACE: 'T0', REC: 'PR1' }] }, { Episodes: [0] }],
  ['another episode follows', { Episodes: [{ PLACE: 'T3', REC: 'X1' }] }, {}],
  ['still open', { Episodes: [{ PLACE: 'T2', REC: '' }] }, {}],
  ['not temporary', { Episodes: [{ PLACE: 'U2', REC: 'E4A' }] }, {}],
]);
