/** One decimal place, rounded half up (DOMAIN 2). Not for negative values. */
export const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * The percentage that `n` is of `of`, to one decimal place, rounded half up from the unrounded share.
 * In whole numbers, so that 0.0625 and 0.1005 are rounded as they are written.
 */
export const percentOf = (n: number, of: number): number => Math.floor((2000 * n + of) / (2 * of)) / 10;
