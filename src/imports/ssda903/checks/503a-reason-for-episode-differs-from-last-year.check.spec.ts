import { finds } from '../../../../test/builders/checks.ts';
import check from './503a-reason-for-episode-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', RNE: now },
    { DECOM: '02/05/2024', RNE: 'P' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', RNE: 'P' },
    { DECOM: '02/05/2023', DEC, RNE: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('S', 'S'), {}],
  ['the same, in lower case', carried('s', 'S'), {}],
  ['another', carried('P', 'S'), { Episodes: [0] }],
  ['blank now', carried('', 'S'), { Episodes: [0] }],
  ['blank then', carried('S', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('P', 'S', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('P', 'S', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    { Episodes: [{ DECOM: '', RNE: 'P' }], Episodes_last: [{ DECOM: '31/02/2023', RNE: 'S' }] },
    {},
  ],
  [
    'not in the return of last year',
    { Episodes: carried('P', 'S').Episodes, Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('P', 'S').Episodes }, {}],
]);
