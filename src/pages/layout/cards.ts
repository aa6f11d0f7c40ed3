/** One fact in a list: `text` may lead somewhere, have a note beneath it, be late, or be said by a tag. */
export interface Cell {
  readonly text?: string | null;
  readonly href?: string;
  /** Said after a link to whoever does not see the row. */
  readonly hidden?: string;
  readonly tag?: { readonly text: string; readonly classes: string };
  readonly note?: string | null;
  readonly isLate?: boolean;
}

/** A list that is a table on a desk and a card a row on a phone (`cards.njk`); the first cell of a row names it. */
export interface Cards {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
