import { finds } from '../../../../test/builders/checks.ts';
import check from './232-sex-not-known.check.ts';

const sex = (SEX: string) => ({ Header: [{ SEX }] });

finds(check, 2025, [
  ['not known', sex('U'), { Header: [0] }],
  ['not known, in lower case', sex('u'), { Header: [0] }],
  ['known', sex('F'), {}],
  ['blank, which is rule 101', sex(''), {}],
]);
