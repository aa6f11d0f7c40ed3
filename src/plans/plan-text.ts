import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { faultInWords, fieldInWords, type FileFault, type Path } from './plan-fault.ts';

/** A plan is a few pages of text: the largest of ours has 20 kB. */
export const mostBytes = 256 * 1024;

/** What a file says, with the place of every value in it. */
export interface PlanText {
  readonly value: unknown;
  /** The fault at the value, or at what holds it when it is not there. */
  faultAt(path: Path, says: string): FileFault;
}

/** What the bytes of a file say, or everything that keeps them from being read. No place in it stands for another. */
export function readPlanText(file: string, bytes: Uint8Array): PlanText | readonly FileFault[] {
  const whole = (says: string, line: number | null = null) => [
    { file, line, column: line && 1, field: null, says },
  ];
  if (bytes.length > mostBytes)
    return whole(`is larger than ${mostBytes / 1024} kB: a plan is a few pages of text, so divide it`);
  const unreadable = firstLineNotUtf8(bytes);
  if (unreadable) return whole('is not UTF-8: save the file again as UTF-8', unreadable);
  try {
    return parsed(file, new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return whole(tooDeep);
  }
}

function parsed(file: string, text: string): PlanText | readonly FileFault[] {
  const lines = new LineCounter();
  // In the core schema a day stays text, and so do yes, no, on and off; only true and false are not.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
  });
  const placed = (offset: number, field: string | null, says: string): FileFault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, field, says };
  };
  const unread = [...document.errors, ...document.warnings].map(({ pos, code, message }) =>
    placed(pos[0], null, whatToDo[code] ?? `cannot be read: ${message}`),
  );
  if (unread.length) return eachOnce(unread);
  if (!isMap(document.contents))
    return [placed(0, null, 'must be fields with values, beginning with "id: the-name-of-the-file"')];
  const odd = oddValues(document, placed);
  if (odd.length) return odd;
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    faultAt: (path, says) => placed(offsetOf(document, path), path.length ? fieldInWords(path) : null, says),
  };
}

const tooDeep = 'is nested too deeply: a plan needs no more than eight levels';

/** One slip makes many errors of one place. */
const eachOnce = (faults: readonly FileFault[]): FileFault[] => [
  ...new Map(faults.map((fault) => [faultInWords(fault), fault])).values(),
];

const whatToDo: Record<string, string> = {
  TAB_AS_INDENT: 'has a tab: indent with spaces',
  DUPLICATE_KEY: 'gives one field twice: keep one of them',
  RESOURCE_EXHAUSTION: tooDeep,
  MULTIPLE_DOCS: 'holds several documents: write one plan in one file, without "---" in between',
};

/** What YAML allows and a plan has no use for. */
function oddValues(
  document: Document,
  placed: (offset: number, field: string | null, says: string) => FileFault,
) {
  const found: FileFault[] = [];
  const note = (node: { range?: readonly number[] | null }, says: string) =>
    void found.push(placed(node.range?.[0] ?? 0, null, says));
  visit(document, {
    Alias: (_, node) =>
      note(node, `points elsewhere with "*${node.source}": write in full what it stands for`),
    Pair(_, { key, value }) {
      const isName = isScalar(key) && typeof key.value === 'string';
      if (!isName || ['__proto__', 'constructor'].includes(key.value as string))
        note(key as object, 'is no name of a field: write a word and a colon');
      else if (value === null || (isScalar(value) && value.value === null))
        note(key, `"${key.value as string}" has no value: give it one, or take the line out`);
    },
    Seq(_, { items }) {
      for (const item of items)
        if (isScalar(item) && item.value === null)
          note(item, 'is an entry without a value: give it one, or take it out');
    },
  });
  return found;
}

/** Where the value at the path begins, its name where it has one; of what is not there, what holds it. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = (pair.key as { range: readonly number[] }).range[0]!;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[step as number] as { range: readonly number[] } | undefined;
      if (!item) break;
      offset = item.range[0]!;
      node = item;
    } else break;
  }
  return offset;
}

/** The first line that is not UTF-8, from 1; null when all are. No byte of a longer character is a line break. */
function firstLineNotUtf8(bytes: Uint8Array): number | null {
  const isUtf8 = (part: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
      return true;
    } catch {
      return false;
    }
  };
  if (isUtf8(bytes)) return null;
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1;
}
