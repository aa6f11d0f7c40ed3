import { finds } from '../../../../test/builders/checks.ts';
import check from './203-date-of-birth-differs-from-last-year.check.ts';

const years = (now: string, before: string) => ({ Header: [{ DOB: now }], Header_last: [{ DOB: before }] });

finds(check, 2025, [
  ['the same', years('29/02/2012', '29/02/2012'), {}],
  ['a day later', years('03/05/2012', '02/05/2012'), { Header: [0] }],
  ['a day earlier', years('01/05/2012', '02/05/2012'), { Header: [0] }],
  ['blank now', years('', '02/05/2012'), { Header: [0] }],
  ['unreadable then', years('02/05/2012', '31/02/2012'), { Header: [0] }],
  ['unreadable both times', years('02/05/12', '31/02/2012'), {}],
  ['not in Header last year', { ...years('02/05/2012', ''), Header_last: [{ CHILD: '2' }] }, {}],
  ['no return of last year is held', { Header: [{ DOB: '02/05/2012' }] }, {}],
]);
