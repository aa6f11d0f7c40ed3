import { Column } from '../ssda903/column.ts';

const number = /^-?\d+(\.\d+)?$/;

/** What stands where a publisher gives no number (DOMAIN 6.1). What `x` means depends on the year, and `-` is any of them. */
const symbols = ['c', 'z', 'x', 'k', '-'];

/** A published figure: a number, or the symbol that stands in its place as text. A symbol is never nought. */
export function publishedValue(): Column<number | string> {
  return Column.of<number | string>((cell) => {
    if (number.test(cell)) return Number(cell);
    const symbol = cell.toLowerCase();
    return symbols.includes(symbol)
      ? symbol
      : {
          code: 'not-a-figure',
          message: `Write a number like 12.5, without commas or %, or a symbol: ${symbols.join(', ')}.`,
        };
  });
}

/** A number with or without decimals, in the unit the measure is printed in. */
export function decimal(min: number, max: number): Column<number> {
  return Column.of<number>((cell) => {
    const read = number.test(cell) ? Number(cell) : NaN;
    return read >= min && read <= max
      ? read
      : { code: 'not-in-range', message: `Write a number from ${min} to ${max}, like 12.5.` };
  });
}
