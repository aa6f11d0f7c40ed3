export type CellValue = string | number | boolean;

/** What is wrong with a cell, in a code to count by and words that say what to do. */
export interface Unreadable {
  readonly code: string;
  readonly message: string;
}

/** A cell that is wrong and can be read all the same. */
export interface Doubtful<T extends CellValue = CellValue> extends Unreadable {
  readonly kept: T;
}

/** The collections whose codes a cell may hold, named by the year of their 31 March; both included. */
export interface Collections {
  readonly from: number;
  readonly to: number;
}

interface Terms<T extends CellValue> {
  /** Gets the trimmed text, never blank; no collections when neither the row nor the file tells of a year. */
  readonly read: (text: string, collections: Collections | null) => T | Unreadable | Doubtful<T>;
  readonly ifBlank: 'fine' | 'finding' | 'refuses-row';
  readonly ifUnreadable: 'left-blank' | 'refuses-row';
  readonly rule: string | null;
  readonly datedBy: string | null;
}

/** One column of a table: how its cells are read, and what a blank or unreadable cell does to the row. */
export class Column<T extends CellValue, Blank extends null = null> {
  declare readonly value: T | Blank;

  private constructor(readonly terms: Terms<T>) {}

  /** May be blank; a cell that cannot be read is a finding and taken as blank. */
  static of<T extends CellValue>(read: Terms<T>['read']): Column<T> {
    return new Column({ read, ifBlank: 'fine', ifUnreadable: 'left-blank', rule: null, datedBy: null });
  }

  /** Without it the row says nothing: blank or unreadable, the row is refused. */
  required(): Column<T, never> {
    return new Column<T, never>({ ...this.terms, ifBlank: 'refuses-row', ifUnreadable: 'refuses-row' });
  }

  /** The return asks for it: blank is a finding, and the row stands without it. */
  expected(): Column<T, Blank> {
    return new Column<T, Blank>({ ...this.terms, ifBlank: 'finding' });
  }

  /** Blank says "still going on", so an unreadable day cannot be taken as blank: the row is refused. */
  blankWhileOpen(): Column<T, Blank> {
    return new Column<T, Blank>({ ...this.terms, ifUnreadable: 'refuses-row' });
  }

  /** The DfE validation rule that a bad cell breaks; findings carry its number. */
  rule(rule: string): Column<T, Blank> {
    return new Column<T, Blank>({ ...this.terms, rule });
  }

  /**
   * The row's own day, which with the return's year decides which codes hold. A code is taken if any collection
   * from that day's to the one being returned takes it: a code that has since retired stays on an old row, and an
   * open row may have been given the code that replaced it (rule 503D).
   */
  datedBy(column: string): Column<T, Blank> {
    return new Column<T, Blank>({ ...this.terms, datedBy: column });
  }
}
