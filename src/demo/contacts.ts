import { holds } from '../domain/dates/period.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { bentOf, homeOn, type Bent } from './bent.ts';
import type { CareLeaver, Said, Settled } from './care-leaver.ts';
import { endOf, months, startOf } from './months.ts';

/** What was heard of a young person on a day. */
export interface Contact extends Said {
  readonly child: string;
  readonly knownOn: PlainDate;
}

/** Share of the live caseload in education, employment or training at each month's end: 148 of 255 at the last. */
const eet = [
  0.471, 0.474, 0.472, 0.479, 0.483, 0.481, 0.488, 0.497, 0.499, 0.502, 0.501, 0.507, 0.512, 0.515, 0.521,
  0.524, 0.528, 0.533, 0.541, 0.552, 0.559, 0.566, 0.571, 0.5804,
];
/** In suitable accommodation: 229 of 255 at the last. */
const suitable = [
  0.883, 0.885, 0.884, 0.889, 0.891, 0.888, 0.887, 0.89, 0.893, 0.895, 0.892, 0.89, 0.894, 0.896, 0.895,
  0.897, 0.899, 0.896, 0.895, 0.898, 0.9, 0.897, 0.899, 0.898,
];

const isEet = (code: string): boolean => /^[FP]/.test(code);
const isSuitable = (code: string): boolean => /^[^GHR]1$/.test(code);
// A status older than this is not known any more (DOMAIN 2, live variants).
const daysKnown = 56;

interface Person extends CareLeaver {
  readonly bent: Bent;
  latest: Contact | null;
}

/** One contact a month with each young person, month by month. */
export function contactsWith(careLeavers: readonly CareLeaver[]): Contact[] {
  const people: Person[] = careLeavers.map((one) => ({ ...one, bent: bentOf(one), latest: null }));
  return months.flatMap((month) => contactsIn(month, people));
}

/** Who was in what, so that the month's shares come out among those of the caseload at its end. */
function contactsIn(month: number, people: readonly Person[]): Contact[] {
  const end = endOf(month);
  const counted = people.filter(({ caseload }) => caseload.some((span) => holds(span, end)));
  const seen = people.flatMap((person) => {
    const settled = settledFor(person, month);
    const on = settled && contactDay(person, month, settled.day ?? person.bent.day);
    return on ? [{ person, on, settled }] : [];
  });
  const free = seen
    .filter(({ person, settled }) => settled.activity === undefined && counted.includes(person))
    .map(({ person }) => person);

  const given = counted.filter((person) => !free.includes(person)).map((person) => givenOf(person, month));
  const eetLeft =
    Math.round(eet[month]! * counted.length) - given.filter(({ activity }) => isEet(activity)).length;
  const unsuitableLeft =
    counted.length -
    Math.round(suitable[month]! * counted.length) -
    given.filter(({ accommodation }) => !isSuitable(accommodation)).length;

  const byKeenness = free.toSorted((a, b) => drift(a.bent.keenness, month) - drift(b.bent.keenness, month));
  const busy = new Set(byKeenness.slice(0, eetLeft));
  const byLuck = byKeenness
    .slice(eetLeft)
    .toSorted((a, b) => drift(a.bent.luck, month) - drift(b.bent.luck, month));
  const inTrouble = new Set(byLuck.slice(0, unsuitableLeft));

  return seen.map(({ person, on, settled }) => {
    const { life, bent } = person;
    const isBusy = busy.has(person) || (!free.includes(person) && bent.keenness < 500);
    const accommodation = inTrouble.has(person) ? bent.trouble : homeOn(bent, life.bornOn, on);
    const contact = {
      child: life.child,
      knownOn: on,
      inTouch: settled.inTouch ?? 'YES',
      activity: settled.activity ?? (isBusy ? bent.busy : accommodation === 'X2' ? 'G5' : bent.idle),
      accommodation: settled.accommodation ?? accommodation,
    };
    person.latest = contact;
    return contact;
  });
}

const nothing: Said = { inTouch: 'NO', activity: '0', accommodation: '0' };

function settledFor({ settled, bent: { lostSince } }: Person, month: number): Settled {
  const said = settled[month];
  if (said !== undefined) return said;
  return lostSince !== null && month >= lostSince && Object.keys(settled).length === 0 ? nothing : {};
}

/** What is known at the month's end of someone whose answer is settled, or who was not seen in it. */
function givenOf(person: Person, month: number): Said {
  const settled = settledFor(person, month);
  if (settled !== null) return { ...nothing, ...settled };
  const isRecent = person.latest && person.latest.knownOn >= addDays(endOf(month), -daysKnown);
  return isRecent ? person.latest! : nothing;
}

/** The day of the month's contact: the first day when it begins in the month; null when they are not in contact. */
function contactDay({ contact }: Person, month: number, day: number): PlainDate | null {
  const usual = addDays(startOf(month), day - 1);
  const beginning = contact.find(({ start }) => start.slice(0, 7) === usual.slice(0, 7));
  if (beginning) return beginning.start;
  return contact.some((span) => holds(span, usual)) ? usual : null;
}

/** Keenness and luck change every five months or so, not every month and not for all at once. */
const drift = (value: number, month: number): number =>
  value + ((value * 7 + Math.floor((month + (value % 5)) / 5) * 389) % 300);
