/** How many columns a file has, up to the last that has a name. */
export const widthOf = (header: readonly string[]): number => header.findLastIndex((name) => name !== '') + 1;

/** How long the rows of a file are, which tells whether cells that a row lacks at its end were left out or lost. */
export class RowLengths {
  /** The most cells that a row has. */
  longest = 0;
  /** Two short rows one after the other have the cells of one, as when a line break parts it. */
  mayBeBroken = false;
  private previous = Infinity;

  constructor(private readonly width: number) {}

  see(length: number): void {
    this.longest = Math.max(this.longest, length);
    const bothShort = length < this.width && this.previous < this.width;
    this.mayBeBroken ||= bothShort && this.previous + length <= this.width + 1;
    this.previous = length;
  }
}
