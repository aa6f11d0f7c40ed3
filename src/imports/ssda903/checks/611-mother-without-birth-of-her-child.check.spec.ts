import { finds } from '../../../../test/builders/checks.ts';
import check from './611-mother-without-birth-of-her-child.check.ts';

const child = (MOTHER: string, MC_DOB: string) => ({ Header: [{ MOTHER, MC_DOB }] });

finds(check, 2025, [
  ['a mother', child('1', ''), { Header: [0] }],
  ['a mother, as data tools write it', child('1.0', ''), { Header: [0] }],
  ['with the day', child('1', '02/05/2024'), {}],
  ['with what is no day, which is rule 171', child('1', '31/04/2024'), {}],
  ['no mother', child('0', ''), {}],
  ['blank', child('', ''), {}],
]);
