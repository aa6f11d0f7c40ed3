import { finds } from '../../../../test/builders/checks.ts';
import check from './209-too-young-for-upn-at-school-age.check.ts';

const child = (DOB: string, UPN = 'UN1') => ({ Header: [{ DOB, UPN }] });

finds(check, 2026, [
  ['4 on 31 August 2024', child('31/08/2020'), { Header: [0] }],
  ['4 the day before', child('30/08/2020'), { Header: [0] }],
  ['4 the day after', child('01/09/2020'), {}],
  ['born on a leap day', child('29/02/2020'), { Header: [0] }],
  ['a number', child('31/08/2020', 'B801200005001'), {}],
  ['another reason', child('31/08/2020', 'UN2'), {}],
  ['blank', child('31/08/2020', ''), {}],
  ['no day of birth to judge by', child('31/02/2015'), {}],
]);

finds(check, 2025, [
  ['a year before: 4 on 31 August 2023', child('31/08/2019'), { Header: [0] }],
  ['4 the day after', child('01/09/2019'), {}],
]);
