import { finds } from '../../../../test/builders/checks.ts';
import check from './205a-uasc-last-year-not-this-year.check.ts';

const ended = (DUC: string, more = {}) => ({
  Header: [{ UASC: '0' }],
  Header_last: [{ UASC: '1' }],
  UASC_last: [{ DUC }],
  ...more,
});

finds(check, 2025, [
  ['no end of it', ended(''), { Header: [0] }],
  ['ended on the first day of last year', ended('01/04/2023'), {}],
  ['ended the day before', ended('31/03/2023'), { Header: [0] }],
  ['ended on the last day of last year', ended('31/03/2024'), {}],
  ['ended the day after', ended('01/04/2024'), { Header: [0] }],
  ['ended on the leap day', ended('29/02/2024'), {}],
  ['an end that cannot be read', ended('30/02/2024'), { Header: [0] }],
  [
    'an end this year too',
    ended('31/03/2024', { UASC: [{ DUC: '31/03/2024' }] }),
    { Header: [0], UASC: [0] },
  ],
  ['a row of UASC without an end', ended('31/03/2024', { UASC: [{ DUC: '' }] }), {}],
  ['still one', ended('', { Header: [{ UASC: '1' }] }), {}],
  ['none last year either', ended('', { Header_last: [{ UASC: '0' }] }), {}],
  ['not in Header this year', ended('', { Header: [], UASC: [{ DUC: '' }] }), {}],
  ['no row of UASC last year', ended('', { UASC_last: [] }), { Header: [0] }],
  [
    'twice in UASC last year, ended by one of them',
    ended('', { UASC_last: [{ DUC: '' }, { DUC: '31/03/2024' }] }),
    {},
  ],
  ['twice in Header, still one by one of them', ended('', { Header: [{ UASC: '0' }, { UASC: '1' }] }), {}],
  ['not in Header last year', ended('', { Header_last: [{ CHILD: '2', UASC: '1' }] }), {}],
  ['no return of last year is held', { Header: [{ UASC: '0' }], UASC: [{ DUC: '' }] }, {}],
]);
