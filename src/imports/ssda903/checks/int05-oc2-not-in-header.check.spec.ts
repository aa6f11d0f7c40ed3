import { finds } from '../../../../test/builders/checks.ts';
import check from './int05-oc2-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { OC2: [{ CHILD: '1' }, { CHILD: '1' }] }, { OC2: [0, 1] }],
  ['in Header', { OC2: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { OC2: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { OC2: [1] },
  ],
  ["in last year's Header only", { OC2: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] }, { OC2: [0] }],
]);
