import { finds } from '../../../../test/builders/checks.ts';
import check from './218-ofsted-urn-missing.check.ts';

finds(check, 2023, [
  ['fostered in England', { Episodes: [{ PLACE: 'U4', PL_LA: 'E08000034' }] }, { Episodes: [0] }],
  ['with one', { Episodes: [{ PLACE: 'U4', PL_LA: 'E08000034', URN: 'XXXXXXX' }] }, {}],
  [
    'types that have none',
    { Episodes: ['P1', 'P2', 'P3', 'H5', 'R1', 'R2', 'R5', 'T0', 'T4', 'Z1'].map((PLACE) => ({ PLACE })) },
    {},
  ],
  [
    'in every other country, and confidential',
    { Episodes: ['SCO', 'WAL', 'NIR', 'NUK', 'CON', 'W06000008'].map((PL_LA) => ({ PLACE: 'K2', PL_LA })) },
    {},
  ],
  ['placed nobody knows where', { Episodes: [{ PLACE: 'K2', PL_LA: '' }] }, { Episodes: [0] }],
  [
    'ended on the first day of the year',
    { Episodes: [{ PLACE: 'K2', DEC: '01/04/2022' }] },
    { Episodes: [0] },
  ],
  ['ended the day before', { Episodes: [{ PLACE: 'K2', DEC: '31/03/2022' }] }, {}],
  ['an end that cannot be read is rule 147', { Episodes: [{ PLACE: 'K2', DEC: '31/04/2022' }] }, {}],
  ['no placement type', { Episodes: [{ PLACE: '' }] }, { Episodes: [0] }],
]);

finds(check, 2024, [
  ['H5 that ended on 28 October 2023', { Episodes: [{ PLACE: 'H5', DEC: '28/10/2023' }] }, {}],
  ['H5 that ended the day after', { Episodes: [{ PLACE: 'H5', DEC: '29/10/2023' }] }, { Episodes: [0] }],
  ['H5 still open', { Episodes: [{ PLACE: 'H5' }] }, { Episodes: [0] }],
  ['P2, of which rule 222 wants none', { Episodes: [{ PLACE: 'P2' }] }, {}],
]);

finds(check, 2026, [
  [
    'other placements',
    { Episodes: [{ PLACE: 'Z11' }, { PLACE: 'Z14' }, { PLACE: 'Z1', DECOM: '31/03/2025' }] },
    {},
  ],
  ['supported accommodation', { Episodes: [{ PLACE: 'K3' }] }, { Episodes: [0] }],
  [
    'P2 and H5, which are no longer there',
    { Episodes: [{ PLACE: 'P2' }, { PLACE: 'H5' }] },
    { Episodes: [0, 1] },
  ],
]);
