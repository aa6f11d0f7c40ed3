/**
 * Text that a spreadsheet would run as a formula, made text by an apostrophe before it: also where it is saved as CSV and
 * opened again. The same beginnings as csv-stringify's `escape_formulas`.
 */
export const defused = (words: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(words) ? `'${words}` : words);
