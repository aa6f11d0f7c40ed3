import { finds } from '../../../../test/builders/checks.ts';
import check from './157-too-young-or-old-at-4-to-16.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const sdq1 = (DOB: string, more = {}) => ({
  Episodes: inCareAllYear,
  OC2: [{ DOB, SDQ_REASON: 'SDQ1', ...more }],
});

finds(check, 2025, [
  ['4 on 1 April itself', sdq1('01/04/2020'), { OC2: [0] }],
  ['4 a day after the year began', sdq1('02/04/2020'), {}],
  ['17 on the day after the year ended', sdq1('01/04/2008'), { OC2: [0] }],
  ['17 on the last day', sdq1('31/03/2008'), {}],
  ['16 before the year ended', sdq1('10/10/2008'), { OC2: [0] }],
  ['born on a leap day', sdq1('29/02/2012'), { OC2: [0] }],
  ['another reason', sdq1('01/04/2014', { SDQ_REASON: 'SDQ2' }), {}],
  ['a score as well, which is rule 197a', sdq1('01/04/2014', { SDQ_SCORE: '12' }), {}],
  ['no day of birth to judge by', sdq1('31/02/2014'), {}],
  ['came into care in the year, which is rule 198', { ...sdq1('01/04/2014'), Episodes: cameInYear }, {}],
]);
