import { finds } from '../../../../test/builders/checks.ts';
import check from './int04-missing-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { Missing: [{ CHILD: '1' }, { CHILD: '1' }] }, { Missing: [0, 1] }],
  ['in Header', { Missing: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { Missing: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { Missing: [1] },
  ],
  [
    "in last year's Header only",
    { Missing: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] },
    { Missing: [0] },
  ],
]);
