import { finds } from '../../../../test/builders/checks.ts';
import check from './444-same-upn-for-two-children.check.ts';

const numbers = (...upns: string[]) => ({ Header: upns.map((UPN, i) => ({ CHILD: `${i}`, UPN })) });

finds(check, 2026, [
  ['the same', numbers('B801200005001', 'B801200005001'), { Header: [0, 1] }],
  ['the same, in lower case', numbers('B801200005001', 'b801200005001'), { Header: [0, 1] }],
  ['two of three', numbers('B801200005001', 'P207000016049', 'B801200005001'), { Header: [0, 2] }],
  ['each its own', numbers('B801200005001', 'P207000016049'), {}],
  ['the same reason for none', numbers('UN1', 'UN1', 'UN5', 'UN5'), {}],
  ['both blank', numbers('', ''), {}],
  [
    "last year's number of another child",
    { Header: [{ CHILD: '1', UPN: 'B801200005001' }], Header_last: [{ CHILD: '2', UPN: 'B801200005001' }] },
    {},
  ],
]);
