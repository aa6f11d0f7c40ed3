import type { RuleSource } from '../domain/care/timescale.ts';
import { addDays, daysBetween, type PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import { duties } from './duties/all.ts';
import { ranks, type Context, type Duty, type Finding, type Rank } from './duty.ts';
import { counted, withDaysInWords } from './words.ts';
import type { Client, Item } from './worklist.ts';

/** Everything there is to do for one person on the day, as far as it concerns the roles that look at them. */
export function itemsFor(client: Client, history: History, day: PlainDate, context: Context): Item[] {
  return duties
    .filter(({ roles }) => roles.some((role) => client.roles.includes(role)))
    .filter(({ tellsDistance }) => !(tellsDistance && client.hidesAddress))
    .flatMap((duty) => {
      const found = [duty.judge(history, day, context) ?? []].flat();
      return found
        .filter(({ due }) => due === null || due <= addDays(day, duty.daysAhead ?? 14))
        .map((finding) => itemOf(client, duty, finding, day));
    });
}

/** The weightiest first; of one rank the oldest; and always in the same order. */
export const inOrder = (items: readonly Item[]): Item[] => items.toSorted(compare);

function compare(a: Item, b: Item): number {
  if (a.rank !== b.rank) return ranks.indexOf(a.rank) - ranks.indexOf(b.rank);
  const keys = [
    [a.since, b.since],
    [a.personId, b.personId],
    [a.rule.id, b.rule.id],
    [a.what, b.what],
  ] as const;
  const [x, y] = keys.find(([x, y]) => x !== y) ?? ['', ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

function itemOf(
  { personId, childId, name, workers }: Client,
  duty: Duty,
  finding: Finding,
  day: PlainDate,
): Item {
  const { what, due, since, forRole, checklist, wouldChange } = finding;
  const source = finding.source ?? duty.source;
  const { standing: _, ...shown } = source;
  const overdueByDays = due !== null && due < day ? daysBetween(due, day) : 0;
  const whose = forRole ? [forRole] : duty.roles;
  return {
    personId,
    childId,
    name,
    what,
    why: withDaysInWords(sentenceOf(finding, overdueByDays, day), day),
    ...(checklist && { checklist }),
    wouldChange: wouldChange === undefined ? null : withDaysInWords(wouldChange, day),
    rank: rankOf(duty, source, overdueByDays > 0),
    rule: { id: duty.id, title: duty.title, source: shown, isStatutory: source.standing === 'verified' },
    due,
    overdueByDays,
    since: since ?? due ?? day,
    record: `/api/v1/people/${personId}/${duty.record}`,
    worker: workers.find(({ role }) => whose.includes(role))?.name ?? null,
  };
}

function rankOf({ rank }: Duty, { standing }: RuleSource, isOverdue: boolean): Rank {
  if (rank === 'risk' || rank === 'soon') return rank;
  if (!isOverdue) return 'soon';
  return rank === 'law' && standing === 'verified' ? 'law' : 'promise';
}

function sentenceOf(
  { what, due, because, sentence }: Finding,
  overdueByDays: number,
  day: PlainDate,
): string {
  if (due === null) return because;
  if (overdueByDays > 0) return `Overdue by ${counted(overdueByDays, 'day')}: ${because}`;
  if (sentence !== undefined) return sentence;
  return `${what}: ${because} - due ${due === day ? 'today' : `in ${counted(daysBetween(day, due), 'day')}`}`;
}
