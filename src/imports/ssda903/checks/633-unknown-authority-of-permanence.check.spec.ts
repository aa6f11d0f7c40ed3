import { finds } from '../../../../test/builders/checks.ts';
import check from './633-unknown-authority-of-permanence.check.ts';

const authority = (LA_PERM: string) => ({ PrevPerm: [{ LA_PERM }] });

finds(check, 2025, [
  ['Kirklees', authority('382'), {}],
  ['no authority', authority('458'), { PrevPerm: [0] }],
  ['one that came with a reorganisation', authority('940'), {}],
  ['Scotland, in lower case', authority('sco'), {}],
  ['not known', authority('999'), {}],
  ['confidential', authority('CON'), { PrevPerm: [0] }],
  ['by its name', authority('Kirklees'), { PrevPerm: [0] }],
  ['blank', authority(''), {}],
]);
