import { addMonths, daysBetween, type PlainDate } from '../dates/plain-date.ts';
import type { KnownStatus } from '../history/history.ts';

// What the return means by "on or around the birthday" is UNVERIFIED (DOMAIN 9); to become a setting.
const monthsBefore = 3;
const monthsAfter = 1;

/** The last day on which something told still counts as told around the birthday. */
export const lastDayAround = (birthday: PlainDate): PlainDate => addMonths(birthday, monthsAfter);

/**
 * What was known around a birthday: the status confirmed nearest to it, from three months before to one month after and
 * not later than `asAt`; of two as near, the one before. Between the first and the last day it was seen a status is taken
 * to have been so throughout.
 */
export function aroundBirthday(
  statuses: readonly KnownStatus[],
  birthday: PlainDate,
  asAt: PlainDate,
): KnownStatus | undefined {
  const from = addMonths(birthday, -monthsBefore);
  const to = earlier(lastDayAround(birthday), asAt);
  let nearest: { status: KnownStatus; days: number } | undefined;
  for (const status of statuses) {
    if (status.start > to || status.lastKnownOn < from) continue;
    const days = daysAway(status, birthday);
    if (!nearest || days < nearest.days) nearest = { status, days };
  }
  return nearest?.status;
}

function daysAway({ start, lastKnownOn }: KnownStatus, birthday: PlainDate): number {
  if (start > birthday) return daysBetween(birthday, start);
  return lastKnownOn < birthday ? daysBetween(lastKnownOn, birthday) : 0;
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
