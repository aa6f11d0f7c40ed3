import { addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { Span } from '../dates/period.ts';
import type { History } from '../history/history.ts';
import { leavingCareStatus } from './eligibility.ts';
import { entitlementOf } from './entitlement.ts';
import type { StatusName } from './status-words.ts';

/** Since when the person has been on the day, without a break, what they are on it. */
export function statusSince(history: History, day: PlainDate): PlainDate {
  const { status } = leavingCareStatus(history, day);
  return statusAmongSince(history, day, (earlier) => earlier === status);
}

/**
 * Since when, without a break up to the day, the status has been one of those asked for. The day itself is taken to be
 * so. Only the days on which a status can change are asked, never every day.
 */
export function statusAmongSince(
  history: History,
  day: PlainDate,
  isAmong: (status: StatusName) => boolean,
): PlainDate {
  let since = day;
  for (const turn of daysOfChange(history).filter((turn) => turn <= day)) {
    if (!isAmong(leavingCareStatus(history, turn).status)) return since;
    since = turn;
  }
  return since;
}

/** Every day on which the status may have become another, and the day of birth; the latest first. */
function daysOfChange(history: History): PlainDate[] {
  const { bornOn, diedOn, livingAtHome, supportRequests, detained, statusOverrides, periodsOfCare } = history;
  const { sixteen, eighteen, twentyOne, twentyFive, care, eligibleFrom } = entitlementOf(history);
  const turns = [
    bornOn,
    sixteen,
    eighteen,
    twentyOne,
    twentyFive,
    eligibleFrom,
    diedOn,
    ...edges([
      ...care,
      ...periodsOfCare,
      ...livingAtHome,
      ...supportRequests,
      ...detained,
      ...statusOverrides,
    ]),
    // Six months at home count from when it began or from when care ended, whichever is later.
    ...[...livingAtHome.map(({ start }) => start), ...care.map(({ end }) => end)].map((day) =>
      addMonths(day, 6),
    ),
  ];
  return [...new Set(turns)].filter((day) => day !== null).sort((a, b) => (a < b ? 1 : -1));
}

const edges = (spans: readonly Span[]): (PlainDate | null)[] =>
  spans.flatMap(({ start, end }) => [start, end]);
