import { finds } from '../../../../test/builders/checks.ts';
import check from './624-birth-of-mothers-child-differs-from-last-year.check.ts';

const years = (now: string, before: string) => ({
  Header: [{ MC_DOB: now }],
  Header_last: [{ MC_DOB: before }],
});

finds(check, 2025, [
  ['the same', years('02/05/2023', '02/05/2023'), {}],
  ['a day later', years('03/05/2023', '02/05/2023'), { Header: [0] }],
  ['a day earlier', years('01/05/2023', '02/05/2023'), { Header: [0] }],
  ['blank now', years('', '02/05/2023'), { Header: [0] }],
  ['new', years('02/05/2024', ''), {}],
  ['what was no day put right', years('30/04/2023', '31/04/2023'), {}],
  ['in neither', years('', ''), {}],
  [
    'not in Header last year',
    { ...years('02/05/2023', ''), Header_last: [{ CHILD: '2', MC_DOB: '03/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Header: [{ MC_DOB: '02/05/2023' }] }, {}],
]);
