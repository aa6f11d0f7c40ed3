import { finds } from '../../../../test/builders/checks.ts';
import check from './int35-child-twice-in-prev-perm.check.ts';

finds(check, 2025, [
  ['once', { PrevPerm: [{ CHILD: '1' }] }, {}],
  ['twice', { PrevPerm: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '1' }] }, { PrevPerm: [0, 2] }],
  ['ids are told apart by case', { PrevPerm: [{ CHILD: 'a1' }, { CHILD: 'A1' }] }, {}],
  ['once, and once last year', { PrevPerm: [{ CHILD: '1' }], PrevPerm_last: [{ CHILD: '1' }] }, {}],
]);
