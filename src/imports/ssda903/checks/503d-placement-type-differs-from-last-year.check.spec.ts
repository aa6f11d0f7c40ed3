import { finds } from '../../../../test/builders/checks.ts';
import check from './503d-placement-type-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [{ DECOM: '02/05/2023', PLACE: now }],
  Episodes_last: [{ DECOM: '02/05/2023', DEC, PLACE: before }],
});

finds(check, 2024, [
  ['H5 may not become K3 yet', carried('K3', 'H5'), { Episodes: [0] }],
  ['the same', carried('H5', 'H5'), {}],
]);

finds(check, 2025, [
  ['the same, in lower case', carried('u1', 'U1'), {}],
  ['another', carried('U4', 'U1'), { Episodes: [0] }],
  [
    'blank now, or then',
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2023' },
        { CHILD: '2', DECOM: '02/05/2023', PLACE: 'U1' },
      ],
      Episodes_last: [
        { CHILD: '1', DECOM: '02/05/2023', PLACE: 'U1' },
        { CHILD: '2', DECOM: '02/05/2023' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['H5 that became K3', carried('K3', 'H5'), {}],
  ['P2 that became K3', carried('K3', 'P2'), { Episodes: [0] }],
  ['K3 that became H5', carried('H5', 'K3'), { Episodes: [0] }],
  ['Z1 may not become Z11 yet', carried('Z11', 'Z1'), { Episodes: [0] }],
  ['ended last year', carried('U4', 'U1', '31/03/2024'), {}],
  ['not in the return of last year', { Episodes: carried('U4', 'U1').Episodes, Episodes_last: [] }, {}],
  ['no return of last year is held', { Episodes: carried('U4', 'U1').Episodes }, {}],
]);

finds(check, 2026, [
  [
    'Z1 that became one of its four',
    {
      Episodes: ['Z11', 'Z12', 'Z13', 'Z14'].map((PLACE, i) => ({
        CHILD: `${i}`,
        DECOM: '02/05/2023',
        PLACE,
      })),
      Episodes_last: [0, 1, 2, 3].map((i) => ({ CHILD: `${i}`, DECOM: '02/05/2023', PLACE: 'Z1' })),
    },
    {},
  ],
  ['Z1 that stayed', carried('Z1', 'Z1'), {}],
  ['one of its four that became another', carried('Z12', 'Z11'), { Episodes: [0] }],
  ['H5 may no longer become K3', carried('K3', 'H5'), { Episodes: [0] }],
]);
