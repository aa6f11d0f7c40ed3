import { finds } from '../../../../test/builders/checks.ts';
import check from './int01-ad1-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { AD1: [{ CHILD: '1' }, { CHILD: '1' }] }, { AD1: [0, 1] }],
  ['in Header', { AD1: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { AD1: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { AD1: [1] },
  ],
  ["in last year's Header only", { AD1: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] }, { AD1: [0] }],
]);
