export interface Code {
  readonly label: string;
  /** The first collection that takes the code: the year ending on 31 March, so 2024 for 2023/24. */
  readonly firstCollection?: number;
  /** The last collection that takes the code. */
  readonly lastCollection?: number;
  /** Ended before 2016/17, in a year we do not know; met in historic rows only. */
  readonly retired?: true;
  /** Met in files, but no collection of the return ever took it. */
  readonly neverValid?: true;
}

/** What a field may hold: each code with its words. */
export interface CodeList<C extends Code = Code> extends ReadonlyMap<string, C> {
  /** Who publishes the list, and when. */
  readonly source: string;
}

export function defineCodes<C extends Code = Code>(
  codes: Readonly<Record<string, C>>,
  { source }: { readonly source: string },
): CodeList<C> {
  return Object.assign(new Map(Object.entries(codes)), { source });
}

/** The code that a cell of a file means, whatever its case and the blanks around it; null when it is not in the list. */
export function codeOf(list: CodeList, text: string): string | null {
  const code = text.trim().toUpperCase();
  return list.has(code) ? code : null;
}

/** Whether the collection of the year ending on 31 March takes the code; false of a code not in the list. */
export function isValidIn(list: CodeList, code: string, collectionYear: number): boolean {
  const found = list.get(code);
  if (!found || found.neverValid) return false;
  const { firstCollection = -Infinity, lastCollection = found.retired ? beforeKnownSchemas : Infinity } =
    found;
  return firstCollection <= collectionYear && collectionYear <= lastCollection;
}

/** Whether the code was still in use in the collection of the year; one that came only later counts, for what it means is certain. */
export const isStillUsedIn = (list: CodeList, code: string, collectionYear: number): boolean =>
  isValidIn(list, code, Math.max(collectionYear, list.get(code)?.firstCollection ?? collectionYear));

// The LIIA 903 schema of 2017 is the oldest that was read, and has none of the retired codes.
const beforeKnownSchemas = 2016;
