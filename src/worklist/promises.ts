import { stayOn } from '../domain/care/stay.ts';
import type { RuleSource } from '../domain/care/timescale.ts';
import { ageOn } from '../domain/dates/age.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import { leavingCareStatus } from '../domain/leaving-care/eligibility.ts';
import { statusAmongSince } from '../domain/leaving-care/status-since.ts';

/** What the council has promised beyond the law, to a cohort and an age, from a day on. */
export interface ContactPromise {
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
  readonly start: PlainDate;
  readonly source: string;
}

/** To whom promises are made, and since when the person is among them. */
export interface Cohort {
  readonly name: ContactPromise['cohort'];
  readonly since: PlainDate;
}

const isCareLeaver = (status: string): boolean => status === 'relevant' || status === 'former relevant';

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
    .filter((one) => one.kind === kind && one.cohort === name && one.ageFrom <= age && age < one.ageTo)
    .sort((a, b) => (a.start === b.start ? width(a) - width(b) : a.start < b.start ? 1 : -1));
  return promise ?? null;
}

export const sourceOf = ({ name, source }: ContactPromise): RuleSource => ({
  title: source,
  part: name,
  standing: 'house decision',
});
