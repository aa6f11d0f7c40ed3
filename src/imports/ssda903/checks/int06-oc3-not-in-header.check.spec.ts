import { finds } from '../../../../test/builders/checks.ts';
import check from './int06-oc3-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { OC3: [{ CHILD: '1' }, { CHILD: '1' }] }, { OC3: [0, 1] }],
  ['in Header', { OC3: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { OC3: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { OC3: [1] },
  ],
  ["in last year's Header only", { OC3: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] }, { OC3: [0] }],
]);
