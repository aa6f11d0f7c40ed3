/** With fewer people than this a percentage says more than is known: one child would move it by five points or more. */
export const tooFewForPercent = 20;

/**
 * `n` of `of`, as page one prints it: `39 of 633 (6.2%)`; `3 of 12` when there are fewer than 20.
 * One decimal place, rounded half up from the unrounded share (DOMAIN 2).
 */
export function share(n: number, of: number): string {
  const words = `${n} of ${of}`;
  return of < tooFewForPercent ? words : `${words} (${percentOf(n, of).toFixed(1)}%)`;
}

/**
 * The percentage that `n` is of `of`, to one decimal place, rounded half up from the unrounded share. In whole numbers:
 * 10.05% as a binary fraction is a little less than it is, and would round down.
 */
export const percentOf = (n: number, of: number): number => Math.floor((2000 * n + of) / (2 * of)) / 10;

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');

/** `1 placement`, `2 placements`. */
export const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
