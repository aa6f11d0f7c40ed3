import { finds } from '../../../../test/builders/checks.ts';
import check from './int34-child-twice-in-oc3.check.ts';

finds(check, 2025, [
  ['once', { OC3: [{ CHILD: '1' }] }, {}],
  ['twice', { OC3: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '1' }] }, { OC3: [0, 2] }],
  ['ids are told apart by case', { OC3: [{ CHILD: 'a1' }, { CHILD: 'A1' }] }, {}],
  ['once, and once last year', { OC3: [{ CHILD: '1' }], OC3_last: [{ CHILD: '1' }] }, {}],
]);
