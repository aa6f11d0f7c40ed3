import { finds } from '../../../../test/builders/checks.ts';
import check from './503j-placement-location-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', PL_LOCATION: now },
    { DECOM: '02/05/2024', PL_LOCATION: 'OUT' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', PL_LOCATION: 'OUT' },
    { DECOM: '02/05/2023', DEC, PL_LOCATION: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('IN', 'IN'), {}],
  ['the same, in lower case', carried('in', 'IN'), {}],
  ['another', carried('OUT', 'IN'), { Episodes: [0] }],
  ['blank now', carried('', 'IN'), { Episodes: [0] }],
  ['blank then', carried('IN', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('OUT', 'IN', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('OUT', 'IN', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    {
      Episodes: [{ DECOM: '', PL_LOCATION: 'OUT' }],
      Episodes_last: [{ DECOM: '31/02/2023', PL_LOCATION: 'IN' }],
    },
    {},
  ],
  [
    'not in the return of last year',
    { Episodes: carried('OUT', 'IN').Episodes, Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('OUT', 'IN').Episodes }, {}],
]);
