import type { PlainDate } from '../dates/plain-date.ts';

/** Something the council gave its word on, in a plan or at a meeting, and what has become of it. */
export interface CouncilAction {
  readonly id: string;
  /** The plan and the name it has in its file; null where a meeting agreed it. */
  readonly plan: string | null;
  readonly planAction: string | null;
  readonly text: string;
  /** The post, team or member of staff who does it: never a child. */
  readonly owner: string;
  readonly agreedOn: PlainDate;
  /** The plan or the meeting that agreed it. */
  readonly agreedBy: string;
  /** The last day on which it is in time; null where none was set. */
  readonly due: PlainDate | null;
  readonly doneOn: PlainDate | null;
  /** What shows that it was done; null until it is. */
  readonly evidence: string | null;
}

export const standings = ['on time', 'late', 'no day set', 'done in time', 'done late', 'done'] as const;
export type Standing = (typeof standings)[number];

/** How an action stands at the end of the day `today`: on its due day it is in time, the day after it is late. */
export function standingOf(
  { due, doneOn }: Pick<CouncilAction, 'due' | 'doneOn'>,
  today: PlainDate,
): Standing {
  const isDone = doneOn !== null && doneOn <= today;
  if (due === null) return isDone ? 'done' : 'no day set';
  if (isDone) return doneOn <= due ? 'done in time' : 'done late';
  return today <= due ? 'on time' : 'late';
}
