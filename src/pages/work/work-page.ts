import { daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { ActionWaiting } from '../../records/actions/actions-waiting.reader.ts';
import type { Rank } from '../../worklist/duty.ts';
import { counted, dayInWords, weekdayInWords, withDaysInWords } from '../../worklist/words.ts';
import type { Chip, Item, PersonRow, Worklist } from '../../worklist/worklist.ts';

const tags: Record<Rank, { text: string; classes: string }> = {
  law: { text: 'Breach of law', classes: 'govuk-tag--red' },
  promise: { text: 'Promise broken', classes: 'govuk-tag--orange' },
  risk: { text: 'Risk', classes: 'govuk-tag--yellow' },
  soon: { text: 'Due soon', classes: 'govuk-tag--blue' },
};

/** Where what is due can be recorded by a form on a page; what is not here is recorded on other ways. */
export type FormFor = (what: string) => string | null;

/** Where what is due goes on with what stands already, by the duty. */
const formOf: Readonly<Record<string, string>> = {
  'return-interview': 'return-interviews',
  'request-waiting': 'answers',
};

/** A row as it is shown: each cell in words. */
export function itemRow(item: Item, person: PersonRow | undefined, day: PlainDate, formFor: FormFor) {
  const { personId, childId, due, overdueByDays, rule, record } = item;
  const what = formOf[rule.id] ?? record.split('/').at(-1)!;
  const isToday = due === day;
  return {
    href: `/people/${personId}`,
    name: item.name ?? childId,
    about: person ? aboutOf(person, day) : null,
    tag:
      isToday && item.rank === 'soon' ? { text: 'Due today', classes: 'govuk-tag--blue' } : tags[item.rank],
    what: item.what,
    why: item.why,
    wouldChange: item.wouldChange,
    rule: {
      title: rule.title,
      source: `${rule.source.title}, ${rule.source.part}`,
      url: rule.source.url ?? null,
    },
    due: due === null ? null : dayOf(due, day),
    dueNote: dueNote(item, day),
    isOverdue: overdueByDays > 0,
    worker: item.worker,
    seenTo: seenToAt(item),
    record:
      formFor(what) === null
        ? null
        : { href: `/people/${personId}/record/${what}?from=work`, hidden: formFor(what) },
  };
}
/** Where on a page something is seen to that no form of recording answers; null of the rest. */
function seenToAt({ personId, record, checklist }: Item): { href: string; text: string } | null {
  if (checklist) return { href: `/people/${personId}/goodbye`, text: 'Plan the goodbye' };
  const what = record.split('/').at(-1)!;
  const found = pagesOf[what];
  return found ? { href: `/people/${personId}/${found.path}`, text: found.text } : null;
}

/** By the last part of the API's address. */
const pagesOf: Readonly<Record<string, { path: string; text: string }>> = {
  requests: { path: 'requests', text: 'See the request' },
  tasks: { path: 'tasks', text: 'See the task' },
  'subject-access-requests': { path: 'subject-access', text: 'See how far it is' },
};

export type ItemRow = ReturnType<typeof itemRow>;

/** An action of the reader, or of somebody of the team: late, or due within four weeks. */
export const actionLine = (
  { id, text, why, overdueByDays, owner, agreedBy }: ActionWaiting,
  day: PlainDate,
) => ({
  href: `/actions/${id}`,
  text,
  why: `${why.charAt(0).toUpperCase()}${withDaysInWords(why.slice(1), day)}.`,
  about: `${owner}. Agreed by: ${agreedBy}.`,
  isLate: overdueByDays > 0,
});

/** What is shown of a person beside what is due for them. */
export function aboutOf(person: PersonRow, day: PlainDate) {
  const { age, nextBirthday, phone, lastSuccessfulContact: last, eet, accommodation, openRequests } = person;
  return {
    age,
    birthday:
      nextBirthday &&
      `Turns ${nextBirthday.turns} ${nextBirthday.on === day ? 'today' : `on ${dayInWords(nextBirthday.on, day)}`}`,
    phone,
    phoneHref: phone && `tel:${phone.replaceAll(/[^+\d]/g, '')}`,
    lastContact: last && {
      kind: kinds[last.kind] ?? last.kind,
      when: `${dayInWords(last.on, day)}, ${ago(last.daysAgo)}`,
    },
    chips: [eet, accommodation]
      .filter((chip) => chip !== null)
      .map((chip) => ({ text: chip.text, age: ageOf(chip) })),
    requests: openRequests.map(
      ({ kind, daysWaiting }) => `${kind.replaceAll('-', ' ')}, ${counted(daysWaiting, 'day')}`,
    ),
    distance: person.distance,
  };
}

const kinds: Record<string, string> = {
  visit: 'Visit',
  meeting: 'Meeting',
  call: 'Call',
  message: 'Message',
};
const ago = (days: number): string => (days === 0 ? 'today' : `${counted(days, 'day')} ago`);
const ageOf = ({ daysOld }: Chip): string =>
  daysOld === 0 ? 'last known today' : `last known ${counted(daysOld, 'day')} ago`;
const dayOf = (due: PlainDate, day: PlainDate): string => (due === day ? 'Today' : weekdayInWords(due, day));

function dueNote({ due, since, overdueByDays }: Item, day: PlainDate): string {
  if (due === null) return `Risk since ${dayInWords(since, day)}`;
  if (overdueByDays > 0) return `${counted(overdueByDays, 'day')} overdue`;
  return due === day ? '' : `in ${counted(daysBetween(day, due), 'day')}`;
}

/** What a list holds, in a line: `3 overdue, 1 due today, 9 to come`. */
export function inALine({ items, asAt }: Worklist): string {
  const count = (wanted: (item: Item) => boolean) => items.filter(wanted).length;
  const parts: [number, string][] = [
    [count(({ overdueByDays }) => overdueByDays > 0), 'overdue'],
    [count(({ due }) => due === asAt), 'due today'],
    [count(({ due }) => due === null), 'at risk'],
    [count(({ due }) => due !== null && due > asAt), 'to come'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${n} ${words}`)
    .join(', ');
}

/** `2 approvals wait for you, the longest 4 working days. You wait for 1 approval.`; empty where none waits. */
export function approvalsInWords(approvals: Worklist['approvals']): string {
  const mine = approvals.filter(({ waitsForMe }) => waitsForMe);
  const asked = approvals.length - mine.length;
  const longest = Math.max(...mine.map(({ workingDaysWaiting }) => workingDaysWaiting ?? 0));
  const waits = mine.length === 1 ? '1 approval waits' : `${mine.length} approvals wait`;
  return [
    mine.length && `${waits} for you, the longest ${counted(longest, 'working day')}.`,
    asked && `You wait for ${counted(asked, 'approval')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who of a team has how many people and how much overdue, the oldest first; beneath them whoever nobody has. */
export function workersOf({ items, people }: Worklist, day: PlainDate) {
  const names = [...new Set(people.flatMap(({ workers }) => workers.map(({ name }) => name)))];
  const rows = names.map((name) => {
    const overdue = items.filter((item) => item.worker === name && item.overdueByDays > 0);
    return {
      name,
      href: `/work?worker=team&of=${encodeURIComponent(name)}`,
      people: people.filter(({ workers }) => workers.some((worker) => worker.name === name)).length,
      overdue: overdue.length,
      oldest: overdue.map(({ since }) => since).sort()[0] ?? null,
    };
  });
  return rows
    .toSorted((a, b) => ((a.oldest ?? '9999') < (b.oldest ?? '9999') ? -1 : 1))
    .map((row) => ({
      ...row,
      oldest: row.oldest
        ? `${dayInWords(row.oldest, day)}, ${counted(daysBetween(row.oldest, day), 'day')}`
        : 'None',
    }));
}

/** The people of a team, oldest overdue first, as the list has them. */
export const teamRow = (person: PersonRow, day: PlainDate) => ({
  href: `/people/${person.personId}`,
  name: person.name ?? person.childId,
  age: person.age,
  workers: person.workers.map(({ name }) => name).join(', ') || 'Nobody',
  isUnallocated: person.workers.length === 0,
  overdue: person.overdue,
  oldest: person.oldestDue
    ? `${dayInWords(person.oldestDue, day)}, ${counted(daysBetween(person.oldestDue, day), 'day')}`
    : 'None',
});
