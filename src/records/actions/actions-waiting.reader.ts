import type { EntityManager } from 'typeorm';
import { stateOn } from '../../domain/actions/action-steps.ts';
import { standingInWords } from '../../domain/actions/council-action.ts';
import { addDays, daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import { keptActions } from './actions.store.ts';

/** How many days before it is due an action is in a worklist. */
const daysAhead = 28;

/** An action that a member of staff is to do, as their worklist tells of it. It is about no child. */
export interface ActionWaiting {
  readonly id: string;
  readonly text: string;
  /** The plan or the board that agreed it. */
  readonly agreedBy: string;
  readonly owner: string;
  readonly due: PlainDate;
  /** 0 when it is not late. */
  readonly overdueByDays: number;
  /** `late by 12 days; first due 2019-09-30, moved once` */
  readonly why: string;
  /** Where to record that it was done. */
  readonly record: string;
}

/** A worker, or everybody of a team; nobody is of no team. */
type Whose = { readonly workerId: string } | { readonly team: string | null };

/** What of theirs is late, and what is due by the 28th day from now; the oldest first. */
export async function actionsWaiting(
  db: EntityManager,
  whose: Whose,
  day: PlainDate,
): Promise<ActionWaiting[]> {
  const members: { id: string }[] = await db.query(
    `select id from worker where id = $1::uuid or team = $2`,
    'workerId' in whose ? [whose.workerId, null] : [null, whose.team],
  );
  const ids = members.map(({ id }) => id);
  const waiting = (await keptActions(db, { everOf: ids })).flatMap((action): ActionWaiting[] => {
    const { id, text, agreedOn, agreedBy, steps } = action;
    const { owner, due, moved, done, withdrawnOn } = stateOn(action, steps, day);
    if (agreedOn > day || done || withdrawnOn || due === null || due > addDays(day, daysAhead)) return [];
    if (!owner?.worker || !ids.includes(owner.worker.id)) return [];
    return [
      {
        id,
        text,
        agreedBy,
        owner: owner.worker.name,
        due,
        overdueByDays: Math.max(0, daysBetween(due, day)),
        why: standingInWords({ due, doneOn: null, ...(moved && { moved }) }, day),
        record: `/api/v1/actions/${id}/done`,
      },
    ];
  });
  return waiting.toSorted((a, b) => (a.due < b.due || (a.due === b.due && a.id < b.id) ? -1 : 1));
}
