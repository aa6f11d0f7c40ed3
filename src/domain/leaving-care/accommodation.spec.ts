import { isOutOfSuitability, isSuitable } from './accommodation.ts';

it.each([
  ['own tenancy', 'U1', true, false],
  ['own tenancy, unsuitable', 'U2', false, false],
  ['with former foster carer', 'Z1', true, false],
  ['gone abroad', 'G1', false, true],
  ['gone abroad, unsuitable', 'G2', false, true],
  ['deported', 'H1', false, true],
  ['deported, unsuitable', 'H2', false, true],
  ['residence not known', 'R1', false, true],
  ['residence not known, unsuitable', 'R2', false, true],
  ['homeless', 'S2', false, false],
  ['homeless, coded suitable', 'S1', false, false],
  ['in custody', 'X2', false, false],
  ['in custody, coded suitable', 'X1', false, false],
  ['no information', '0', false, false],
  ['no code of the list', 'Q1', false, false],
])('%s', (_, code, suitable, out) => {
  expect({ suitable: isSuitable(code), out: isOutOfSuitability(code) }).toEqual({ suitable, out });
});
