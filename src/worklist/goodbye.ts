import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import type { Task } from './duty.ts';
import { counted } from './words.ts';

/** What is still begun for them on the day, in words: `1 request and 2 tasks`; empty when nothing is. */
export function stillOpen({ requests }: History, tasks: readonly Task[], day: PlainDate): string {
  const open = requests.filter(
    ({ askedOn, answeredOn, withdrawnOn, isHandedOver }) =>
      !isHandedOver &&
      askedOn <= day &&
      [answeredOn, withdrawnOn].every((closed) => closed === null || closed > day),
  ).length;
  return [open && counted(open, 'request'), tasks.length && counted(tasks.length, 'task')]
    .filter(Boolean)
    .join(' and ');
}

/** What to see to before the 25th birthday, whatever is open. */
export const goodbyes = [
  'Records: offer to go through their record with them, and say until when it is kept and how to ask for it later',
  'Documents: see that they have their birth certificate, passport, National Insurance number and what else is theirs',
  'Contact after 25: agree whether and how to stay in touch, and whom to call',
] as const;

/** What to see to before the 25th birthday, when nothing is owed any more. */
export function goodbyeChecklist(history: History, tasks: readonly Task[], day: PlainDate): string[] {
  const open = stillOpen(history, tasks, day);
  return [
    ...goodbyes,
    open ? `Open: ${open} to close or hand over, with a reason` : 'Open: nothing is, no request and no task',
  ];
}
