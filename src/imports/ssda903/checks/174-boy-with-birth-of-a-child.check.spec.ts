import { finds } from '../../../../test/builders/checks.ts';
import check from './174-boy-with-birth-of-a-child.check.ts';

const child = (SEX: string, MC_DOB: string) => ({ Header: [{ SEX, MC_DOB }] });

finds(check, 2025, [
  ['a boy', child('M', '02/05/2024'), { Header: [0] }],
  ['a boy, with what is no day', child('m', '31/02/2024'), { Header: [0] }],
  ['a boy, and blank', child('M', ''), {}],
  ['a girl', child('F', '02/05/2024'), {}],
  ['sex not known', child('U', '02/05/2024'), {}],
]);

finds(check, 2024, [
  ['a boy', child('1', '02/05/2023'), { Header: [0] }],
  ['a girl', child('2', '02/05/2023'), {}],
]);
