import {
  stateOn,
  type ActionState,
  type ActionStep,
  type StepKind,
} from '../../domain/actions/action-steps.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { EntityManager } from 'typeorm';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { notAfter, notBefore, refuse } from '../facts/checks.ts';
import { addAction, addStep, keptActions, lockActions } from './actions.store.ts';
import type { AgreedAction } from './council-action.ts';

/** Which field of the body tells the day of a step. */
const dayFields = {
  done: 'doneOn',
  moved: 'movedOn',
  reopened: 'reopenedOn',
  given: 'givenOn',
  withdrawn: 'withdrawnOn',
} as const satisfies Record<StepKind, string>;

interface ToRecord {
  /** As its plan's file has it now; undefined of what no file has. */
  readonly inFile: AgreedAction | undefined;
  /** How many steps whoever records it had read. */
  readonly version: string;
  readonly today: PlainDate;
}

/**
 * Records what became of an action; of a plan's, with its words, owner and day as they stand in the file when something is first
 * recorded. `step` is told the state it follows. Throws Problem `not-found`, `stale`, `contradicts-the-record` and `cannot-be-so`.
 */
export async function recordStep(
  db: EntityManager,
  id: string,
  { inFile, version, today }: ToRecord,
  step: (state: ActionState) => ActionStep,
): Promise<void> {
  await lockActions(db);
  const [kept] = await keptActions(db, { ids: [id] });
  const agreed = kept ?? inFile;
  if (!agreed) throw new Problem('not-found');
  const steps = kept?.steps ?? [];
  if (String(steps.length) !== version)
    throw new Problem('stale', 'Read it again, and send your change with the new ETag.', undefined, {
      changes: steps.slice(Number(version)),
    });
  const state = stateOn(agreed, steps, null);
  if (state.withdrawnOn !== null)
    throw new Problem('contradicts-the-record', `It was taken back on ${state.withdrawnOn}.`);
  const taken = step(state);
  refuse(...dayFaults(agreed, steps, taken, today), ...faultsOf(agreed, state, taken));
  if (!kept) await addAction(db, agreed);
  await addStep(db, id, steps.length + 1, taken);
}

type Faults = (Fault | false)[];

/** Steps of one kind follow one another; what ends an action follows what began it again. */
function dayFaults(
  { agreedOn }: AgreedAction,
  steps: readonly ActionStep[],
  { kind, on }: ActionStep,
  today: PlainDate,
): Faults {
  const name = dayFields[kind];
  const ends: readonly StepKind[] = ['done', 'reopened'];
  const alike = ends.includes(kind) ? ends : [kind];
  const before = steps.findLast((step) => alike.includes(step.kind));
  return [
    notAfter(name, on, today),
    notBefore(name, on, agreedOn, 'when it was agreed'),
    before !== undefined && notBefore(name, on, before.on, `when it was ${before.kind}`),
  ];
}

function faultsOf({ plan, agreedOn }: AgreedAction, state: ActionState, step: ActionStep): Faults {
  const { done, due, owner } = state;
  const isDone = () => new Problem('contradicts-the-record', `It was done on ${done!.on}. Reopen it first.`);
  switch (step.kind) {
    case 'done':
      if (done) throw isDone();
      return [
        step.evidence === null &&
          step.evidenceUrl === null && {
            pointer: '#/evidence',
            detail: 'evidence must be sent, in words or as evidenceUrl: what is said to be done is shown',
          },
      ];
    case 'reopened':
      if (!done)
        throw new Problem('contradicts-the-record', 'It is not done, so there is nothing to reopen.');
      return [];
    case 'moved':
      if (done) throw isDone();
      return [
        notBefore('due', step.due, agreedOn, 'when it was agreed'),
        step.due === due && { pointer: '#/due', detail: `due must be another day: it is due on ${due} now` },
      ];
    case 'given': {
      const { worker, post } = step.owner;
      const isTheSame = worker ? worker.id === owner?.worker?.id : post === owner?.post;
      const pointer = worker ? '#/workerId' : '#/post';
      return [isTheSame && { pointer, detail: `${pointer.slice(2)} must be another: they have it now` }];
    }
    case 'withdrawn':
      if (plan !== null)
        throw new Problem(
          'cannot-be-so',
          'A plan promised it, so it is not taken back here. What a plan no longer promises is taken out of its file.',
        );
      return [];
  }
}
