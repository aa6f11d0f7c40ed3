import { placementAt } from '../domain/care/in-care.ts';
import { accommodationCodes } from '../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../domain/codes/activity.codes.ts';
import type { CodeList } from '../domain/codes/code-list.ts';
import { ageOn, birthday } from '../domain/dates/age.ts';
import { holds } from '../domain/dates/period.ts';
import { daysBetween, type PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import { isSuitable } from '../domain/leaving-care/accommodation.ts';
import { distanceFromHome, location } from '../domain/place/locality.ts';
import { knownOn, neetOn, type Known } from './known-on.ts';
import { counted, dayInWords } from './words.ts';
import type { Chip, Client, Item, PersonRow } from './worklist.ts';

const daysOfBirthdays = 60;

/** What is shown of one person beside what is to be done. `authority` is the council's ONS code. */
export function personRow(
  { personId, childId, name, phone, hidesAddress, workers }: Client,
  history: History,
  day: PlainDate,
  { items, authority }: { items: readonly Item[]; authority: string },
): PersonRow {
  const overdue = items.filter(({ overdueByDays }) => overdueByDays > 0);
  return {
    personId,
    childId,
    name,
    phone,
    age: ageOn(history.bornOn, day),
    nextBirthday: birthdayWithin(history, day, daysOfBirthdays),
    lastSuccessfulContact: lastContact(history, day),
    eet: eetChip(history, day),
    accommodation: accommodationChip(history, day),
    openRequests: openRequests(history, day),
    distance: hidesAddress ? null : farFromHome(history, day, authority),
    workers,
    overdue: overdue.length,
    oldestDue: overdue.map(({ since }) => since).sort()[0] ?? null,
  };
}

/** The next birthday of somebody who lives, today's too, if it is no more than so many days away. */
export function birthdayWithin(
  { bornOn, diedOn }: History,
  day: PlainDate,
  days: number,
): PersonRow['nextBirthday'] {
  if (diedOn !== null && diedOn <= day) return null;
  const age = ageOn(bornOn, day);
  const turns = birthday(bornOn, age) === day ? age : age + 1;
  const on = birthday(bornOn, turns);
  return daysBetween(day, on) <= days ? { on, turns } : null;
}

function lastContact({ contacts }: History, day: PlainDate): PersonRow['lastSuccessfulContact'] {
  const last = contacts.findLast(({ succeeded, happenedOn }) => succeeded && happenedOn <= day);
  return last ? { on: last.happenedOn, kind: last.kind, daysAgo: daysBetween(last.happenedOn, day) } : null;
}

const openRequests = ({ requests }: History, day: PlainDate): PersonRow['openRequests'] =>
  requests
    .filter(
      ({ askedOn, answeredOn, withdrawnOn }) =>
        askedOn <= day &&
        (answeredOn === null || answeredOn > day) &&
        (withdrawnOn === null || withdrawnOn > day),
    )
    .map(({ kind, askedOn }) => ({ kind, askedOn, daysWaiting: daysBetween(askedOn, day) }));

function eetChip(history: History, day: PlainDate): Chip | null {
  const neet = neetOn(history, day);
  if (neet) return chip(neet, 'NEET', day);
  const known = knownOn(history.eet, day);
  return known && chip(known, label(activityCodes, known.code), day);
}

function accommodationChip(history: History, day: PlainDate): Chip | null {
  const known = knownOn(history.accommodation, day);
  if (!known) return null;
  const words = label(accommodationCodes, known.code);
  const isUnsuitable = known.code.endsWith('2') && !isSuitable(known.code);
  return chip(known, isUnsuitable ? `${words}, unsuitable,` : words, day);
}

const label = (codes: CodeList, code: string): string => codes.get(code)?.label ?? code;

const chip = ({ code, since, lastKnownOn }: Known, words: string, day: PlainDate): Chip => ({
  code,
  text: `${words} since ${dayInWords(since, day)}, ${counted(daysBetween(since, day), 'day')}`,
  since,
  lastKnownOn,
  daysOld: daysBetween(lastKnownOn, day),
});

/**
 * More than 20 miles from home and outside the district (DOMAIN 2, M03); it is shown, and asks for nothing. Whoever came
 * unaccompanied has no family home in England.
 */
function farFromHome(history: History, day: PlainDate, authority: string): string | null {
  if (history.unaccompanied.some(({ start }) => start <= day)) return null;
  const placement = placementAt(history.episodes, day);
  const home = history.periodsOfCare.find((care) => holds(care, day))?.home;
  if (!placement || !home || location(placement.place, authority, day) !== 'OUT') return null;
  const miles = distanceFromHome(home, placement.place);
  return miles !== null && miles > 20 ? `${miles.toFixed(1)} miles from home, outside the district` : null;
}
