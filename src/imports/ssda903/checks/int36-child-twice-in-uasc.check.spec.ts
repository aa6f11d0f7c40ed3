import { finds } from '../../../../test/builders/checks.ts';
import check from './int36-child-twice-in-uasc.check.ts';

finds(check, 2025, [
  ['once', { UASC: [{ CHILD: '1' }] }, {}],
  ['twice', { UASC: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '1' }] }, { UASC: [0, 2] }],
  ['ids are told apart by case', { UASC: [{ CHILD: 'a1' }, { CHILD: 'A1' }] }, {}],
  ['once, and once last year', { UASC: [{ CHILD: '1' }], UASC_last: [{ CHILD: '1' }] }, {}],
]);
