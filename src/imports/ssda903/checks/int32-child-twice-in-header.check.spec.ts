import { finds } from '../../../../test/builders/checks.ts';
import check from './int32-child-twice-in-header.check.ts';

finds(check, 2025, [
  ['once', { Header: [{ CHILD: '1' }] }, {}],
  ['twice', { Header: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '1' }] }, { Header: [0, 2] }],
  ['ids are told apart by case', { Header: [{ CHILD: 'a1' }, { CHILD: 'A1' }] }, {}],
  ['once, and once last year', { Header: [{ CHILD: '1' }], Header_last: [{ CHILD: '1' }] }, {}],
]);
