import type { PlainDate } from '../dates/plain-date.ts';

interface AuthorityChange {
  /** The ONS code that ended. */
  readonly ended: string;
  /** The first day of those that took its place. */
  readonly on: PlainDate;
  readonly successors: readonly string[];
}

/**
 * Upper-tier authorities of England that were reorganised or re-coded since the lookup of April 2021 that our reference begins
 * with. An authority with one successor is the same council under another code.
 */
const changes: readonly AuthorityChange[] = [
  // Cumbria became Cumberland, and Westmorland and Furness (SI 2022/331).
  { ended: 'E10000006', on: '2023-04-01', successors: ['E06000063', 'E06000064'] },
  // North Yorkshire and Somerset took over their districts (SI 2022/328 and 2022/329).
  { ended: 'E10000023', on: '2023-04-01', successors: ['E06000065'] },
  { ended: 'E10000027', on: '2023-04-01', successors: ['E06000066'] },
  // A part of Barnsley went to Sheffield, and both got new codes (SI 2024/1328).
  { ended: 'E08000016', on: '2025-04-01', successors: ['E08000038'] },
  { ended: 'E08000019', on: '2025-04-01', successors: ['E08000039'] },
];

/**
 * The code that the authority of an area had on the day, from the code it had on any other; a code that never changed, and
 * SCO, WAL, NIR, NUK and CON, are themselves. Null where the code does not tell: of Cumbria, once it was two.
 */
export function authorityOn(authority: string, day: PlainDate): string | null {
  const change = changes.find(({ ended, on, successors }) =>
    day < on ? successors.includes(authority) : ended === authority,
  );
  if (!change) return authority;
  if (day < change.on) return change.ended;
  return change.successors.length === 1 ? change.successors[0]! : null;
}

/** Every code that the council has and had; one that was parted or merged is another council. */
export function codesOfCouncil(authority: string): string[] {
  const change = changes.find(
    ({ ended, successors }) => successors.length === 1 && [ended, ...successors].includes(authority),
  );
  return change ? [change.ended, ...change.successors] : [authority];
}
