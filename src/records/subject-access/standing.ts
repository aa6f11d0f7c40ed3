import { daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import { answerDue, clockStart } from '../../domain/subject-access/clock.ts';
import type { Found, Step, StepKind } from './requests.store.ts';

/** Where a request stands on the day, as it is shown. */
export function standingOf({ request, steps, pack, lines, namingOthers, toDecide }: Found, today: PlainDate) {
  const last = (kind: StepKind): Step | null => steps.findLast((step) => step.kind === kind) ?? null;
  const identity = last('identity');
  const extension = last('extension');
  const assembled = last('assembled');
  const released = last('released');
  const withdrawn = last('withdrawn');
  const asked = { receivedOn: request.receivedOn, evidenceCameOn: identity?.evidenceCameOn ?? null };
  const dueOn = answerDue(asked, extension !== null);
  const closedOn = released?.on ?? withdrawn?.on ?? null;
  return {
    ...request,
    state: released ? 'released' : withdrawn ? 'withdrawn' : 'open',
    reviewerId: last('reviewer')?.workerId ?? request.recordedBy,
    clockStartedOn: clockStart(asked),
    firstDueOn: answerDue(asked, false),
    dueOn,
    /** Below nought when it is late; null once it is closed. */
    daysLeft: closedOn === null ? daysBetween(today, dueOn) : null,
    identity: identity && {
      how: identity.how,
      checkedOn: identity.on,
      checkedBy: identity.recordedBy,
      evidenceCameOn: identity.evidenceCameOn,
    },
    extension: extension && { ground: extension.how, reason: extension.reason, letterOn: extension.on },
    assembly: assembled && {
      number: assembled.assembly!,
      on: assembled.on,
      by: assembled.recordedBy,
      lines,
      namingOthers,
      toDecide,
    },
    closedOn,
    pack,
  };
}
export type Standing = ReturnType<typeof standingOf>;
