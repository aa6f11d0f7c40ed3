import type { ContactPromise } from '../domain/contact/contact-promises.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import type { AccessWaiting } from '../records/subject-access/waiting.reader.ts';
import type { DataError, Task } from './duty.ts';
import { inOrder, itemsFor } from './find-items.ts';
import { birthdayWithin, personRow } from './person-row.ts';
import type { Client, Item, PersonRow } from './worklist.ts';

/** All that a list is made of, read already. */
export interface Caseload {
  readonly clients: readonly Client[];
  readonly histories: readonly History[];
  readonly promises: readonly ContactPromise[];
  readonly tasks: readonly Task[];
  /** The oldest first. */
  readonly dataErrors?: readonly DataError[];
  readonly accessWaiting?: readonly AccessWaiting[];
  /** The council's ONS code. */
  readonly authority: string;
}

export interface JudgedCaseload {
  readonly items: readonly Item[];
  readonly people: readonly PersonRow[];
  readonly empty: string | null;
}

/** What there is to do for everybody of the caseload on the day, and what to know of them. Asks nobody. */
export function judgeCaseload(
  { clients, histories, promises, tasks, dataErrors = [], accessWaiting = [], authority }: Caseload,
  day: PlainDate,
): JudgedCaseload {
  const historyOf = new Map(histories.map((history) => [history.personId, history]));
  const judged = clients.flatMap((client) => {
    const history = historyOf.get(client.personId);
    if (!history) return [];
    const theirs = tasks.filter(
      ({ personId, forRole }) => personId === client.personId && client.roles.includes(forRole),
    );
    const errors = dataErrors.filter(({ personId }) => personId === client.personId);
    const waiting = accessWaiting.filter(({ personId }) => personId === client.personId);
    const items = itemsFor(client, history, day, {
      promises,
      tasks: theirs,
      dataErrors: errors,
      accessWaiting: waiting,
      ...(client.isSealed && { isSealed: true }),
    });
    return [{ items, row: personRow(client, history, day, { items, authority }) }];
  });
  const items = inOrder(judged.flatMap((one) => one.items));
  return {
    items,
    people: judged.map(({ row }) => row).sort(byOldestDue),
    empty: items.length ? null : nothingDue(histories, day),
  };
}

/** Overdue longest first; who is not overdue last, in order of their number. */
const byOldestDue = (a: PersonRow, b: PersonRow): number =>
  compare(a.oldestDue ?? '9999', b.oldestDue ?? '9999') || compare(a.childId, b.childId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function nothingDue(histories: readonly History[], day: PlainDate): string {
  const birthdays = histories.filter((history) => birthdayWithin(history, day, 14)).length;
  if (birthdays === 0) return 'Nothing due in 14 days.';
  return `Nothing due in 14 days. ${birthdays === 1 ? '1 person has a birthday' : `${birthdays} people have birthdays`}.`;
}
