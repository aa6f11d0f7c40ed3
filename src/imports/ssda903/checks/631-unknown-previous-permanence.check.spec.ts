import { finds } from '../../../../test/builders/checks.ts';
import check from './631-unknown-previous-permanence.check.ts';

const code = (PREV_PERM: string) => ({ PrevPerm: [{ PREV_PERM }] });

finds(check, 2025, [
  ['the first', code('P1'), {}],
  ['the last', code('P4'), {}],
  ['one before the first', code('P0'), { PrevPerm: [0] }],
  ['one after the last', code('P5'), { PrevPerm: [0] }],
  ['no order, in lower case', code('z1'), {}],
  ['blank', code(''), {}],
]);
