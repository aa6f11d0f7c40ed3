import { finds } from '../../../../test/builders/checks.ts';
import check from './393-girl-without-mother-status.check.ts';

const child = (SEX: string, MOTHER: string, ...statuses: string[]) => ({
  Header: [{ SEX, MOTHER }],
  Episodes: statuses.map((LS) => ({ LS })),
});

finds(check, 2025, [
  ['blank', child('F', '', 'C2'), { Header: [0] }],
  ['a mother', child('F', '1', 'C2'), {}],
  ['no mother', child('F', '0', 'C2'), {}],
  ['no answer, which is rule 165', child('F', '2', 'C2'), {}],
  ['a boy', child('M', '', 'C2'), {}],
  ['sex not known', child('U', '', 'C2'), {}],
  ['on short breaks only', child('F', '', 'V3', 'v4'), {}],
  ['on short breaks and then in care', child('F', '', 'V3', 'C2'), { Header: [0] }],
  ['not in care', child('F', ''), {}],
]);

finds(check, 2024, [
  ['a girl, by the code of the time', child('2', '', 'C2'), { Header: [0] }],
  ['a boy', child('1', '', 'C2'), {}],
]);
