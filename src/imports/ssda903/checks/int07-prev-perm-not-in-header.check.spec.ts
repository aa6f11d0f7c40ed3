import { finds } from '../../../../test/builders/checks.ts';
import check from './int07-prev-perm-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { PrevPerm: [{ CHILD: '1' }, { CHILD: '1' }] }, { PrevPerm: [0, 1] }],
  ['in Header', { PrevPerm: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { PrevPerm: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { PrevPerm: [1] },
  ],
  [
    "in last year's Header only",
    { PrevPerm: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] },
    { PrevPerm: [0] },
  ],
]);
