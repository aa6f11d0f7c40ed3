import { finds } from '../../../../test/builders/checks.ts';
import check from './103-ethnic-origin-not-a-known-code.check.ts';

const ethnic = (ETHNIC: string) => ({ Header: [{ ETHNIC }] });

finds(check, 2025, [
  ['a code', ethnic('WBRI'), {}],
  ['a code in lower case', ethnic('wbri'), {}],
  ['refused', ethnic('REFU'), {}],
  ['not yet obtained', ethnic('NOBT'), {}],
  ['words', ethnic('White British'), { Header: [0] }],
  ['blank', ethnic(''), { Header: [0] }],
]);
