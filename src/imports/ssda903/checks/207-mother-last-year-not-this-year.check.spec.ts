import { finds } from '../../../../test/builders/checks.ts';
import check from './207-mother-last-year-not-this-year.check.ts';

const years = (now: string, before: string) => ({
  Header: [{ MOTHER: now }],
  Header_last: [{ MOTHER: before }],
  Episodes: [{ DECOM: '02/05/2024' }],
});

finds(check, 2025, [
  ['none any more', years('0', '1'), { Header: [0] }],
  ['blank now', years('', '1'), { Header: [0] }],
  ['no answer now', years('2', '1'), { Header: [0] }],
  ['still one', years('1', '1'), {}],
  ['still one, as data tools write it', years('True', '1.0'), {}],
  ['has become one', years('1', '0'), {}],
  ['blank then', years('0', ''), {}],
  ['has no episodes this year', { ...years('0', '1'), Episodes: [] }, {}],
  ['not in Header last year', { ...years('0', '1'), Header_last: [{ CHILD: '2', MOTHER: '1' }] }, {}],
  ['no return of last year is held', { Header: [{ MOTHER: '0' }], Episodes: [{}] }, {}],
]);
