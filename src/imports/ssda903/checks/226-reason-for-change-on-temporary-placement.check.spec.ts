import { finds } from '../../../../test/builders/checks.ts';
import check from './226-reason-for-change-on-temporary-placement.check.ts';

finds(check, 2025, [
  [
    'on the one before',
    {
      Episodes: [
        { DECOM: '01/01/2025', PLACE: 'U1', REASON_PLACE_CHANGE: 'CARPL' },
        { DECOM: '11/01/2025', PLACE: 'T1' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'on the temporary one',
    {
      Episodes: [
        { DECOM: '01/01/2025', PLACE: 'U1' },
        { DECOM: '11/01/2025', PLACE: 'T0', REASON_PLACE_CHANGE: 'x' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'on the first of all',
    { Episodes: [{ DECOM: '01/01/2025', PLACE: 'T4', REASON_PLACE_CHANGE: 'CARPL' }] },
    { Episodes: [0] },
  ],
  [
    'on neither',
    {
      Episodes: [
        { DECOM: '01/01/2025', PLACE: 'U1' },
        { DECOM: '11/01/2025', PLACE: 'T1' },
      ],
    },
    {},
  ],
  [
    'on the one after',
    {
      Episodes: [
        { DECOM: '01/01/2025', PLACE: 'T1' },
        { DECOM: '11/01/2025', PLACE: 'U1', REASON_PLACE_CHANGE: 'CARPL' },
      ],
    },
    {},
  ],
  [
    'nothing temporary',
    {
      Episodes: [
        { DECOM: '01/01/2025', PLACE: 'U1', REASON_PLACE_CHANGE: 'CARPL' },
        { DECOM: '11/01/2025', PLACE: 'U4' },
      ],
    },
    {},
  ],
  [
    "the one before is another child's",
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', REASON_PLACE_CHANGE: 'CARPL' },
        { CHILD: '2', DECOM: '11/01/2025', PLACE: 'T1' },
      ],
    },
    {},
  ],
]);
