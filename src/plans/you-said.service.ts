import type { EntityManager } from 'typeorm';
import { requestKinds, type RequestKind } from '../domain/codes/request-kinds.ts';
import { addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import {
  everAnswered,
  standing,
  type KeptAnswer,
  type PriorityAsked,
} from '../records/voice/priority-answers.store.ts';
import { actionsOf, type ActionRead } from './actions.service.ts';
import { planActionId } from '../records/actions/council-action.ts';
import type { ChildrensPriority, Plan } from './plan.ts';

/** Something children and young people asked of their council, and what was done about it. */
export interface YouSaid extends PriorityAsked {
  /** False of what the plan's file no longer has, and something was answered to. */
  readonly isInPlan: boolean;
  /** What stands by the end of the day, the earliest first. */
  readonly answers: readonly KeptAnswer[];
  /** How many whole months have passed without any answer; null where there is one. */
  readonly unansweredForMonths: number | null;
  /** What the plan or an answer names, each as it stands. */
  readonly actions: readonly ActionRead[];
  readonly measures: readonly string[];
  readonly requests: readonly RequestKind[];
}

interface Asked {
  /** The day at whose end it is asked. */
  readonly day: PlainDate;
  /** ISO instant; left out for now. */
  readonly knownAt?: string;
}

/** Everything that was asked by the end of the day, in the order of the files; last what they no longer have. */
export async function youSaid(
  db: EntityManager,
  plans: readonly Plan[],
  { day, knownAt }: Asked,
): Promise<YouSaid[]> {
  const answers = standing(await everAnswered(db, knownAt ?? null)).filter(
    ({ answeredOn }) => answeredOn <= day,
  );
  const actions = await actionsOf(db, plans, { asAt: day, ...(knownAt !== undefined && { knownAt }) });
  const inFiles = prioritiesOf(plans);
  const dropped = answers.filter((answer) => !inFiles.some(({ asked }) => isOf(asked, answer)));
  const asked = [
    ...inFiles.map((each) => ({ ...each, isInPlan: true })),
    ...dropped
      .filter((one, at) => dropped.findIndex((other) => isOf(one, other)) === at)
      .map((one) => ({ asked: askedIn(one), names: {}, isInPlan: false })),
  ];
  return asked.filter((each) => each.asked.heardOn <= day).map((each) => told(each, answers, actions, day));
}

/** As a plan's file has it; undefined where none has. */
export const priorityInFile = (
  plans: readonly Plan[],
  named: Pick<PriorityAsked, 'plan' | 'voice' | 'priority'>,
): PriorityAsked | undefined => prioritiesOf(plans).find(({ asked }) => isOf(asked, named))?.asked;

type Names = Pick<ChildrensPriority, 'actions' | 'measures' | 'requests'>;

function told(
  { asked, names, isInPlan }: { asked: PriorityAsked; names: Names; isInPlan: boolean },
  all: readonly KeptAnswer[],
  actions: readonly ActionRead[],
  day: PlainDate,
): YouSaid {
  const answers = all.filter((answer) => isOf(asked, answer));
  const named = <T>(inFile: readonly T[], inAnswers: readonly (T | null)[]): T[] => [
    ...new Set([...inFile, ...inAnswers.filter((one) => one !== null)]),
  ];
  const ids = named(
    (names.actions ?? []).map((action) => planActionId(asked.plan, action)),
    answers.map(({ action }) => action),
  );
  return {
    ...asked,
    isInPlan,
    answers,
    unansweredForMonths: answers.length ? null : wholeMonths(asked.heardOn, day),
    actions: ids.flatMap((id) => actions.find((action) => action.id === id) ?? []),
    measures: named(
      names.measures ?? [],
      answers.map(({ measure }) => measure),
    ),
    requests: requestKinds.filter((kind) =>
      named(
        names.requests ?? [],
        answers.map(({ requestKind }) => requestKind),
      ).includes(kind),
    ),
  };
}

const prioritiesOf = (plans: readonly Plan[]): { asked: PriorityAsked; names: Names }[] =>
  plans.flatMap(({ id: plan, voices = [] }) =>
    voices.flatMap(({ id: voice, text: askedBy, heardOn, priorities }) =>
      priorities.map(({ id: priority, text: asked, ...names }) => ({
        asked: { plan, voice, priority, askedBy, heardOn, asked },
        names,
      })),
    ),
  );

const askedIn = ({ plan, voice, priority, askedBy, heardOn, asked }: KeptAnswer): PriorityAsked => ({
  plan,
  voice,
  priority,
  askedBy,
  heardOn,
  asked,
});

type Named = Pick<PriorityAsked, 'plan' | 'voice' | 'priority'>;
const isOf = (a: Named, b: Named): boolean =>
  a.plan === b.plan && a.voice === b.voice && a.priority === b.priority;

/** How many whole months have passed; from 31 January to 28 February one. */
export function wholeMonths(from: PlainDate, to: PlainDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}
