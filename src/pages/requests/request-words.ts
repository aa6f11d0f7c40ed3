import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { RequestsController } from '../../records/voice/requests.controller.ts';
import { workingDaysToAnswer } from '../../worklist/duties/request-waiting.duty.ts';
import { counted } from '../../worklist/words.ts';
import { codeInWords } from '../layout/in-words.ts';

export type RequestShown = Awaited<ReturnType<RequestsController['list']>>['items'][number];

export const waitedInWords = (days: number | null): string =>
  days === null ? 'not known how long' : counted(days, 'working day');

/** Longer than is promised. */
export const isLate = (days: number | null): boolean => days !== null && days > workingDaysToAnswer;

/** `Helen Thackray, since 4 Jan 2019` */
export const holderInWords = (name: string | null, since: PlainDate | null): string =>
  `${name ?? 'Not known who'}${since ? `, since ${dayInWords(since)}` : ''}`;

const answers = { yes: 'Yes', no: 'No', partly: 'Partly' };

/** One request of somebody, in words; `tell` is what the young person can be told. */
export function requestWords(request: RequestShown, at: string) {
  const { kind, askedOn, workerName, heldSince, waitedWorkingDays } = request;
  const { answer, answeredOn, withdrawnOn, passedOnBecause } = request;
  const isOpen = answeredOn === null && withdrawnOn === null;
  const waited = waitedInWords(waitedWorkingDays);
  return {
    what: codeInWords(kind),
    href: `${at}/${request.id}`,
    isOpen,
    asked: dayInWords(askedOn),
    holder: holderInWords(workerName, heldSince),
    passedOnBecause,
    waited,
    isLate: isOpen && isLate(waitedWorkingDays),
    outcome: answeredOn
      ? `${answers[answer!]}, told ${dayInWords(answeredOn)}`
      : withdrawnOn
        ? `Taken back ${dayInWords(withdrawnOn)}`
        : null,
    tell: `${workerName ?? 'Nobody we know of'} has had it${heldSince ? ` since ${dayInWords(heldSince)}` : ''}. You asked on ${dayInWords(askedOn)}, ${waited} ago.`,
  };
}
