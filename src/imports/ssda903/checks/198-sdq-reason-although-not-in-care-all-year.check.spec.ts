import { finds } from '../../../../test/builders/checks.ts';
import check from './198-sdq-reason-although-not-in-care-all-year.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const OC2 = [{ SDQ_REASON: 'SDQ2' }];

finds(check, 2025, [
  ['came into care on 2 April', { Episodes: cameInYear, OC2 }, { OC2: [0] }],
  ['came into care on 1 April', { Episodes: inCareAllYear, OC2 }, {}],
  [
    'left care a day before the year ended',
    { Episodes: [{ DECOM: '01/04/2020', DEC: '30/03/2025', REC: 'E4A' }], OC2 },
    { OC2: [0] },
  ],
  [
    'moved on in the year',
    {
      Episodes: [
        { DECOM: '01/04/2020', DEC: '30/03/2025', REC: 'X1' },
        { DECOM: '30/03/2025', RNE: 'P' },
      ],
      OC2,
    },
    {},
  ],
  ['had a short break', { Episodes: [{ DECOM: '01/04/2020', LS: 'V4' }], OC2 }, { OC2: [0] }],
  ['has no episode at all', { OC2 }, { OC2: [0] }],
  ['nothing is given', { Episodes: cameInYear, OC2: [{ SDQ_REASON: '' }] }, {}],
]);
