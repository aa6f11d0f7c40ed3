import { finds } from '../../../../test/builders/checks.ts';
import check from './205d-uasc-this-year-not-last-year.check.ts';

const years = (now: string, before: string) => ({ Header: [{ UASC: now }], Header_last: [{ UASC: before }] });

finds(check, 2025, [
  ['this year only', years('1', '0'), { Header: [0] }],
  ['this year only, blank then', years('1', ''), { Header: [0] }],
  ['in both', years('1', '1'), {}],
  ['last year only, which is rule 205A', years('0', '1'), {}],
  ['in neither', years('0', '0'), {}],
  ['not in Header last year', { ...years('1', ''), Header_last: [{ CHILD: '2', UASC: '0' }] }, {}],
  ['no return of last year is held', { Header: [{ UASC: '1' }] }, {}],
]);
