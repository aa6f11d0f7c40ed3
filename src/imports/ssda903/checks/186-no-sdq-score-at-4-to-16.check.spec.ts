import { finds } from '../../../../test/builders/checks.ts';
import check from './186-no-sdq-score-at-4-to-16.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const row = (DOB: string, more = {}) => ({ Episodes: inCareAllYear, OC2: [{ DOB, ...more }] });

finds(check, 2025, [
  ['4 on 1 April itself', row('01/04/2020'), { OC2: [0] }],
  ['4 a day after the year began, which is rule 197B', row('02/04/2020'), {}],
  ['17 on the day after the year ended', row('01/04/2008'), { OC2: [0] }],
  ['17 on the last day, which is rule 197B', row('31/03/2008'), {}],
  ['born on a leap day', row('29/02/2020'), { OC2: [0] }],
  ['a score and, rightly, no reason', row('01/04/2014', { SDQ_SCORE: '0' }), {}],
  ['a reason and, rightly, no score', row('01/04/2014', { SDQ_REASON: 'SDQ5' }), {}],
  ['no day of birth to judge by', row(''), {}],
  ['came into care in the year', { ...row('01/04/2014'), Episodes: cameInYear }, {}],
]);
