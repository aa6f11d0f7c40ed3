import { finds } from '../../../../test/builders/checks.ts';
import check from './225-reason-for-placement-change-missing.check.ts';

const moved = (RNE: string, first = 'U1', second = 'U4', reason = '') => ({
  Episodes: [
    { DECOM: '01/06/2024', PLACE: first, REC: 'X1', REASON_PLACE_CHANGE: reason },
    { DECOM: '05/06/2024', PLACE: second, RNE },
  ],
});

finds(check, 2025, [
  [
    'every reason that moves the child',
    {
      Episodes: [...'PBTU'].flatMap((RNE, i) =>
        moved(RNE).Episodes.map((row) => ({ CHILD: `${i}`, ...row })),
      ),
    },
    { Episodes: [0, 2, 4, 6] },
  ],
  ['given', moved('P', 'U1', 'U4', 'CARPL'), {}],
  ['the legal status only', moved('L'), {}],
  ['a new period of care', moved('S'), {}],
  ['into a temporary placement', moved('P', 'U1', 'T1'), {}],
  ['back from one', moved('P', 'T4', 'U1'), {}],
  [
    'care ended in between',
    {
      Episodes: [
        { DECOM: '01/06/2024', PLACE: 'U1', REC: 'E4A' },
        { DECOM: '05/06/2024', PLACE: 'U4', RNE: 'P' },
      ],
    },
    {},
  ],
  ['the last episode', { Episodes: [{ DECOM: '01/06/2024', PLACE: 'U1', REC: 'X1' }] }, {}],
  [
    "the next is another child's",
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'U1', REC: 'X1' },
        { CHILD: '2', DECOM: '05/06/2024', PLACE: 'U4', RNE: 'P' },
      ],
    },
    {},
  ],
]);
