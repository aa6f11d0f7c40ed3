import { finds } from '../../../../test/builders/checks.ts';
import check from './208-upn-differs-from-last-year.check.ts';

const years = (now: string, before: string) => ({ Header: [{ UPN: now }], Header_last: [{ UPN: before }] });

finds(check, 2025, [
  ['the same', years('B801200005001', 'B801200005001'), {}],
  ['the same, in lower case', years('b801200005001', 'B801200005001'), {}],
  ['another', years('P207000016049', 'B801200005001'), { Header: [0] }],
  ['a number, and was too young for one', years('B801200005001', 'UN1'), {}],
  ['a number, and it was awaited', years('B801200005001', 'UN4'), {}],
  ['a number, and blank then', years('B801200005001', ''), {}],
  ['old enough now', years('UN2', 'UN1'), {}],
  ['another reason for none', years('UN3', 'UN4'), { Header: [0] }],
  ['too young again', years('UN1', 'UN2'), { Header: [0] }],
  ['the number is gone', years('UN5', 'B801200005001'), { Header: [0] }],
  ['a reason, and blank then', years('UN4', ''), {}],
  ['too young, and blank then', years('UN1', ''), {}],
  ['blank now', years('', 'UN1'), { Header: [0] }],
  ['blank both times, which is rule 442', years('', ''), {}],
  ['not in Header last year', { ...years('UN3', ''), Header_last: [{ CHILD: '2', UPN: 'UN4' }] }, {}],
  ['no return of last year is held', { Header: [{ UPN: 'UN1' }] }, {}],
]);
