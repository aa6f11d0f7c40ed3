import { finds } from '../../../../test/builders/checks.ts';
import check from './503e-provider-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', PLACE_PROVIDER: now },
    { DECOM: '02/05/2024', PLACE_PROVIDER: 'PR4' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', PLACE_PROVIDER: 'PR4' },
    { DECOM: '02/05/2023', DEC, PLACE_PROVIDER: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('PR1', 'PR1'), {}],
  ['the same, in lower case', carried('pr1', 'PR1'), {}],
  ['another', carried('PR4', 'PR1'), { Episodes: [0] }],
  ['blank now', carried('', 'PR1'), { Episodes: [0] }],
  ['blank then', carried('PR1', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('PR4', 'PR1', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('PR4', 'PR1', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    {
      Episodes: [{ DECOM: '', PLACE_PROVIDER: 'PR4' }],
      Episodes_last: [{ DECOM: '31/02/2023', PLACE_PROVIDER: 'PR1' }],
    },
    {},
  ],
  [
    'not in the return of last year',
    { Episodes: carried('PR4', 'PR1').Episodes, Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('PR4', 'PR1').Episodes }, {}],
]);
