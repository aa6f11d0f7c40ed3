import { finds } from '../../../../test/builders/checks.ts';
import check from './453-placement-distance-changed-since-last-year.check.ts';

const carried = (now: string, before: string, RNE = 'P', DEC = '') => ({
  Episodes: [{ DECOM: '02/05/2023', RNE, PL_DISTANCE: now }],
  Episodes_last: [{ DECOM: '02/05/2023', RNE: 'P', DEC, PL_DISTANCE: before }],
});

finds(check, 2025, [
  ['the same', carried('10', '10.0'), {}],
  ['a tenth of a mile', carried('10.1', '10.0'), {}],
  ['two tenths', carried('10.2', '10.0'), { Episodes: [0] }],
  ['two tenths, which no binary fraction is', carried('9.9', '10.1'), { Episodes: [0] }],
  ['three tenths', carried('9.8', '10.1'), { Episodes: [0] }],
  [
    'a word, or blank in one of the years',
    {
      Episodes: ['far', '', '10.0'].map((PL_DISTANCE, i) => ({
        CHILD: `${i}`,
        DECOM: '02/05/2023',
        PL_DISTANCE,
      })),
      Episodes_last: ['10.0', '10.0', ''].map((PL_DISTANCE, i) => ({
        CHILD: `${i}`,
        DECOM: '02/05/2023',
        PL_DISTANCE,
      })),
    },
    {},
  ],
  ['begun for another reason, which is rule 503A', carried('20.0', '10.0', 'L'), {}],
  ['ended last year', carried('20.0', '10.0', 'P', '31/03/2024'), {}],
  ['no return of last year is held', { Episodes: carried('20.0', '').Episodes }, {}],
]);
