import { holds } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { History, SupportRequest } from '../history/history.ts';
import { leavingCareStatus } from './eligibility.ts';
import { entitlementOf } from './entitlement.ts';
import { statusSince } from './status-since.ts';
import type { StatusName } from './status-words.ts';

/** The days on which a young person's rights begin and end, as they stand on a day (DOMAIN 3). */
export interface EntitlementDates {
  readonly status: StatusName;
  readonly statusSince: PlainDate;
  readonly sixteen: PlainDate;
  readonly eighteen: PlainDate;
  readonly twentyOne: PlainDate;
  readonly twentyFive: PlainDate;
  /** May lie ahead, while care goes on; null when no care begun by the day makes them eligible. */
  readonly eligibleFrom: PlainDate | null;
  /** Null unless they are relevant on the day. */
  readonly relevantSince: PlainDate | null;
}

export function entitlementDates(history: History, day: PlainDate): EntitlementDates {
  const { sixteen, eighteen, twentyOne, twentyFive, care, eligibleFrom } = entitlementOf(history);
  const { status } = leavingCareStatus(history, day);
  const since = statusSince(history, day);
  const isForeseen =
    eligibleFrom !== null &&
    (eligibleFrom <= day || care.some((stay) => holds(stay, day) && eligibleFrom <= stay.end));
  return {
    status,
    statusSince: since,
    sixteen,
    eighteen,
    twentyOne,
    twentyFive,
    eligibleFrom: isForeseen ? eligibleFrom : null,
    relevantSince: status === 'relevant' ? since : null,
  };
}

/** What a former relevant young person is owed from 21 on, for the asking (CSWA17 s.3; DOMAIN 3.2). */
export interface SupportFrom21 {
  /** The duties that need no asking end: the 21st birthday. */
  readonly from: PlainDate;
  /** Nothing is owed any more: the 25th birthday. */
  readonly until: PlainDate;
  readonly isReceiving: boolean;
  /** What the support rests on that is received, or else was last received; null when there never was any. */
  readonly request: SupportRequest | null;
}

/** Null unless they are former relevant on the day, receiving support or not. */
export function supportFrom21(history: History, day: PlainDate): SupportFrom21 | null {
  const { status } = leavingCareStatus(history, day);
  if (status !== 'former relevant' && status !== 'former relevant, not receiving') return null;
  const { twentyOne, twentyFive } = entitlementOf(history);
  const request = supportOn(history, day);
  return {
    from: twentyOne,
    until: twentyFive,
    isReceiving: day >= twentyOne && status === 'former relevant',
    request: request ?? history.supportRequests.findLast(({ start }) => start <= day) ?? null,
  };
}

/** The request, or the programme, that support rests on; the first begun of several. */
export const supportOn = ({ supportRequests }: History, day: PlainDate): SupportRequest | undefined =>
  supportRequests.find((request) => holds(request, day));
