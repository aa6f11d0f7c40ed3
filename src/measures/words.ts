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

/** A mean as it is printed, to one decimal place, rounded half up from the unrounded mean: `21.5`. Not for negative values. */
export const meanInWords = (mean: number): string => (Math.round(mean * 10) / 10).toFixed(1);

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');

/** `1 placement`, `2 placements`. */
export const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/**
 * A ratio as page one prints it: `27.2 of 256.5 FTE (10.6%)`, without a percentage of fewer than 20 FTE; where its unit is
 * another, `2303 cases for 137.1 FTE, 16.8 cases per FTE`. One decimal place, rounded half up from unrounded sums.
 */
export function ratio(unit: string, of: number, over: number): string {
  if (over === 0) return of === 0 ? 'none in the count' : `${tenths(of)} of 0 FTE`;
  if (unit === '%') {
    const words = `${tenths(of)} of ${tenths(over)} FTE`;
    return over < tooFewForPercent ? words : `${words} (${tenths((100 * of) / over)}%)`;
  }
  const [things, each] = unit.split(' per ');
  return `${of} ${things} for ${tenths(over)} ${each}, ${tenths(of / over)} ${unit}`;
}

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** A net change with its sign, and how many changed either way: `+3 (12 more, 9 fewer)`. */
export const netChange = (by: number, changed: number): string =>
  `${signed(by)} (${(changed + by) / 2} more, ${(changed - by) / 2} fewer)`;

/** `+3`, `-2`, `0`. */
export const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));
