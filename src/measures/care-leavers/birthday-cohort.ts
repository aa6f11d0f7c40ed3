import { isShortBreak } from '../../domain/care/in-care.ts';
import { birthday } from '../../domain/dates/age.ts';
import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { aroundBirthday, lastDayAround } from '../../domain/leaving-care/around-birthday.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import { excluded, outside, type Judgement } from '../measure.ts';
import { list } from '../words.ts';

/** A birthday by which a care leaver is counted. */
export interface CohortBirthday {
  readonly day: PlainDate;
  /** `20th birthday on 2024-05-02`. */
  readonly words: string;
  /** The return lists them as a care leaver, but no care history is held that would show it. */
  readonly isListedOnly: boolean;
}

const ordinals = { 18: '18th', 19: '19th', 20: '20th', 21: '21st' } as const;

/** An age by whose birthday care leavers are counted. Those of 17 and 18 are never merged with the others (DOMAIN 2). */
export type CohortAge = keyof typeof ordinals;

const from19To21: readonly CohortAge[] = [19, 20, 21];

/**
 * The 19th, 20th or 21st birthday, or the one of other ages, in the period of somebody who was former relevant on it, or
 * whom a return lists as a care leaver although no care history is held; else why they are not in the cohort (DOMAIN 2,
 * M17-M19, from LAIT and the data guidance of 2022/23). Whoever is not in touch, refuses or needs no services any more is in.
 */
export function birthdayCohort(
  history: History,
  period: Period,
  ages: readonly CohortAge[] = from19To21,
): CohortBirthday | Judgement {
  const asAt = lastDay(period);
  const age = ages.find((one) => holds(period, birthday(history.bornOn, one)));
  if (age === undefined) return noBirthday(period, ages);

  const day = birthday(history.bornOn, age);
  const words = `${ordinals[age]} birthday on ${day}`;
  const leftOut = leftOutOn(history, day, asAt);
  if (leftOut) return leftOut;

  const { status, because } = leavingCareStatus(history, day);
  if (status === 'former relevant' || status === 'former relevant, not receiving')
    return { day, words, isListedOnly: false };
  if (history.episodes.length === 0 && isListed(history, day, asAt))
    return { day, words, isListedOnly: true };
  return outside(`${words}: ${because}`);
}

function noBirthday(period: Period, ages: readonly CohortAge[]): Judgement {
  let last = lastOfNobody.get(ages);
  if (last?.period !== period) {
    const birthdays = list(ages.map((age) => ordinals[age])).replace(' and ', ' or ');
    const said = outside(`no ${birthdays} birthday from ${period.start} to ${lastDay(period)}`);
    lastOfNobody.set(ages, (last = { period, said }));
  }
  return last.said;
}

// It is said of nearly everybody, so what was said last is kept.
const lastOfNobody = new WeakMap<
  readonly CohortAge[],
  { readonly period: Period; readonly said: Judgement }
>();

function leftOutOn(history: History, day: PlainDate, asAt: PlainDate): Judgement | null {
  const { bornOn, diedOn, inTouch, episodes, periodsOfCare } = history;
  if (diedOn !== null && diedOn <= day) return outside(`died on ${diedOn}`);
  // The dead are not seen again, so the code holds however long before the birthday it was recorded.
  const died = inTouch.find(
    ({ code, start }) => code === 'DIED' && start <= asAt && start <= lastDayAround(day),
  );
  if (died) return excluded(`died after leaving care (DIED), recorded ${died.start}`);
  const contact = aroundBirthday(inTouch, day, asAt);
  if (contact?.code === 'RHOM')
    return excluded(`back with parents for six months or more (RHOM), last confirmed ${contact.lastKnownOn}`);

  const sixteen = birthday(bornOn, 16);
  const last = periodsOfCare.findLast(({ start }) => start <= day);
  if (last?.endedBecause === 'E3' && last.end !== null && sixteen <= last.end && last.end <= day)
    return excluded(`care was taken over by another authority on ${last.end} (E3)`);
  const from16 = episodes.filter(({ end }) => end === null || end > sixteen);
  if (from16.length > 0 && from16.every(({ legalStatus }) => isShortBreak(legalStatus)))
    return excluded('looked after at 16 or 17 in short breaks only');
  return null;
}

const isListed = ({ eet, accommodation, inTouch }: History, day: PlainDate, asAt: PlainDate): boolean =>
  [eet, accommodation, inTouch].some((statuses) => aroundBirthday(statuses, day, asAt) !== undefined);
