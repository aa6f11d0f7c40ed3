import { stayOn } from '../care/stay.ts';
import type { RuleSource } from '../care/timescale.ts';
import { ageOn } from '../dates/age.ts';
import { holds, type Span } from '../dates/period.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { Contact, History } from '../history/history.ts';
import { leavingCareStatus } from '../leaving-care/eligibility.ts';
import { later } from '../leaving-care/looked-after.ts';
import { statusAmongSince } from '../leaving-care/status-since.ts';
import type { StatusName } from '../leaving-care/status-words.ts';

/** What the council has promised beyond the law, to a cohort and an age, from `start` on and until `end`. */
export interface ContactPromise extends Span {
  readonly name: string;
  readonly cohort: 'children in care' | 'care leavers';
  readonly ageFrom: number;
  /** The first age it does not hold for. */
  readonly ageTo: number;
  readonly kind: 'contact' | 'visit' | 'new address';
  /** Of contacts and visits. */
  readonly everyDays: number | null;
  /** Of a new address. */
  readonly withinWorkingDays: number | null;
  readonly source: string;
}

/** To whom promises are made, and since when the person is among them. */
export interface Cohort {
  readonly name: ContactPromise['cohort'];
  readonly since: PlainDate;
}

/** Whether somebody of this status is a care leaver to whom promises are made. */
export const isCareLeaver = (status: StatusName): boolean =>
  status === 'relevant' || status === 'former relevant';

/** Null when no promise could be to this person on the day. */
export function cohortOf(history: History, day: PlainDate): Cohort | null {
  const stay = stayOn(history, day);
  if (stay) return { name: 'children in care', since: stay.start };
  if (!isCareLeaver(leavingCareStatus(history, day).status)) return null;
  return { name: 'care leavers', since: statusAmongSince(history, day, isCareLeaver) };
}

/**
 * The promise of a kind that holds for the person on the day; null when none does. Of several the one made last, and of
 * those the narrowest in age.
 */
export function promiseTo(
  history: History,
  day: PlainDate,
  { name }: Cohort,
  kind: ContactPromise['kind'],
  promises: readonly ContactPromise[],
): ContactPromise | null {
  const age = ageOn(history.bornOn, day);
  const width = ({ ageFrom, ageTo }: ContactPromise) => ageTo - ageFrom;
  const [promise] = promises
    .filter(
      (one) =>
        one.kind === kind && one.cohort === name && holds(one, day) && one.ageFrom <= age && age < one.ageTo,
    )
    .sort((a, b) => (a.start === b.start ? width(a) - width(b) : a.start < b.start ? 1 : -1));
  return promise ?? null;
}

/** When a promised contact or visit is next due, and what it is counted from. */
export interface ContactDue {
  /** The last that succeeded; null when none did. */
  readonly last: Contact | null;
  /** The day it is counted from: of the last, or since when it is promised to the person. */
  readonly from: PlainDate;
  readonly due: PlainDate;
  /** Whether anybody tried in vain since then. */
  readonly hasTried: boolean;
}

/**
 * What a promise of contacts or visits asks of a person of the cohort, as far as was known by the day. Only a contact that
 * succeeded counts, and of a promised visit only a visit. Nobody is late before the promise was made, nor before they were
 * among those it is made to.
 */
export function contactDue(
  { contacts }: History,
  day: PlainDate,
  { since }: Cohort,
  { kind, everyDays, start }: ContactPromise,
): ContactDue {
  const earlier = contacts.filter(({ happenedOn }) => happenedOn <= day);
  const last =
    earlier.findLast((contact) => contact.succeeded && (kind !== 'visit' || contact.kind === 'visit')) ??
    null;
  const promisedSince = later(start, since);
  const from = last?.happenedOn ?? promisedSince;
  return {
    last,
    from,
    due: later(addDays(from, everyDays!), promisedSince),
    hasTried: earlier.some(({ succeeded, happenedOn }) => !succeeded && happenedOn >= from),
  };
}

export const sourceOf = ({ name, source }: ContactPromise): RuleSource => ({
  title: source,
  part: name,
  standing: 'house decision',
});
