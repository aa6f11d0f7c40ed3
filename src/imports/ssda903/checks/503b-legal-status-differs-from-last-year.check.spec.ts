import { finds } from '../../../../test/builders/checks.ts';
import check from './503b-legal-status-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', LS: now },
    { DECOM: '02/05/2024', LS: 'V2' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', LS: 'V2' },
    { DECOM: '02/05/2023', DEC, LS: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('C2', 'C2'), {}],
  ['the same, in lower case', carried('c2', 'C2'), {}],
  ['another', carried('V2', 'C2'), { Episodes: [0] }],
  ['blank now', carried('', 'C2'), { Episodes: [0] }],
  ['blank then', carried('C2', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('V2', 'C2', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('V2', 'C2', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    { Episodes: [{ DECOM: '', LS: 'V2' }], Episodes_last: [{ DECOM: '31/02/2023', LS: 'C2' }] },
    {},
  ],
  [
    'not in the return of last year',
    { Episodes: carried('V2', 'C2').Episodes, Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('V2', 'C2').Episodes }, {}],
]);
