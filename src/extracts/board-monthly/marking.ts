import type { BoardSource } from '../extract.ts';

const isOut = ({ status }: BoardSource): boolean => status === 'published' || status === 'superseded';

/** Who may see it, for the head and foot of everything. */
export function markingOf(source: BoardSource): string {
  if (source.variant === 'open')
    return isOut(source)
      ? 'Open — small numbers are suppressed.'
      : 'Open — draft: must not be published yet. Small numbers are suppressed.';
  const draft = isOut(source) ? '' : 'draft. ';
  const contains = draft ? 'Contains small numbers.' : 'contains small numbers.';
  return `Restricted — ${draft}${contains} Exempt: LGA 1972 Sch 12A paras 1 and 2.`;
}
