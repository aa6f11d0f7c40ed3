import { finds } from '../../../../test/builders/checks.ts';
import check from './int03-episodes-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { Episodes: [{ CHILD: '1' }, { CHILD: '1' }] }, { Episodes: [0, 1] }],
  ['in Header', { Episodes: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { Episodes: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { Episodes: [1] },
  ],
  [
    "in last year's Header only",
    { Episodes: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] },
    { Episodes: [0] },
  ],
]);
