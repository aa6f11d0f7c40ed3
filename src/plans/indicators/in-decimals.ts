/** Rounds away what binary fractions add: 34.7 less 45.3 is −10.6. Halves go up; nought has no sign. */
export const inDecimals = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
