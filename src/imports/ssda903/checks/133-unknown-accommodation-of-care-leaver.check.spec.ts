import { finds } from '../../../../test/builders/checks.ts';
import check from './133-unknown-accommodation-of-care-leaver.check.ts';

const accommodation = (ACCOM: string) => ({ OC3: [{ ACCOM }] });

finds(check, 2025, [
  ['a code', accommodation('U1'), {}],
  ['0 stands for nothing to say', accommodation('0'), {}],
  ['custody is unsuitable by code', accommodation('X2'), {}],
  ['so there is no X1', accommodation('X1'), { OC3: [0] }],
  ['nor an S1', accommodation('S1'), { OC3: [0] }],
  ['a type without suitability', accommodation('X'), { OC3: [0] }],
  ['blank', accommodation(''), { OC3: [0] }],
  ['in lower case, as it is read', accommodation('b2'), {}],
]);
