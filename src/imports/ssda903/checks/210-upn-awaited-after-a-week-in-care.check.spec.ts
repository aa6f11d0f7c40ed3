import { finds } from '../../../../test/builders/checks.ts';
import check from './210-upn-awaited-after-a-week-in-care.check.ts';

const since = (DECOM: string, more = {}) => ({
  Header: [{ UPN: 'UN4' }],
  Episodes: [{ DECOM, LS: 'C2', ...more }],
});
const found = { Header: [0], Episodes: [0] };

finds(check, 2025, [
  ['a week', since('24/03/2025'), {}],
  ['a day more', since('23/03/2025'), found],
  ['a day less', since('25/03/2025'), {}],
  ['came years ago', since('02/05/2020'), found],
  ['left before the end of the year', since('02/05/2020', { DEC: '30/03/2025' }), {}],
  ['left on 31 March', since('02/05/2020', { DEC: '31/03/2025' }), {}],
  ['leaves the day after', since('02/05/2020', { DEC: '01/04/2025' }), found],
  [
    'moved in the last week',
    {
      Header: [{ UPN: 'UN4' }],
      Episodes: [
        { DECOM: '30/03/2025', LS: 'C2' },
        { DECOM: '02/05/2024', DEC: '30/03/2025', LS: 'C2' },
      ],
    },
    { Header: [0], Episodes: [1] },
  ],
  [
    'came back in the last week',
    {
      Header: [{ UPN: 'UN4' }],
      Episodes: [
        { DECOM: '02/05/2024', DEC: '02/06/2024', LS: 'C2' },
        { DECOM: '30/03/2025', LS: 'C2' },
      ],
    },
    {},
  ],
  ['on a short break', since('02/05/2020', { LS: 'V4' }), {}],
  ['a day that cannot be read', since('31/02/2025'), {}],
  ['a number', { ...since('02/05/2020'), Header: [{ UPN: 'B801200005001' }] }, {}],
  ['another reason', { ...since('02/05/2020'), Header: [{ UPN: 'UN5' }] }, {}],
]);

finds(check, 2024, [
  ['a week of a leap year', since('24/03/2024'), {}],
  ['a day more', since('23/03/2024'), found],
]);
