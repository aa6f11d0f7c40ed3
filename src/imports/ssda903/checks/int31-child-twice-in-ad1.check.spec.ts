import { finds } from '../../../../test/builders/checks.ts';
import check from './int31-child-twice-in-ad1.check.ts';

finds(check, 2025, [
  ['once', { AD1: [{ CHILD: '1' }] }, {}],
  ['twice', { AD1: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '1' }] }, { AD1: [0, 2] }],
  ['ids are told apart by case', { AD1: [{ CHILD: 'a1' }, { CHILD: 'A1' }] }, {}],
  ['once, and once last year', { AD1: [{ CHILD: '1' }], AD1_last: [{ CHILD: '1' }] }, {}],
]);
