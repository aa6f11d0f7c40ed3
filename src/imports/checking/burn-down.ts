import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';

/** What came and what went on one day, of one group. */
export interface DayOfGroup {
  readonly group: string;
  readonly day: PlainDate;
  readonly new: number;
  readonly cleared: number;
}

/** How many stood at the end of one day. */
export interface BurnDownDay extends Omit<DayOfGroup, 'group'> {
  readonly open: number;
}

export interface BurnDownGroup {
  readonly group: string;
  readonly days: readonly BurnDownDay[];
}

/**
 * Every day from `from` to `to`, both included, of each group: what was new, what was cleared, and what stood open at its end.
 * `told` are all days on which anything happened, those before `from` too, in order.
 */
export function burnDown(told: readonly DayOfGroup[], from: PlainDate, to: PlainDate): BurnDownGroup[] {
  const groups = new Map<string, DayOfGroup[]>();
  for (const day of told) groups.set(day.group, [...(groups.get(day.group) ?? []), day]);
  return [...groups].map(([group, theirs]) => ({ group, days: daysOf(theirs, from, to) }));
}

function daysOf(told: readonly DayOfGroup[], from: PlainDate, to: PlainDate): BurnDownDay[] {
  let open = 0;
  for (const { day, new: came, cleared } of told) if (day < from) open += came - cleared;
  const happened = new Map(told.map((each) => [each.day, each]));
  const days: BurnDownDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const { new: came = 0, cleared = 0 } = happened.get(day) ?? {};
    open += came - cleared;
    days.push({ day, open, new: came, cleared });
  }
  return days;
}
