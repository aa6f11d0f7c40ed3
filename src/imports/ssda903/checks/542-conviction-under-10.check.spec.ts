import { finds } from '../../../../test/builders/checks.ts';
import check from './542-conviction-under-10.check.ts';

const row = (DOB: string, CONVICTED: string) => ({ OC2: [{ DOB, CONVICTED }] });

finds(check, 2025, [
  ['10 the day after the year ended', row('01/04/2015', '1'), { OC2: [0] }],
  ['10 on the last day', row('31/03/2015', '1'), {}],
  ['answered with no', row('01/04/2015', '0'), { OC2: [0] }],
  ['blank', row('01/04/2015', ''), {}],
  ['no day of birth to judge by', row('31/02/2016', '1'), {}],
]);

finds(check, 2026, [
  ['born on a leap day, 10 on 1 March', row('29/02/2016', '1'), {}],
  ['10 a day late', row('01/04/2016', '1'), { OC2: [0] }],
]);
