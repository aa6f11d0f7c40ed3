import { finds } from '../../../../test/builders/checks.ts';
import check from './545-no-development-check-under-5.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const row = (DOB: string, HEALTH_CHECK = '') => ({ Episodes: inCareAllYear, OC2: [{ DOB, HEALTH_CHECK }] });

finds(check, 2025, [
  ['5 the day after the year ended', row('01/04/2020'), { OC2: [0] }],
  ['5 on the last day', row('31/03/2020'), {}],
  ['born on a leap day, 5 on 1 March', row('29/02/2020'), {}],
  ['answered with no', row('01/04/2020', '0'), {}],
  ['no day of birth to judge by', row('01/04/20'), {}],
  ['came into care in the year', { ...row('01/04/2020'), Episodes: cameInYear }, {}],
]);
