import { finds } from '../../../../test/builders/checks.ts';
import check from './101-sex-not-a-known-code.check.ts';

const sex = (SEX: string) => ({ Header: [{ SEX }] });

finds(check, 2025, [
  ['male', sex('M'), {}],
  ['female, in lower case', sex('f'), {}],
  ['not known', sex('U'), {}],
  ['the code of last year', sex('1'), { Header: [0] }],
  ['no code', sex('X'), { Header: [0] }],
  ['blank', sex(''), { Header: [0] }],
]);

finds(check, 2024, [
  ['1, in the last year of it', sex('1'), {}],
  ['2, in the last year of it', sex('2'), {}],
  ['a letter, a year too soon', sex('F'), { Header: [0] }],
  ['blank', sex(''), { Header: [0] }],
]);
