import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { Standing } from '../../records/subject-access/standing.ts';
import { codeInWords } from '../layout/in-words.ts';
import { counted } from '../../worklist/words.ts';

/** `24 days left`, `due today`, `3 days late`. */
export function leftInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'due today';
  return daysLeft > 0 ? `${counted(daysLeft, 'day')} left` : `${counted(-daysLeft, 'day')} late`;
}

/** `12 of 40 decided` */
export const decidedInWords = (assembly: { namingOthers: number; toDecide: number }): string =>
  `${assembly.namingOthers - assembly.toDecide} of ${assembly.namingOthers} decided`;

const states = {
  open: { text: 'Open', classes: 'govuk-tag--blue' },
  released: { text: 'Given', classes: 'govuk-tag--green' },
  withdrawn: { text: 'Taken back', classes: 'govuk-tag--grey' },
} as const;

/** Where a request stands, in words; `nameOf` says what a worker is called. */
export function requestView(standing: Standing, nameOf: (workerId: string) => string) {
  const { id, state, receivedOn, cameAs, clockStartedOn, dueOn, daysLeft, closedOn, pack } = standing;
  const { identity, extension, assembly, reviewerId } = standing;
  return {
    href: `/people/${standing.personId}/subject-access/${id}`,
    state: states[state as keyof typeof states],
    received: dayInWords(receivedOn),
    cameAs: codeInWords(cameAs),
    due: dayInWords(dueOn),
    left: daysLeft === null ? null : leftInWords(daysLeft),
    isLate: daysLeft !== null && daysLeft < 0,
    clockFrom: clockStartedOn === receivedOn ? null : dayInWords(clockStartedOn),
    reviewer: nameOf(reviewerId),
    identity:
      identity &&
      `${codeInWords(identity.how ?? '')}, ${dayInWords(identity.checkedOn)}, ${nameOf(identity.checkedBy)}`,
    extension: extension && {
      letterOn: dayInWords(extension.letterOn),
      ground: extension.ground,
      reason: extension.reason,
    },
    assembled:
      assembly && `${dayInWords(assembly.on)}, ${nameOf(assembly.by)}, ${counted(assembly.lines, 'line')}`,
    decided: assembly && decidedInWords(assembly),
    toDecide: assembly?.toDecide ?? null,
    closed: closedOn && dayInWords(closedOn),
    pack,
  };
}
export type RequestView = ReturnType<typeof requestView>;

/** Everybody who is named in a request. */
export const workersIn = ({ reviewerId, identity, assembly }: Standing) =>
  [reviewerId, identity?.checkedBy, assembly?.by].map((workerId) => ({ workerId: workerId ?? null }));
