import type { PlainDate } from '../dates/plain-date.ts';
import type { Moved } from './council-action.ts';

/** Who does an action: a post or a team in words, or a member of staff. */
export type ActionOwner =
  | { readonly post: string; readonly worker: null }
  | { readonly post: null; readonly worker: { readonly id: string; readonly name: string } };

/** What became of an action on a day. `withdrawn`: it was recorded in error. */
export type ActionStep = { readonly on: PlainDate } & (
  | { readonly kind: 'done'; readonly evidence: string | null; readonly evidenceUrl: string | null }
  | {
      readonly kind: 'moved';
      readonly due: PlainDate;
      readonly reason: string;
      /** Who agreed to the new day. */
      readonly agreedBy: string;
    }
  | { readonly kind: 'given'; readonly owner: ActionOwner; readonly reason: string | null }
  | { readonly kind: 'reopened' | 'withdrawn'; readonly reason: string }
);
export type StepKind = ActionStep['kind'];
export type StepOf<K extends StepKind> = Extract<ActionStep, { readonly kind: K }>;

/** How far an action has come at the end of a day. */
export interface ActionState {
  readonly owner: ActionOwner | null;
  readonly due: PlainDate | null;
  readonly moved?: Moved;
  /** Null until it is done, and again once it is reopened. */
  readonly done: StepOf<'done'> | null;
  readonly withdrawnOn: PlainDate | null;
}

/**
 * What an action that was agreed so has come to at the end of the day; null for every day there is. `steps` are in the order in
 * which they were recorded, which decides between steps of one day: what was written up late counts from its own day.
 */
export function stateOn(
  agreed: Pick<ActionState, 'owner' | 'due'>,
  steps: readonly ActionStep[],
  day: PlainDate | null,
): ActionState {
  const taken = steps.filter(({ on }) => day === null || on <= day);
  const moves = taken.filter((step) => step.kind === 'moved');
  const end = last(taken.filter((step) => step.kind === 'done' || step.kind === 'reopened'));
  return {
    owner: last(taken.filter((step) => step.kind === 'given'))?.owner ?? agreed.owner,
    due: last(moves)?.due ?? agreed.due,
    ...(moves.length > 0 && { moved: { firstDue: agreed.due, times: moves.length } }),
    done: end?.kind === 'done' ? end : null,
    withdrawnOn: taken.find(({ kind }) => kind === 'withdrawn')?.on ?? null,
  };
}

/** The step of the latest day; of one day the one that was recorded last. */
const last = <T extends ActionStep>(steps: readonly T[]): T | undefined =>
  steps.reduce<T | undefined>((latest, step) => (latest && latest.on > step.on ? latest : step), undefined);

/** What shows that it was done, in one line; null while it is not. */
export const evidenceOf = (done: StepOf<'done'> | null): string | null =>
  done && [done.evidence, done.evidenceUrl].filter((each) => each !== null).join(' — ');
