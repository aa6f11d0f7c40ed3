import { finds } from '../../../../test/builders/checks.ts';
import check from './205b-uasc-in-both-years-with-odd-ends.check.ts';

const ends = (now: string, before: string, more = {}) => ({
  Header: [{ UASC: '1' }],
  UASC: [{ DUC: now }],
  Header_last: [{ UASC: '1' }],
  UASC_last: [{ DOB: '04/11/2006', DUC: before }],
  ...more,
});
const found = { Header: [0], UASC: [0] };

finds(check, 2025, [
  ['still one', ends('', ''), {}],
  ['ended on the first day of the year', ends('01/04/2024', ''), {}],
  ['ended the day before', ends('31/03/2024', ''), found],
  ['ended on its last day', ends('31/03/2025', ''), {}],
  ['ended the day after', ends('01/04/2025', ''), found],
  ['ended on the 18th birthday, as last year said', ends('04/11/2024', '04/11/2024'), {}],
  ['said last year to have ended before it', ends('', '03/11/2023'), found],
  ['said last year to end the day after it', ends('04/11/2024', '05/11/2024'), found],
  [
    'turned 18 before the year, as both say',
    ends('04/11/2023', '04/11/2023', { UASC_last: [{ DOB: '04/11/2005', DUC: '04/11/2023' }] }),
    {},
  ],
  [
    'born on a leap day, 18 on 1 March',
    ends('', '01/03/2026', { UASC_last: [{ DOB: '29/02/2008', DUC: '01/03/2026' }] }),
    {},
  ],
  ['days that cannot be read', ends('31/02/2024', '31/02/2024'), {}],
  [
    'no date of birth to judge by',
    ends('', '03/11/2023', { UASC_last: [{ DOB: '', DUC: '03/11/2023' }] }),
    {},
  ],
  ['none this year', ends('', '03/11/2023', { Header: [{ UASC: '0' }] }), {}],
  ['none last year', ends('31/03/2024', '', { Header_last: [{ UASC: '0' }] }), {}],
  ['not in Header last year', ends('31/03/2024', '', { Header_last: [{ CHILD: '2', UASC: '1' }] }), {}],
  ['not in Header this year', ends('31/03/2024', '', { Header: [] }), {}],
  ['no row of UASC this year', ends('', '', { UASC: [] }), {}],
  [
    'twice in UASC, ended too early by one of them',
    ends('', '', { UASC: [{ DUC: '' }, { DUC: '31/03/2024' }] }),
    { Header: [0], UASC: [0, 1] },
  ],
  ['no return of last year is held', { Header: [{ UASC: '1' }], UASC: [{ DUC: '31/03/2024' }] }, {}],
]);
