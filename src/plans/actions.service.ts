import type { EntityManager } from 'typeorm';
import { evidenceOf, stateOn, type ActionOwner } from '../domain/actions/action-steps.ts';
import type { CouncilAction } from '../domain/actions/council-action.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { keptActions } from '../records/actions/actions.store.ts';
import {
  planActionId,
  type AgreedAction,
  type KeptAction,
  type KeptStep,
} from '../records/actions/council-action.ts';
import type { Plan, PlannedAction } from './plan.ts';

/** What the plan's file says of it now: the same as what is recorded, other words or another day, or nothing any more. */
export type InPlan = 'as written' | 'reworded' | 'no longer in the plan';

/** An action with all that is known of it: the words of its plan's file, and what became of it by the record. */
export interface ActionRead extends CouncilAction {
  /** The id of the member of staff who does it; null where a post or team does. */
  readonly ownerWorker: string | null;
  /** When, in the words of the plan. */
  readonly dueInWords: string | null;
  /** What would show that it is done, in the words of the plan. */
  readonly evidenceWanted: string | null;
  /** Null of what a meeting agreed. */
  readonly inPlan: InPlan | null;
  /** Where the file is reworded since something was recorded: what it said then. */
  readonly wordedBefore: { readonly text: string; readonly due: PlainDate | null } | null;
  readonly steps: readonly KeptStep[];
  /** Grows with every step. */
  readonly version: string;
}

/** Said of a plan's action that names no owner. */
const nobody = 'Nobody is named';

/**
 * Every action that was agreed by the end of the day (null for every day there is) and not recorded in error, as it stood then:
 * those of plans in the order of their files, then those of meetings, and last what plans no longer have. `knownAt`: ISO instant.
 */
export async function actionsOf(
  db: EntityManager,
  plans: readonly Plan[],
  { asAt, knownAt }: { readonly asAt: PlainDate | null; readonly knownAt?: string },
): Promise<ActionRead[]> {
  const kept = await keptActions(db, knownAt === undefined ? {} : { knownAt });
  return joined(plans, kept)
    .filter(({ agreed }) => asAt === null || agreed.agreedOn <= asAt)
    .flatMap((each) => actionOn(each, asAt) ?? []);
}

/** One action, also one that was recorded in error; undefined where there is none. */
export async function actionNamed(
  db: EntityManager,
  plans: readonly Plan[],
  id: string,
  asAt: PlainDate | null,
): Promise<ActionRead | undefined> {
  const [found] = joined(plans, await keptActions(db, { ids: [id] })).filter(
    ({ agreed }) => agreed.id === id,
  );
  return found && readOn(found, asAt);
}

/** As a plan's file has it now; undefined where no plan has an action of this id. */
export const actionInFile = (plans: readonly Plan[], id: string): AgreedAction | undefined =>
  written(plans).find(({ agreed }) => agreed.id === id)?.agreed;

interface Written {
  readonly agreed: AgreedAction;
  readonly planned: PlannedAction;
}
interface Joined {
  /** As its file has it, or, of what no file has, as it was recorded. */
  readonly agreed: AgreedAction;
  readonly planned: PlannedAction | null;
  readonly kept: KeptAction | null;
}

const written = (plans: readonly Plan[]): Written[] =>
  plans.flatMap((plan) =>
    plan.priorities.flatMap(({ actions = [] }) =>
      actions.map((planned) => ({ planned, agreed: agreedIn(plan, planned) })),
    ),
  );

const agreedIn = (plan: Plan, { id, text, owner, due }: PlannedAction): AgreedAction => ({
  id: planActionId(plan.id, id),
  plan: plan.id,
  planAction: id,
  text,
  owner: owner === undefined ? null : { post: owner, worker: null },
  // A plan with actions and no start is refused when it is read.
  agreedOn: plan.start!,
  agreedBy: plan.title,
  due: due ?? null,
});

function joined(plans: readonly Plan[], kept: readonly KeptAction[]): Joined[] {
  const inFiles = written(plans);
  const names = new Set(inFiles.map(({ agreed }) => agreed.id));
  const others = kept
    .filter(({ id }) => !names.has(id))
    .map((one) => ({ agreed: one, planned: null, kept: one }));
  return [
    ...inFiles.map((each) => ({ ...each, kept: kept.find(({ id }) => id === each.agreed.id) ?? null })),
    ...others.filter(({ agreed }) => agreed.plan === null),
    ...others.filter(({ agreed }) => agreed.plan !== null),
  ];
}

const actionOn = (each: Joined, asAt: PlainDate | null): ActionRead | null =>
  stateOn(each.agreed, each.kept?.steps ?? [], asAt).withdrawnOn === null ? readOn(each, asAt) : null;

function readOn({ agreed, planned, kept }: Joined, asAt: PlainDate | null): ActionRead {
  // What was recorded of it rests on the day that was read then: a file alone moves no day.
  const { owner, due, moved, done } = stateOn(kept ?? agreed, kept?.steps ?? [], asAt);
  const { id, plan, planAction, text, agreedOn, agreedBy } = agreed;
  const isReworded = planned && kept && (kept.text !== text || kept.due !== agreed.due);
  return {
    id,
    plan,
    planAction,
    text,
    owner: wordsOf(owner),
    ownerWorker: owner?.worker?.id ?? null,
    agreedOn,
    agreedBy,
    due,
    ...(moved && { moved }),
    doneOn: done?.on ?? null,
    evidence: evidenceOf(done),
    dueInWords: planned?.dueInWords ?? null,
    evidenceWanted: planned?.evidence ?? null,
    inPlan:
      plan === null ? null : planned ? (isReworded ? 'reworded' : 'as written') : 'no longer in the plan',
    wordedBefore: isReworded ? { text: kept.text, due: kept.due } : null,
    steps: (kept?.steps ?? []).filter(({ on }) => asAt === null || on <= asAt),
    version: String(kept?.steps.length ?? 0),
  };
}

const wordsOf = (owner: ActionOwner | null): string => owner?.post ?? owner?.worker?.name ?? nobody;
