import { checkLetter } from '../domain/codes/upn.ts';
import { inventedUpn } from './upn.ts';

it.each([0, 1, 999, 1_000, 1_303])('makes a well-formed number of %i, and no other’s', (serial) => {
  const upn = inventedUpn(serial, 2008);
  expect(upn).toMatch(/^[A-HJ-NP-RT-Z]3829\d{3}08\d{3}$/);
  expect(upn[0]).toBe(checkLetter(upn.slice(1)));
  expect(inventedUpn(serial + 1, 2008)).not.toBe(upn);
});
