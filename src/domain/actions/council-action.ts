import { daysBetween, type PlainDate } from '../dates/plain-date.ts';

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
  /** Left out where the day is the first that was set. Whoever shows the day shows this beside it. */
  readonly moved?: Moved;
  readonly doneOn: PlainDate | null;
  /** What shows that it was done; null until it is. */
  readonly evidence: string | null;
}

/** That the day on which an action is due was moved. */
export interface Moved {
  /** The day that was set first; null where none was. */
  readonly firstDue: PlainDate | null;
  readonly times: number;
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

type Stands = Pick<CouncilAction, 'due' | 'doneOn' | 'moved'>;

/**
 * How it stands at the end of the day `today`, with days like 2019-09-30: `late by 12 days; first due 2019-09-30, moved once`. One
 * whose day was moved is never told as if it had always been so.
 */
export function standingInWords(action: Stands, today: PlainDate): string {
  const { moved } = action;
  const words = standsNow(action, today);
  if (!moved) return words;
  const first = moved.firstDue === null ? 'no day was set at first' : `first due ${moved.firstDue}`;
  return `${words}; ${first}, moved ${times(moved.times)}`;
}

function standsNow(action: Stands, today: PlainDate): string {
  const { due, doneOn } = action;
  switch (standingOf(action, today)) {
    case 'on time':
      return due === today ? 'due today' : `due in ${days(today, due!)}`;
    case 'late':
      return `late by ${days(due!, today)}`;
    case 'no day set':
      return 'no day set';
    case 'done in time':
      return `done on ${doneOn}, in time`;
    case 'done late':
      return `done on ${doneOn}, ${days(due!, doneOn!)} late`;
    case 'done':
      return `done on ${doneOn}`;
  }
}

const days = (from: PlainDate, to: PlainDate): string => {
  const n = daysBetween(from, to);
  return `${n} day${n === 1 ? '' : 's'}`;
};

const times = (n: number): string => ['never', 'once', 'twice'][n] ?? `${n} times`;
