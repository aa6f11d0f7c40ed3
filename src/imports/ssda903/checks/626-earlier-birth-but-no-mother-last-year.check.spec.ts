import { finds } from '../../../../test/builders/checks.ts';
import check from './626-earlier-birth-but-no-mother-last-year.check.ts';

const years = (MC_DOB: string, before = '0', MOTHER = '1') => ({
  Header: [{ MOTHER, MC_DOB }],
  Header_last: [{ MOTHER: before }],
});

finds(check, 2025, [
  ['born the day before the year', years('31/03/2024'), { Header: [0] }],
  ['born on its first day', years('01/04/2024'), {}],
  ['born on the leap day', years('29/02/2024', '0.0', '1.0'), { Header: [0] }],
  ['a mother last year too', years('31/03/2024', '1'), {}],
  ['blank last year', years('31/03/2024', ''), {}],
  ['no mother now, which is rule 612', years('31/03/2024', '0', '0'), {}],
  ['a day that cannot be read', years('31/02/2024'), {}],
  ['blank', years(''), {}],
  ['not in Header last year', { ...years('31/03/2024'), Header_last: [{ CHILD: '2', MOTHER: '0' }] }, {}],
  ['no return of last year is held', { Header: [{ MOTHER: '1', MC_DOB: '31/03/2024' }] }, {}],
]);
