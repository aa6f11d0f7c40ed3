import { finds } from '../../../../test/builders/checks.ts';
import check from './347-under-18-in-a-foyer.check.ts';

const row = (DOB: string, ACCOM: string) => ({ OC3: [{ DOB, ACCOM }] });

finds(check, 2025, [
  ['18 on the first day of the year', row('01/04/2006', 'T1'), {}],
  ['18 a day later', row('02/04/2006', 'T1'), { OC3: [0] }],
  ['18 a day before', row('31/03/2006', 'T1'), {}],
  ['unsuitable too', row('02/04/2006', 'T2'), { OC3: [0] }],
  ['lives elsewhere', row('02/04/2006', 'D1'), {}],
  ['no day of birth', row('', 'T1'), {}],
  ['one that cannot be read', row('2/4/06', 'T1'), {}],
]);
