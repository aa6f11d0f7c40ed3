import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import type { Hold, HoldKind } from '../../records/retention/holds.store.ts';
import type { ListItem, RetentionList } from '../../records/retention/retention.store.ts';
import type { Due } from '../../records/retention/who-is-due.ts';
import type { Cards } from '../layout/cards.ts';
import { instantInWords } from '../layout/in-words.ts';

export const holdWords: Record<HoldKind, string> = {
  legal: 'A claim or a court',
  inquiry: 'An inquiry',
  abuse: 'An allegation of abuse',
  other: 'Something else',
};

/** By our own id of the person: whoever decides on erasing sees no name and no reference. */
export const dueTable = (items: readonly Due[]): Cards => ({
  caption: 'Kept as long as it must be, the longest due first',
  head: ['Record', 'Kept until', 'Because', 'Rule', 'Held'],
  rows: items.map(({ personId, keptUntil, because, source, held }) => [
    { text: personId },
    { text: dayInWords(keptUntil) },
    { text: withDaysInWords(because) },
    { text: `${source.title}, ${source.part}` },
    held === null ? { text: 'No' } : { tag: { text: 'Held', classes: 'govuk-tag--yellow' }, note: held },
  ]),
});

export const listTable = (items: readonly ListItem[]): Cards => ({
  caption: 'Whom the list names',
  head: ['Record', 'Kept until', 'Rule', 'Left alone'],
  rows: items.map(({ personId, keptUntil, rule, leftBecause }) => [
    { text: personId },
    { text: dayInWords(keptUntil) },
    { text: rule },
    { text: leftBecause ?? 'No' },
  ]),
});

/** The list that was proposed last, and where it stands. */
export const listWords = (list: RetentionList, nameOf: (workerId: string) => string) => ({
  id: list.id,
  version: list.version,
  proposed: `Proposed by ${nameOf(list.proposedBy)}, ${instantInWords(list.proposedAt)}`,
  confirmed:
    list.confirmedBy && list.confirmedAt
      ? `Confirmed by ${nameOf(list.confirmedBy)}, ${instantInWords(list.confirmedAt)}`
      : null,
  finished: list.finishedAt && `The run went through it, ${instantInWords(list.finishedAt)}`,
});

export const holdsTable = (
  holds: readonly Hold[],
  nameOf: (workerId: string) => string,
  mayLift: boolean,
): Cards => ({
  caption: 'Holds, those that stand first',
  head: ['Keeps', 'What asks for it', 'Why', 'Placed', 'Lifted'],
  rows: holds.map(({ id, personId, kind, reason, placedAt, placedBy, liftedAt, liftedBecause }) => [
    { text: personId ?? 'Everybody’s record' },
    { text: holdWords[kind] },
    { text: reason },
    { text: `${nameOf(placedBy)}, ${instantInWords(placedAt)}` },
    liftedAt
      ? { text: instantInWords(liftedAt), note: liftedBecause }
      : mayLift
        ? { text: 'Lift it', href: `/retention/holds/${id}/lift`, hidden: `: ${reason}` }
        : { text: 'It stands' },
  ]),
});
