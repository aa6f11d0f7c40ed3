import { finds } from '../../../../test/builders/checks.ts';
import check from './int21-uasc-sex-differs-from-header.check.ts';

const sex = (SEX: string, ...inHeader: string[]) => ({
  UASC: [{ SEX }],
  Header: inHeader.map((each) => ({ SEX: each })),
});

finds(check, 2025, [
  ['another', sex('F', 'M'), { UASC: [0] }],
  ['the same, in lower case', sex('m', 'M'), {}],
  ['blank here', sex('', 'M'), {}],
  ['blank in Header', sex('M', ''), {}],
  ['not in Header', sex('M'), {}],
  ['twice in Header, once otherwise', sex('M', 'M', 'U'), { UASC: [0] }],
]);
