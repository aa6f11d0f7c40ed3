import { finds } from '../../../../test/builders/checks.ts';
import check from './202-sex-differs-from-last-year.check.ts';

const years = (now: string, before: string) => ({ Header: [{ SEX: now }], Header_last: [{ SEX: before }] });

finds(check, 2025, [
  ['the same', years('M', 'M'), {}],
  ['the same, in the code before and lower case', years('f', '2'), {}],
  ['the same boy, in the code before', years('M', '1'), {}],
  ['another', years('M', 'F'), { Header: [0] }],
  ['another, in the code before', years('F', '1'), { Header: [0] }],
  ['not known any more', years('U', 'F'), { Header: [0] }],
  ['blank now', years('', 'F'), { Header: [0] }],
  ['blank then', years('F', ''), { Header: [0] }],
  ['blank both times', years('', ''), {}],
  ['not in Header last year', { ...years('M', ''), Header_last: [{ CHILD: '2', SEX: 'F' }] }, {}],
  [
    'twice in Header, once otherwise',
    { ...years('M', 'M'), Header: [{ SEX: 'F' }, { SEX: 'M' }] },
    { Header: [0] },
  ],
  ['no return of last year is held', { Header: [{ SEX: 'M' }] }, {}],
]);
