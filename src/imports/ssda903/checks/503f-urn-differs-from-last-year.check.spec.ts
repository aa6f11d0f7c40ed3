import { finds } from '../../../../test/builders/checks.ts';
import check from './503f-urn-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', URN: now },
    { DECOM: '02/05/2024', URN: 'SC045100' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', URN: 'SC045100' },
    { DECOM: '02/05/2023', DEC, URN: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('SC045099', 'SC045099'), {}],
  ['the same, in lower case', carried('sc045099', 'SC045099'), {}],
  ['another', carried('SC045100', 'SC045099'), { Episodes: [0] }],
  ['blank now', carried('', 'SC045099'), { Episodes: [0] }],
  ['blank then', carried('SC045099', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('SC045100', 'SC045099', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('SC045100', 'SC045099', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    { Episodes: [{ DECOM: '', URN: 'SC045100' }], Episodes_last: [{ DECOM: '31/02/2023', URN: 'SC045099' }] },
    {},
  ],
  [
    'not in the return of last year',
    {
      Episodes: carried('SC045100', 'SC045099').Episodes,
      Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }],
    },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('SC045100', 'SC045099').Episodes }, {}],
]);
