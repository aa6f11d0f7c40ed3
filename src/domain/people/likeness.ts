import { upnUnknownCodes } from '../codes/upn-unknown.codes.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { areAlike, isSameName, plainName } from './names.ts';

/** Where somebody was placed, for so long as it lasted. */
export interface Stay {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly code: string;
  readonly postcode: string | null;
}

/** What a record says of who somebody is. */
export interface KnownPerson {
  readonly childId: string;
  readonly bornOn: PlainDate;
  readonly sex: string | null;
  readonly upn: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly firstChildBornOn: PlainDate | null;
  readonly stays: readonly Stay[];
}

/** Never "sure": that two records are of one person is for people to say. */
export const strengths = ['strong', 'likely', 'possible'] as const;
export type Strength = (typeof strengths)[number];

export interface Likeness {
  readonly strength: Strength;
  /** Why they may be one, in words that hold no name. */
  readonly reasons: readonly string[];
  /** What speaks against it. */
  readonly against: readonly string[];
}

/** How alike two records are; null when nothing says they may be of one person. The order of the two does not matter. */
export function likenessOf(one: KnownPerson, two: KnownPerson): Likeness | null {
  const reasons = forIt(one, two);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  if (points < 2) return null;
  const against = againstIt(one, two);
  // Twins have one birthday, one surname and one home; whoever is in two places at once is two people.
  const strength = against.length ? 'possible' : points >= 5 ? 'strong' : points >= 3 ? 'likely' : 'possible';
  return { strength, reasons: reasons.map(({ words }) => words), against };
}

interface Reason {
  readonly words: string;
  readonly points: number;
}

function forIt(one: KnownPerson, two: KnownPerson): Reason[] {
  const found: Reason[] = [];
  const add = (words: string, points: number) => found.push({ words, points });
  if (isNumber(one.upn) && sameUpn(one, two)) add('The same UPN.', 5);
  if (plainChildId(one.childId) === plainChildId(two.childId))
    add('The same child id but for case, blanks and leading zeros.', 4);
  const birthday = one.bornOn === two.bornOn;
  const names = namesTogether(one, two);
  if (birthday && names === 'same') add('The same date of birth and the same name.', 4);
  else if (birthday && names === 'alike') add('The same date of birth and names that are alike.', 3);
  else if (birthday && names === 'initials') add('The same date of birth and the same initials.', 2);
  else if (names === 'same' && isSlip(one.bornOn, two.bornOn))
    add('The same name, and dates of birth that differ as by a slip of the pen.', 3);
  if (birthday && one.firstChildBornOn && one.firstChildBornOn === two.firstChildBornOn)
    add('The same date of birth, and a first child born on the same day.', 3);
  if (birthday && one.stays.some((stay) => two.stays.some((other) => isSameStay(stay, other))))
    add('The same date of birth, and the same placement from the same day.', 2);
  return found;
}

function againstIt(one: KnownPerson, two: KnownPerson): string[] {
  const found: string[] = [];
  if (one.sex && two.sex && one.sex !== two.sex) found.push('The sex is told differently.');
  if (isNumber(one.upn) && isNumber(two.upn) && !sameUpn(one, two)) found.push('Each has a UPN of its own.');
  if (one.bornOn !== two.bornOn) found.push('The date of birth is told differently.');
  const apart = one.stays.flatMap((stay) =>
    two.stays
      .filter((other) => isAtOnce(stay, other) && !isSameStay(stay, other))
      .map((other) => ({ stay, other })),
  );
  if (apart.length) {
    const { stay, other } = apart[0]!;
    const since = stay.start > other.start ? stay.start : other.start;
    found.push(`In care in two placements at once from ${since}, as brothers and sisters are.`);
  }
  if (namesTogether(one, two) === 'siblings')
    found.push('The same family name with another given name, as twins have.');
  return found;
}

/** How two names stand to each other; null where one of them is not known, or they have nothing in common. */
function namesTogether(
  one: KnownPerson,
  two: KnownPerson,
): 'same' | 'alike' | 'initials' | 'siblings' | null {
  if (!one.givenName || !one.familyName || !two.givenName || !two.familyName) return null;
  const given = [one.givenName, two.givenName] as const;
  const family = [one.familyName, two.familyName] as const;
  if (isSameName(...given) && isSameName(...family)) return 'same';
  if (isSameName(one.givenName, two.familyName) && isSameName(one.familyName, two.givenName)) return 'alike';
  if (areAlike(...given) && areAlike(...family)) return 'alike';
  if (isSameName(...family)) return 'siblings';
  const initial = (name: string) => plainName(name)[0];
  return initial(given[0]) === initial(given[1]) && initial(family[0]) === initial(family[1])
    ? 'initials'
    : null;
}

/** A number, and no code that says why there is none (UN1 to UN5). */
const isNumber = (upn: string | null): upn is string =>
  upn !== null && !upnUnknownCodes.has(upn.toUpperCase());

const sameUpn = (one: KnownPerson, two: KnownPerson): boolean =>
  one.upn?.toUpperCase() === two.upn?.toUpperCase();

/** `pk-0071 ` and `PK0071` are one id, and so are `00482` and `482`. */
export const plainChildId = (childId: string): string =>
  childId
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/(?<![0-9])0+(?=[0-9])/g, '');

/** Day and month changed round, or one digit another. */
export function isSlip(one: PlainDate, two: PlainDate): boolean {
  if (one === two) return false;
  const [year, month, day] = one.split('-');
  if (two === `${year}-${day}-${month}`) return true;
  return [...one].filter((digit, n) => digit !== two[n]).length === 1;
}

const isAtOnce = (one: Stay, two: Stay): boolean =>
  (two.end === null || one.start < two.end) && (one.end === null || two.start < one.end);

const isSameStay = (one: Stay, two: Stay): boolean =>
  one.start === two.start && one.code === two.code && one.postcode === two.postcode;
