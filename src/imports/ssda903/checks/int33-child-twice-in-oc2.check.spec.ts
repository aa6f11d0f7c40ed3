import { finds } from '../../../../test/builders/checks.ts';
import check from './int33-child-twice-in-oc2.check.ts';

finds(check, 2025, [
  ['once', { OC2: [{ CHILD: '1' }] }, {}],
  ['twice', { OC2: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '1' }] }, { OC2: [0, 2] }],
  ['ids are told apart by case', { OC2: [{ CHILD: 'a1' }, { CHILD: 'A1' }] }, {}],
  ['once, and once last year', { OC2: [{ CHILD: '1' }], OC2_last: [{ CHILD: '1' }] }, {}],
]);
