import { finds } from '../../../../test/builders/checks.ts';
import check from './189-sdq-from-17.check.ts';

finds(check, 2025, [
  ['17 on 1 April itself', { OC2: [{ DOB: '01/04/2007', SDQ_SCORE: '12' }] }, { OC2: [0] }],
  ['17 the day after', { OC2: [{ DOB: '02/04/2007', SDQ_SCORE: '12' }] }, {}],
  ['a reason', { OC2: [{ DOB: '31/03/2007', SDQ_REASON: 'SDQ1' }] }, { OC2: [0] }],
  ['neither', { OC2: [{ DOB: '31/03/2007' }] }, {}],
  ['born on a leap day', { OC2: [{ DOB: '29/02/2008', SDQ_SCORE: '12' }] }, {}],
  ['no day of birth to judge by', { OC2: [{ DOB: '', SDQ_SCORE: '12' }] }, {}],
]);
