import type { Sheet } from '../extract.ts';

export interface Page<S extends Sheet = Sheet> {
  readonly title: string;
  readonly sheets: readonly S[];
}

/** The sheets by the page they stand on, in their order. */
export function pagesOf<S extends Sheet>(sheets: readonly S[]): Page<S>[] {
  const pages = new Map<string, S[]>();
  for (const sheet of sheets) pages.set(sheet.page, [...(pages.get(sheet.page) ?? []), sheet]);
  return [...pages].map(([title, ofPage]) => ({ title, sheets: ofPage }));
}
