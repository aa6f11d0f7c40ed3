import { finds } from '../../../../test/builders/checks.ts';
import check from './442-upn-blank-for-child-in-care.check.ts';

const child = (UPN: string, ...statuses: string[]) => ({
  Header: [{ UPN }],
  Episodes: statuses.map((LS) => ({ LS })),
});

finds(check, 2025, [
  ['blank', child('', 'C2'), { Header: [0] }],
  ['blank, with no legal status', child('', ''), { Header: [0] }],
  ['a number', child('B801200005001', 'C2'), {}],
  ['a reason for none', child('UN1', 'C2'), {}],
  ['on short breaks only', child('', 'V3', 'V4'), {}],
  ['on short breaks and then in care', child('', 'V3', 'C2'), { Header: [0] }],
  ['not in care', child(''), {}],
]);
