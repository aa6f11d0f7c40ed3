import { birthday } from '../dates/age.ts';
import type { Period } from '../dates/period.ts';
import { addDays, daysBetween, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { later, lookedAfterWithin } from './looked-after.ts';

/** What a person's history says of leaving care on whatever day it is asked. */
export interface Entitlement {
  readonly sixteen: PlainDate;
  readonly eighteen: PlainDate;
  readonly twentyOne: PlainDate;
  readonly twentyFive: PlainDate;
  /** Looked after, from the 14th birthday until the 18th. */
  readonly care: readonly Period[];
  readonly eligibleFrom: PlainDate | null;
}

// The measures of care leavers ask this of one person again and again, at every day that is counted.
const known = new WeakMap<History, Entitlement>();

export function entitlementOf(history: History): Entitlement {
  let entitlement = known.get(history);
  if (!entitlement) known.set(history, (entitlement = workOut(history)));
  return entitlement;
}

function workOut({ bornOn, episodes }: History): Entitlement {
  const sixteen = birthday(bornOn, 16);
  const eighteen = birthday(bornOn, 18);
  const care = lookedAfterWithin({ start: birthday(bornOn, 14), end: eighteen }, episodes);
  return {
    sixteen,
    eighteen,
    twentyOne: birthday(bornOn, 21),
    twentyFive: birthday(bornOn, 25),
    care,
    eligibleFrom: eligibleFrom(care, sixteen),
  };
}

// Thirteen weeks (Care Planning, Placement and Case Review (England) Regulations 2010, reg. 40).
export const daysNeeded = 91;

function eligibleFrom(care: readonly Period[], sixteen: PlainDate): PlainDate | null {
  let daysBefore = 0;
  for (const { start, end } of care) {
    const days = daysBetween(start, end);
    if (end > sixteen && daysBefore + days >= daysNeeded)
      return later(sixteen, daysBefore >= daysNeeded ? start : addDays(start, daysNeeded - daysBefore));
    daysBefore += days;
  }
  return null;
}
