import { finds } from '../../../../test/builders/checks.ts';
import check from './502-open-episode-not-carried-over.check.ts';

const years = (first: string, open: string, DEC = '') => ({
  Episodes: [{ DECOM: first }, { DECOM: '02/06/2024' }],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023' },
    { DECOM: open, DEC },
  ],
});

finds(check, 2025, [
  ['the same day', years('02/05/2023', '02/05/2023'), {}],
  ['a day later', years('03/05/2023', '02/05/2023'), { Episodes: [0] }],
  ['a day earlier', years('01/05/2023', '02/05/2023'), { Episodes: [0] }],
  [
    'left out: the first of the year came later',
    { Episodes: [{ DECOM: '02/06/2024' }], Episodes_last: [{ DECOM: '02/05/2023' }] },
    { Episodes: [0] },
  ],
  [
    'two were left open, so one is not the first',
    {
      Episodes: [{ DECOM: '02/05/2023' }],
      Episodes_last: [{ DECOM: '02/05/2023' }, { DECOM: '02/01/2023' }],
    },
    { Episodes: [0] },
  ],
  ['none was left open', years('03/05/2023', '02/05/2023', '31/03/2024'), {}],
  [
    "last year's days cannot be read",
    {
      Episodes: [{ DECOM: '02/05/2023' }],
      Episodes_last: [{ DECOM: '31/04/2023' }, { DECOM: '01/01/2023', DEC: '31/02/2024' }],
    },
    {},
  ],
  [
    'no day of this year can be read',
    { Episodes: [{ DECOM: '' }, { DECOM: '31/04/2024' }], Episodes_last: [{ DECOM: '02/05/2023' }] },
    {},
  ],
  [
    'not in the return of last year',
    { Episodes: [{ DECOM: '02/05/2023' }], Episodes_last: [{ CHILD: '2', DECOM: '03/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: [{ DECOM: '02/05/2023' }] }, {}],
]);
