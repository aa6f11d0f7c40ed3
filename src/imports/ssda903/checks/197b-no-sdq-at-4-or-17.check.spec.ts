import { finds } from '../../../../test/builders/checks.ts';
import check from './197b-no-sdq-at-4-or-17.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const row = (DOB: string, more = {}) => ({ Episodes: inCareAllYear, OC2: [{ DOB, ...more }] });

finds(check, 2025, [
  ['4 on the first day', row('01/04/2020'), { OC2: [0] }],
  ['4 the day before the year', row('31/03/2020'), {}],
  ['4 on the last day', row('31/03/2021'), { OC2: [0] }],
  ['4 the day after the year', row('01/04/2021'), {}],
  ['17 on the first day', row('01/04/2007'), { OC2: [0] }],
  ['17 the day before the year', row('31/03/2007'), {}],
  ['17 on the last day', row('31/03/2008'), { OC2: [0] }],
  ['17 the day after the year', row('01/04/2008'), {}],
  ['born on a leap day, 17 on 1 March', row('29/02/2008'), { OC2: [0] }],
  ['a score', row('01/05/2020', { SDQ_SCORE: '12' }), {}],
  ['a reason', row('01/05/2020', { SDQ_REASON: 'SDQ1' }), {}],
  ['no day of birth to judge by', row(''), {}],
  ['came into care in the year', { ...row('01/05/2020'), Episodes: cameInYear }, {}],
]);
