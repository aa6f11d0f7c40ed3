import { finds } from '../../../../test/builders/checks.ts';
import check from './543-no-conviction-answer-from-10.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const row = (DOB: string, CONVICTED = '') => ({ Episodes: inCareAllYear, OC2: [{ DOB, CONVICTED }] });

finds(check, 2025, [
  ['10 on the last day', row('31/03/2015'), { OC2: [0] }],
  ['10 the day after', row('01/04/2015'), {}],
  ['10 the day before', row('30/03/2015'), { OC2: [0] }],
  ['born on a leap day', row('29/02/2012'), { OC2: [0] }],
  ['answered with no', row('31/03/2010', '0'), {}],
  ['no day of birth to judge by', row(''), {}],
  ['came into care in the year', { ...row('31/03/2010'), Episodes: cameInYear }, {}],
]);
