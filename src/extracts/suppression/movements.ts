import type { CountTable, Sum } from './count-table.ts';

/** A table as it was shown before, with what was hidden of it by then. */
export interface Shown {
  readonly table: CountTable;
  readonly hidden: ReadonlySet<string>;
}

/** Whether a number tells of so few people that it is not shown (DOMAIN 6.1, primary). */
export const isSmall = (people: number): boolean => people >= 1 && people <= 5;

/**
 * Parts that changed by one to five between two publications that differ by no more people in all: whoever knows of the one
 * child who came would read off where (DOMAIN 6.1, case 6). Ids of `now`; what was not shown before is no change to be seen.
 */
export function movedIn(now: CountTable, before: Shown): string[] {
  return now.sums.flatMap((sum) => {
    if (!sum.breakdown) return [];
    const earlier = before.table.sums.find(({ breakdown }) => breakdown?.id === sum.breakdown!.id);
    return earlier ? movedParts(sum, now, earlier, before) : [];
  });
}

function movedParts(sum: Sum, now: CountTable, earlier: Sum, { table, hidden }: Shown): string[] {
  const labels = [...new Set([...sum.breakdown!.labels, ...earlier.breakdown!.labels])];
  const changes = labels.map((label) => {
    const [id, was] = [partOf(sum, label), partOf(earlier, label)];
    const [value, before] = [now, table].map(
      (each, at) => each.quantities.get((at ? was : id) ?? '')?.value ?? 0,
    );
    const isSeen = !was || table.quantities.get(was)!.places.some(({ key }) => !hidden.has(key));
    return { id, value: value!, by: value! - before!, isSeen };
  });
  const came = changes.reduce((people, { by }) => people + Math.max(by, 0), 0);
  const went = changes.reduce((people, { by }) => people + Math.max(-by, 0), 0);
  if (!isSmall(Math.max(came, went))) return [];
  return changes.flatMap(({ id, value, by, isSeen }) => (id && value > 0 && by !== 0 && isSeen ? [id] : []));
}

const partOf = ({ parts, breakdown }: Sum, label: string): string | undefined =>
  parts[breakdown!.labels.indexOf(label)];
