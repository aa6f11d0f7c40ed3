import type { ActionOwner, ActionStep } from '../../domain/actions/action-steps.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** An action as it was agreed: by a meeting, or of a plan as its file had it when something was first recorded of it. */
export interface AgreedAction {
  /** Of a plan's action `<plan>.<action>`. */
  readonly id: string;
  readonly plan: string | null;
  readonly planAction: string | null;
  readonly text: string;
  /** Null where the plan names nobody. */
  readonly owner: ActionOwner | null;
  readonly agreedOn: PlainDate;
  /** The plan or the board. */
  readonly agreedBy: string;
  /** The day that was set first. */
  readonly due: PlainDate | null;
}

/** ISO instant, UTC; and the worker's id. */
export interface Stamp {
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

export type KeptStep = ActionStep & Stamp;

export interface KeptAction extends AgreedAction, Stamp {
  /** In the order in which they were recorded. */
  readonly steps: readonly KeptStep[];
}

/** The name of a plan's action among all actions. */
export const planActionId = (plan: string, action: string): string => `${plan}.${action}`;
