import { finds } from '../../../../test/builders/checks.ts';
import check from './188-sdq-under-4.check.ts';

finds(check, 2025, [
  ['4 the day after the year ended', { OC2: [{ DOB: '01/04/2021', SDQ_SCORE: '12' }] }, { OC2: [0] }],
  ['4 on the last day', { OC2: [{ DOB: '31/03/2021', SDQ_SCORE: '12' }] }, {}],
  ['a reason', { OC2: [{ DOB: '01/04/2021', SDQ_REASON: 'SDQ1' }] }, { OC2: [0] }],
  ['neither', { OC2: [{ DOB: '01/04/2021' }] }, {}],
  ['no day of birth to judge by', { OC2: [{ DOB: '2021-04-01', SDQ_SCORE: '12' }] }, {}],
]);

finds(check, 2024, [
  ['born on a leap day, 4 in the year', { OC2: [{ DOB: '29/02/2020', SDQ_SCORE: '12' }] }, {}],
  ['4 a year later', { OC2: [{ DOB: '01/04/2020', SDQ_SCORE: '12' }] }, { OC2: [0] }],
]);
