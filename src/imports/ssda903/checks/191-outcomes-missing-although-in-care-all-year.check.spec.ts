import { finds } from '../../../../test/builders/checks.ts';
import check from './191-outcomes-missing-although-in-care-all-year.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const four = { IMMUNISATIONS: '1', TEETH_CHECK: '0', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' };

finds(check, 2025, [
  ['all four', { Episodes: inCareAllYear, OC2: [four] }, {}],
  ['one blank', { Episodes: inCareAllYear, OC2: [{ ...four, TEETH_CHECK: '' }] }, { OC2: [0] }],
  [
    'no row of OC2, in care by two episodes that do not stand in order',
    {
      Episodes: [
        { DECOM: '01/05/2024', RNE: 'P' },
        { DECOM: '01/04/2020', RNE: 'S', DEC: '01/05/2024', REC: 'X1' },
      ],
    },
    { Episodes: [1] },
  ],
  ['no row of OC2, came into care in the year', { Episodes: cameInYear }, {}],
  ['one blank, came into care in the year', { Episodes: cameInYear, OC2: [{ TEETH_CHECK: '1' }] }, {}],
  ['no episode', { OC2: [{ TEETH_CHECK: '1' }] }, {}],
]);
