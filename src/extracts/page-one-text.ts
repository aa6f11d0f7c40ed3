import type { Cell, Report } from './extract.ts';
import { inWords } from './formats/in-words.ts';

const width = 100;
const [name, figure, status] = [36, 27, 23];

/** The headlines of a report as plain text for a terminal, a hundred columns wide. Throws when it has none. */
export function pageOneText({ title, position, marking, sheets }: Report): string {
  const page = sheets.find(({ layout }) => layout === 'headlines');
  if (!page) throw new Error(`"${title}" has no page of headlines.`);
  return [
    marking,
    '',
    title,
    ...wrap(position, width),
    '',
    ...page.rows.flatMap((row) => ['─'.repeat(width), ...headline(row)]),
    '─'.repeat(width),
    ...page.notes.flatMap((note) => wrap(note, width)),
    marking,
    '',
  ].join('\n');
}

/** The name on the left; beside it the figure, the status word and what is good, and under them the remarks. */
function headline(row: readonly Cell[]): string[] {
  const cells = row.map(inWords);
  const left = wrap(cells[0]!, name - 2);
  const right = [
    `${cells[1]!.padEnd(figure)}${cells.at(-1)!.padEnd(status)}${cells[3]}`,
    ...wrap(cells.slice(4, -1).join(' '), width - name),
  ];
  const lines = Math.max(left.length, right.length);
  return Array.from({ length: lines }, (_, n) =>
    `${(left[n] ?? '').padEnd(name)}${right[n] ?? ''}`.trimEnd(),
  );
}

/** Lines no wider than `columns`, broken between words. */
function wrap(words: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
