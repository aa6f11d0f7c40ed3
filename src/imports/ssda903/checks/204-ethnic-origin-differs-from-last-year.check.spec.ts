import { finds } from '../../../../test/builders/checks.ts';
import check from './204-ethnic-origin-differs-from-last-year.check.ts';

const years = (now: string, before: string) => ({
  Header: [{ ETHNIC: now }],
  Header_last: [{ ETHNIC: before }],
});

finds(check, 2025, [
  ['the same', years('WBRI', 'WBRI'), {}],
  ['the same, in lower case', years('wbri', 'WBRI'), {}],
  ['another', years('MWBC', 'MWBA'), { Header: [0] }],
  ['known now', years('WBRI', 'NOBT'), { Header: [0] }],
  ['blank now', years('', 'WBRI'), { Header: [0] }],
  ['blank then', years('WBRI', ''), { Header: [0] }],
  ['blank both times', years('', ''), {}],
  ['not in Header last year', { ...years('WBRI', ''), Header_last: [{ CHILD: '2' }] }, {}],
  ['no return of last year is held', { Header: [{ ETHNIC: 'WBRI' }] }, {}],
]);
