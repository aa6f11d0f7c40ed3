import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import type { Task } from '../../records/tasks/task.entity.ts';
import { codeInWords } from '../layout/in-words.ts';

/** One task, in words; `mayEnd` says whether it is the asker's to say what became of it. */
export function taskWords(
  task: Task,
  { roles, at, day }: { roles: readonly Role[]; at: string; day: PlainDate },
) {
  const { kind, forRole, because, dueOn, doneOn, closedOn, closedBecause, handedTo } = task;
  const isOpen = doneOn === null && closedOn === null;
  return {
    what: codeInWords(kind),
    why: withDaysInWords(because),
    due: dayInWords(dueOn),
    isLate: isOpen && dueOn < day,
    forWhom: forRole.replaceAll('-', ' '),
    href: `${at}/${task.id}`,
    isOpen,
    mayEnd: isOpen && [forRole, 'team-manager' as const].some((role) => roles.includes(role)),
    outcome: doneOn
      ? `Done ${dayInWords(doneOn)}`
      : closedOn
        ? `Closed ${dayInWords(closedOn)}: ${closedBecause}${handedTo ? `. ${handedTo} does it` : ''}`
        : null,
  };
}
