import { randomInt } from 'node:crypto';

// Crockford's base 32: no I, L, O or U, so that it can be read out and written down.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new CHILD of our own, like `PK-7Q2M9XKD3R`: of 2 to the 50 there are, so that two are never the same. */
export const allotChildId = (): string =>
  `PK-${Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')}`;
