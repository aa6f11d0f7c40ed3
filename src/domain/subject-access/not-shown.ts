/** What may be done with a line that names somebody else. */
export const decisions = ['release', 'redact', 'withhold'] as const;
export type Decision = (typeof decisions)[number];

/**
 * Why something in a record is not shown to the person it is about, each as they are told it. The parts of the Data Protection
 * Act 2018 are named as we recall them; whoever decides holds them against the Act.
 */
export const reasonsNotShown = {
  T1: {
    words:
      'It is about somebody else, who has not agreed, and it would not be right to share it without that.',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  T2: {
    words: 'It would tell where somebody else lives or can be found.',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  H1: {
    words: 'Sharing it would be likely to do you or somebody else serious harm.',
    source: 'Data Protection Act 2018, Schedule 3, Part 3',
  },
  C1: {
    words: 'Sharing it would get in the way of preventing or finding out about a crime.',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 2',
  },
  L1: {
    words: 'It is private between the council and its lawyers.',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 19',
  },
  A1: {
    words: 'It belongs to an adoption record, which is opened in another way. Ask us how.',
    source: 'Data Protection Act 2018, Schedule 4, paragraph 3',
  },
} as const;
export type ReasonNotShown = keyof typeof reasonsNotShown;

export const reasonCodes = Object.keys(reasonsNotShown) as ReasonNotShown[];

/** A line of a pack: what is about the person, and the part of it that names somebody else or says where they are. */
export interface PackLine {
  readonly words: string;
  readonly aboutOthers: string | null;
}

export interface Decided {
  readonly decision: Decision;
  readonly reason: ReasonNotShown | null;
  /** Of `redact`: the pieces that are taken out, wherever they stand in the line; all of what is about others when empty. */
  readonly passages: readonly string[];
}

/** The line as it stands before anything is taken out. */
export const wholeLine = ({ words, aboutOthers }: PackLine): string =>
  aboutOthers === null ? words : `${words} – ${aboutOthers}`;

/** The first of the pieces that does not stand in the line. */
export const missingPassage = (line: PackLine, passages: readonly string[]): string | undefined =>
  passages.find((piece) => !pattern(piece).test(wholeLine(line)));

/**
 * What the person is told of a line. What is not shown is not in it, and neither is how long it was. Throws an Error where a
 * line that names others has no decision, or the decision no reason.
 */
export function toldOf(line: PackLine, decided: Decided | null): string {
  if (!decided) {
    if (line.aboutOthers === null) return line.words;
    throw new Error('Nobody has decided on a line that names somebody else.');
  }
  const { decision, reason, passages } = decided;
  if (decision === 'release') return wholeLine(line);
  if (!reason) throw new Error('Nobody has said why a line is not shown.');
  if (decision === 'withhold') return `[A line is not shown here: ${reason}]`;
  return passages.length
    ? without(wholeLine(line), passages, mark(reason))
    : wholeLine({ ...line, aboutOthers: mark(reason) });
}

const mark = (reason: ReasonNotShown): string => `[not shown: ${reason}]`;

/** Every occurrence of each piece, whatever its case; pieces that overlap go together, so that none leaves half of another. */
function without(text: string, passages: readonly string[], instead: string): string {
  const found = passages
    .flatMap((piece) => [...text.matchAll(pattern(piece))])
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .toSorted((a, b) => a.start - b.start);
  let told = '';
  let from = 0;
  for (const { start, end } of found) {
    if (start >= from) told += text.slice(from, start) + instead;
    from = Math.max(from, end);
  }
  return told + text.slice(from);
}

const pattern = (piece: string): RegExp => new RegExp(piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
