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

/** What this worker, or this team, has to do by the 28th day from now, and what of it is late; the oldest first. */
export async function actionsWaiting(
  db: EntityManager,
  whose: { readonly workerId: string } | { readonly team: string },
  day: PlainDate,
): Promise<ActionWaiting[]> {
  const members = await membersOf(db, whose);
  const kept = await keptActions(db, whose);
  return kept
    .filter(({ agreedOn }) => agreedOn <= day)
    .flatMap((action): ActionWaiting[] => {
      const { owner, due, moved, done, withdrawnOn } = stateOn(action, action.steps, day);
      if (!owner?.worker || !members.has(owner.worker.id)) return [];
      if (done || withdrawnOn || due === null || due > addDays(day, daysAhead)) return [];
      const { id, text, agreedBy } = action;
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
    })
    .toSorted((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
}

/** The ids of those who are asked about. */
async function membersOf(
  db: EntityManager,
  whose: { readonly workerId: string } | { readonly team: string },
): Promise<ReadonlySet<string>> {
  if ('workerId' in whose) return new Set([whose.workerId]);
  const rows: { id: string }[] = await db.query(`select id from worker where team = $1`, [whose.team]);
  return new Set(rows.map(({ id }) => id));
}
