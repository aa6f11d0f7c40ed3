import { birthday } from '../dates/age.ts';
import { holds, type Period } from '../dates/period.ts';
import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { daysNeeded, entitlementOf, type Entitlement } from './entitlement.ts';
import { coveredSince, daysOfCareBefore, later } from './looked-after.ts';
import type { StatusName } from './status-words.ts';

export interface LeavingCareStatus {
  readonly status: StatusName;
  /** Holds days, never names. */
  readonly because: string;
  /** Set by hand, before what the record makes of the person. */
  readonly isOverridden?: true;
}

/** How a period of care ends when no duty towards the person as a care leaver is left with this council (DOMAIN 3.1). */
const endsAllDuties: Readonly<Record<string, string>> = {
  E2: 'died',
  E3: 'care taken over by another authority',
  E15: 'found to be an adult when age was assessed',
};

/** What the person is in the law of leaving care at the end of the day: as set by hand, or else as worked out. */
export function leavingCareStatus(history: History, day: PlainDate): LeavingCareStatus {
  if (last?.history !== history || last.day !== day) last = { history, day, status: statusOn(history, day) };
  return last.status;
}

// Most measures of care leavers ask this of the same person and day, so the last answer is kept.
let last:
  { readonly history: History; readonly day: PlainDate; readonly status: LeavingCareStatus } | undefined;

function statusOn(history: History, day: PlainDate): LeavingCareStatus {
  // Nearly nobody has one, and the nightly run asks of everybody.
  if (history.statusOverrides.length === 0) return computedStatus(history, day);
  const override = history.statusOverrides.find((span) => holds(span, day));
  const isAlive = history.diedOn === null || day < history.diedOn;
  return override && isAlive
    ? { status: override.status, because: `set by hand since ${override.start}`, isOverridden: true }
    : computedStatus(history, day);
}

/** What the law of leaving care makes of the person at the end of the day, whatever was set by hand (DOMAIN 3.1). */
export function computedStatus(history: History, day: PlainDate): LeavingCareStatus {
  const { bornOn, diedOn } = history;
  // Most people asked about are younger, so this comes before anything is worked out.
  if (day < birthday(bornOn, 16)) return under16;
  const entitlement = entitlementOf(history);
  const { eighteen, twentyFive } = entitlement;
  if (day >= twentyFive) return from25;
  if (diedOn !== null && diedOn <= day) return none(`died ${diedOn}`);

  const last = history.periodsOfCare.findLast(({ start }) => start <= day && start < eighteen);
  const ending = endsAllDuties[last?.endedBecause ?? ''];
  if (last?.end && last.end <= day && ending) return none(`${ending} ${last.end}`);

  return day < eighteen ? at16Or17(history, entitlement, day) : from18(history, entitlement, day);
}

/**
 * The first day of 16 or later, in care or just out of it, by which the person had been looked after for 91 days
 * since the 14th birthday, one of them at 16 or later; null when there is none. Reached on the ceasing day is enough.
 */
export const eligibleFrom = (history: History): PlainDate | null => entitlementOf(history).eligibleFrom;

function at16Or17(history: History, entitlement: Entitlement, day: PlainDate): LeavingCareStatus {
  const { care, eligibleFrom: since } = entitlement;
  const isEligible = since !== null && since <= day;
  const last = care.findLast(({ start }) => start <= day);
  if (last && day < last.end)
    return isEligible
      ? { status: 'eligible', because: `looked after, and eligible since ${since}` }
      : { status: 'looked after', because: 'looked after, not yet for 13 weeks since the 14th birthday' };

  const homeSince = longHomeSince(history, last, day);
  if (last && isEligible)
    return homeSince === null
      ? { status: 'relevant', because: `eligible by the day they left care, ${last.end}` }
      : { status: 'qualifying', because: `back at home since ${homeSince}, for six months or more` };

  const detainedSince = homeSince === null ? detainedAt16AfterCare(history, entitlement) : null;
  if (detainedSince === null) return qualifyingOrNone(history, entitlement, day);
  return {
    status: 'relevant',
    because: `detained or in hospital on the 16th birthday, since ${detainedSince}, and looked after until then`,
  };
}

function from18(history: History, entitlement: Entitlement, day: PlainDate): LeavingCareStatus {
  const { care, eighteen, twentyOne } = entitlement;
  // The 91st day may be the last day before the birthday, so the ceasing day itself is asked too.
  const isFormerRelevant =
    care.at(-1)?.end === eighteen
      ? entitlement.eligibleFrom !== null
      : at16Or17(history, entitlement, addDays(eighteen, -1)).status === 'relevant';

  if (!isFormerRelevant) {
    if (day < twentyOne) return qualifyingOrNone(history, entitlement, day);
    return none('21 or over, and not former relevant');
  }
  if (day < twentyOne) return { status: 'former relevant', because: `former relevant since ${eighteen}` };
  const support = history.supportRequests.find((request) => holds(request, day));
  return support
    ? {
        status: 'former relevant',
        because:
          support.kind === 'asked'
            ? `asked for support ${support.start}`
            : `in a programme of education or training since ${support.start}`,
      }
    : { status: 'former relevant, not receiving', because: '21 or over, and not receiving support' };
}

/**
 * Since when the person was detained or in hospital on the 16th birthday, having been looked after for 13 weeks
 * until then (Care Leavers (England) Regulations 2010, reg. 3); null when not so. Under a care order they would
 * still be looked after, so that part of the test is met by whoever is out of care.
 */
function detainedAt16AfterCare({ detained }: History, { care, sixteen }: Entitlement): PlainDate | null {
  const since = coveredSince(detained, sixteen);
  if (since === null || daysOfCareBefore(care, since) < daysNeeded) return null;
  const dayBefore = addDays(since, -1);
  return care.some((period) => holds(period, dayBefore)) ? since : null;
}

/** Since when the person, out of care, has lived at home, once it is six months; else null (DOMAIN 3, not Relevant). */
function longHomeSince(
  { livingAtHome }: History,
  last: Period | undefined,
  day: PlainDate,
): PlainDate | null {
  const covered = coveredSince(livingAtHome, day);
  if (covered === null) return null;
  const since = last ? later(covered, last.end) : covered;
  return addMonths(since, 6) <= day ? since : null;
}

function qualifyingOrNone(
  history: History,
  { care, sixteen }: Entitlement,
  day: PlainDate,
): LeavingCareStatus {
  const at16 = care.findLast(({ start, end }) => end > sixteen && start <= day);
  if (at16) return { status: 'qualifying', because: `looked after at 16 or 17, until ${at16.end}` };
  const guardianship = history.periodsOfCare.find(
    ({ end, endedBecause }) => end !== null && end <= day && guardianshipOrders.has(endedBecause ?? ''),
  );
  if (guardianship)
    return { status: 'qualifying', because: `left care ${guardianship.end} to a special guardian` };
  return none('not looked after at 16 or 17');
}

const guardianshipOrders: ReadonlySet<string> = new Set(['E43', 'E44', 'E45', 'E46', 'E47', 'E48']);

const none = (because: string): LeavingCareStatus => ({ status: 'none', because });
const under16 = none('under 16');
const from25 = none('25 or over');
