import { birthday } from '../../../domain/dates/age.ts';
import { holds, type Period } from '../../../domain/dates/period.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { History, KnownStatus } from '../../../domain/history/history.ts';
import { aroundBirthday, lastDayAround } from '../../../domain/leaving-care/around-birthday.ts';
import { eligibleFrom } from '../../../domain/leaving-care/eligibility.ts';
import type { Cells } from './sending.ts';

export const youngestAsked = 17;
export const oldestAsked = 25;

/**
 * What OC3 says of a care leaver around the birthday of 17 to 25 that falls in the year; null of somebody who is not asked
 * about (DOMAIN 1 and M17-M19). What nobody knew is left blank, for the checks to find.
 */
export function careLeaverCells(history: History, year: Period): Cells | null {
  const age = ageReachedIn(history.bornOn, year);
  if (age === null) return null;
  const day = birthday(history.bornOn, age);
  if (!isAskedAbout(history, age, day, year)) return null;

  const until = lastDayAround(day);
  // The dead are not seen again, so the code holds however long ago it was recorded; one return tells it.
  const died = history.inTouch.find(({ code, start }) => code === 'DIED' && start <= until);
  if (died && age > youngestAsked && died.start <= lastDayAround(birthday(history.bornOn, age - 1)))
    return null;
  const inTouch = died ?? aroundBirthday(history.inTouch, day, until);
  const isGone = inTouch !== undefined && (inTouch.code === 'DIED' || inTouch.code === 'RHOM');
  const cell = (statuses: readonly KnownStatus[]): string | null => {
    const known = aroundBirthday(statuses, day, until);
    // Of whoever died or went home, what they did before is not applicable: 0 (rule 344).
    if (isGone) return known && known.lastKnownOn >= inTouch.start ? known.code : '0';
    return known?.code ?? null;
  };
  return {
    IN_TOUCH: inTouch?.code ?? null,
    ACTIV: cell(history.eet),
    ACCOM: cell(history.accommodation),
  };
}

/** The age from 17 to 25 that somebody reaches in the year; null when there is none. */
export function ageReachedIn(bornOn: PlainDate, year: Period): number | null {
  for (let age = youngestAsked; age <= oldestAsked; age++) if (holds(year, birthday(bornOn, age))) return age;
  return null;
}

/** How the last stay ends when the young person is no care leaver of this council (rules 1000, 1011; DOMAIN 3.1). */
const endsAllDuties = ['E2', 'E3', 'E15'];
const careLeaver = ['eligible', 'relevant', 'former relevant', 'former relevant, not receiving'];

function isAskedAbout(history: History, age: number, day: PlainDate, year: Period): boolean {
  const { episodes, periodsOfCare, statusOverrides, supportRequests } = history;
  // Who is looked after on the 17th or 18th birthday, or after it, is not asked about yet (rules 1007, 1016), in short breaks either. Whoever ceased
  // on the 18th birthday is: the published figures count them (DOMAIN M17-M19).
  const isStillInCare = episodes.some(({ start, end }) => start < year.end && (end === null || end > day));
  if (age <= 18 && isStillInCare) return false;
  if (age > 21 && !supportRequests.some((request) => holds(request, day))) return false;
  const last = periodsOfCare.findLast(({ start }) => start <= day);
  if (last && endsAllDuties.includes(last.endedBecause ?? '')) return false;
  const override = statusOverrides.find((span) => holds(span, day));
  if (override) return careLeaver.includes(override.status);
  const since = eligibleFrom(history);
  return (since !== null && since <= day) || isListed(history, day);
}

/** An earlier return, or a worker, told of them as a care leaver, and the record does not reach back far enough to say otherwise. */
function isListed({ eet, accommodation, inTouch, periodsOfCare }: History, day: PlainDate): boolean {
  const [first] = periodsOfCare;
  if (first?.startIsKnown) return false;
  return [eet, accommodation, inTouch].some((known) => aroundBirthday(known, day, lastDayAround(day)));
}
