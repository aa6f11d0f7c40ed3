import { finds } from '../../../../test/builders/checks.ts';
import check from './noe-child-missing-from-last-year.check.ts';

const other = [{ CHILD: '2', DECOM: '15/03/2024' }];

finds(check, 2025, [
  ['not there', { Episodes: [{ DECOM: '15/03/2024' }], Episodes_last: other }, { Episodes: [0] }],
  [
    'there, by any episode',
    { Episodes: [{ DECOM: '15/03/2024' }], Episodes_last: [{ DECOM: '02/05/2023', DEC: '02/06/2023' }] },
    {},
  ],
  [
    'began on the last day before the year',
    { Episodes: [{ DECOM: '31/03/2024' }], Episodes_last: other },
    { Episodes: [0] },
  ],
  ['began on its first day', { Episodes: [{ DECOM: '01/04/2024' }], Episodes_last: other }, {}],
  [
    'every episode of before',
    {
      Episodes: [{ DECOM: '01/06/2024' }, { DECOM: '01/02/2024' }, { DECOM: '15/03/2024' }],
      Episodes_last: other,
    },
    { Episodes: [1, 2] },
  ],
  [
    'days that cannot be read',
    { Episodes: [{ DECOM: '' }, { DECOM: '31/02/2024' }], Episodes_last: other },
    {},
  ],
  ['no return of last year is held', { Episodes: [{ DECOM: '15/03/2024' }] }, {}],
]);
