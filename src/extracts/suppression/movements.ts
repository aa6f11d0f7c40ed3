import type { CountTable, Sum } from './count-table.ts';

/** A table as it was shown before, with what was hidden of it by then. */
export interface Shown {
  readonly table: CountTable;
  readonly hidden: ReadonlySet<string>;
}

/** Whether a number tells of so few people that it is not shown (DOMAIN 6.1, primary). */
export const isSmall = (people: number): boolean => people >= 1 && people <= 5;

/** A part that changed, by its id in either table; none where it is not there. */
export interface Moved {
  readonly now: string | undefined;
  readonly before: string | undefined;
}

/**
 * Parts that changed by one to five between two publications that differ by no more people in all: whoever knows of the one
 * child who came would read off where (DOMAIN 6.1, case 6). What was not shown before is no change to be seen.
 */
export function movedIn(now: CountTable, before: Shown): Moved[] {
  return now.sums.flatMap((sum) => {
    if (!sum.breakdown) return [];
    const earlier = before.table.sums.find(({ breakdown }) => breakdown?.id === sum.breakdown!.id);
    return earlier ? movedParts(sum, now, earlier, before) : [];
  });
}

function movedParts(sum: Sum, now: CountTable, earlier: Sum, { table, hidden }: Shown): Moved[] {
  const labels = [...new Set([...sum.breakdown!.labels, ...earlier.breakdown!.labels])];
  const changes = labels.map((label) => {
    const moved = { now: partOf(sum, label), before: partOf(earlier, label) };
    const was = table.quantities.get(moved.before ?? '');
    const by = (now.quantities.get(moved.now ?? '')?.value ?? 0) - (was?.value ?? 0);
    return { moved, by, isSeen: !was?.places.some(({ key }) => hidden.has(key)) };
  });
  const came = changes.reduce((people, { by }) => people + Math.max(by, 0), 0);
  const went = changes.reduce((people, { by }) => people + Math.max(-by, 0), 0);
  if (!isSmall(Math.max(came, went))) return [];
  return changes.flatMap(({ moved, by, isSeen }) => (by !== 0 && isSeen ? [moved] : []));
}

const partOf = ({ parts, breakdown }: Sum, label: string): string | undefined =>
  parts[breakdown!.labels.indexOf(label)];
