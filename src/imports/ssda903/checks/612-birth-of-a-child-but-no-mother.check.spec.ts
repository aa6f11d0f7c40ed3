import { finds } from '../../../../test/builders/checks.ts';
import check from './612-birth-of-a-child-but-no-mother.check.ts';

const child = (MOTHER: string, MC_DOB: string, SEX = 'F') => ({ Header: [{ MOTHER, MC_DOB, SEX }] });

finds(check, 2025, [
  ['no mother', child('0', '02/05/2024'), { Header: [0] }],
  ['no mother, as data tools write it', child('False', '02/05/2024'), { Header: [0] }],
  ['blank', child('', '02/05/2024'), { Header: [0] }],
  ['a mother', child('1', '02/05/2024'), {}],
  ['no answer, which is rule 165', child('2', '02/05/2024'), {}],
  ['no mother, with what is no day', child('0', '31/04/2024'), { Header: [0] }],
  ['no day', child('0', ''), {}],
  ['a boy, which is rule 174', child('0', '02/05/2024', 'M'), {}],
]);

finds(check, 2024, [
  ['a girl, by the code of the time', child('0', '02/05/2023', '2'), { Header: [0] }],
  ['a boy', child('0', '02/05/2023', '1'), {}],
]);
