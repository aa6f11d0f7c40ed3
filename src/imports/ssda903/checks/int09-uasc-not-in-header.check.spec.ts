import { finds } from '../../../../test/builders/checks.ts';
import check from './int09-uasc-not-in-header.check.ts';

finds(check, 2025, [
  ['not in Header', { UASC: [{ CHILD: '1' }, { CHILD: '1' }] }, { UASC: [0, 1] }],
  ['in Header', { UASC: [{ CHILD: '1' }], Header: [{ CHILD: '1' }] }, {}],
  [
    'another child in Header',
    { UASC: [{ CHILD: '1' }, { CHILD: '2' }], Header: [{ CHILD: '1' }] },
    { UASC: [1] },
  ],
  ["in last year's Header only", { UASC: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] }, { UASC: [0] }],
]);
