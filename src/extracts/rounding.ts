/** One decimal place, rounded half up (DOMAIN 2). Not for negative values. */
export const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
