import { finds } from '../../../../test/builders/checks.ts';
import check from './383-no-return-from-temporary-placement.check.ts';

const detour = (RNE: string, PLACE = 'U1', PL_POST = 'HD1 1AA') => ({
  Episodes: [
    { DECOM: '01/06/2024', PLACE: 'U1', RNE: 'S', PL_POST: 'HD1 1AA' },
    { DECOM: '05/06/2024', PLACE: 'T1', RNE: 'P', PL_POST: 'HD3 3AA' },
    { DECOM: '09/06/2024', PLACE, RNE, PL_POST },
  ],
});

finds(check, 2025, [
  ['back', detour('P'), {}],
  ['back, but not by a move', detour('T'), { Episodes: [1] }],
  ['on to another placement', detour('P', 'U4'), { Episodes: [1] }],
  ['back, at another address, which was not asked yet', detour('P', 'U1', 'HD2 2AA'), {}],
  ['nothing after it', { Episodes: detour('P').Episodes.slice(0, 2) }, {}],
  ['nothing before it', { Episodes: detour('T').Episodes.slice(1) }, {}],
  ['rows in any order of the file', { Episodes: detour('P', 'U4').Episodes.toReversed() }, { Episodes: [1] }],
  [
    'not temporary',
    {
      Episodes: [
        { DECOM: '01/06/2024', PLACE: 'U1' },
        { DECOM: '05/06/2024', PLACE: 'K2' },
        { DECOM: '09/06/2024', PLACE: 'U4' },
      ],
    },
    {},
  ],
  [
    "the next is another child's",
    { Episodes: detour('T').Episodes.map((row, i) => ({ CHILD: i < 2 ? '1' : '2', ...row })) },
    {},
  ],
]);

finds(check, 2026, [
  ['back', detour('P'), {}],
  ['back, the postcode written without its space', detour('P', 'U1', 'hd11aa'), {}],
  ['back, but not by a move', detour('T'), { Episodes: [2] }],
  ['on to another placement', detour('P', 'U4'), { Episodes: [2] }],
  ['back, at another address', detour('P', 'U1', 'HD2 2AA'), { Episodes: [2] }],
  ['back, without its address', detour('P', 'U1', ''), { Episodes: [2] }],
  ['nothing after it', { Episodes: detour('P').Episodes.slice(0, 2) }, {}],
]);
