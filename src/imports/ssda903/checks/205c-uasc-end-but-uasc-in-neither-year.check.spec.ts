import { finds } from '../../../../test/builders/checks.ts';
import check from './205c-uasc-end-but-uasc-in-neither-year.check.ts';

const ends = (now: string, before: string, more = {}) => ({
  Header: [{ UASC: '0' }],
  UASC: [{ DUC: now }],
  Header_last: [{ UASC: '0' }],
  UASC_last: [{ DUC: before }],
  ...more,
});
const found = { Header: [0], UASC: [0] };

finds(check, 2025, [
  ['an end this year', ends('02/05/2024', ''), found],
  ['an end last year', ends('', '02/05/2023'), found],
  ['no end', ends('', ''), {}],
  ['an end that cannot be read, which is rule 104', ends('31/02/2025', ''), {}],
  ['UASC this year', ends('02/05/2024', '', { Header: [{ UASC: '1' }] }), {}],
  ['UASC last year', ends('02/05/2024', '', { Header_last: [{ UASC: 'True' }] }), {}],
  [
    'not in the return of last year',
    ends('02/05/2024', '', { Header_last: [{ CHILD: '2' }], UASC_last: [] }),
    found,
  ],
  ['no return of last year is held', { Header: [{ UASC: '0' }], UASC: [{ DUC: '02/05/2024' }] }, {}],
]);
