import { finds } from '../../../../test/builders/checks.ts';
import check from './int08-reviews-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { Reviews: [{ CHILD: '1' }, { CHILD: '1' }] }, { Reviews: [0, 1] }],
  ['in Header', { Reviews: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { Reviews: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { Reviews: [1] },
  ],
  [
    "in last year's Header only",
    { Reviews: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] },
    { Reviews: [0] },
  ],
]);
