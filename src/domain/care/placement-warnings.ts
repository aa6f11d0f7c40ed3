import { ageOn } from '../dates/age.ts';
import { dayInWords } from '../dates/day-in-words.ts';
import { holds, twelveMonthsTo } from '../dates/period.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { authorityOn } from '../place/authority-changes.ts';
import { miles } from '../place/miles.ts';
import { authorityName } from '../place/authority-name.ts';
import { carerSpells, spellsIn } from './carer-spells.ts';
import { kindOfMove, withMove, type DraftMove, type KindOfMove } from './draft-move.ts';
import { whereabouts, type Whereabouts } from './whereabouts.ts';

/** A code for machines. `third-placement` stands for the third and any more. */
export type WarningCode =
  | 'third-placement'
  | 'outside-district-far'
  | 'outside-district'
  | 'far-from-home'
  | 'distance-unknown'
  | 'district-unknown'
  | 'school-change'
  | 'school-not-said'
  | 'school-far'
  | 'visit-due';

export interface PlacementWarning {
  readonly code: WarningCode;
  /** For people: holds days, miles and the name of the authority, never a name or an address of anybody. */
  readonly sentence: string;
}

export interface Question {
  readonly history: History;
  readonly draft: DraftMove;
  /** The responsible authority, by its ONS code. */
  readonly authority: string;
}

/** Whoever makes a move in spite of one of these says why (the house's decision). */
export const asksForReason = ({ code }: PlacementWarning): boolean =>
  code === 'third-placement' || code === 'outside-district-far';

/** What whoever drafts a move is to know before it is made. Pure; the same for a move that is recorded late. */
export function placementWarnings(question: Question): PlacementWarning[] {
  const { history, draft } = question;
  const kind = kindOfMove(history.episodes, draft);
  return [
    ...(kind === 'new carer' ? countOf(history, draft) : []),
    ...placeOf(question, kind),
    ...schoolOf(history, draft, kind),
    ...(kind === 'new carer' ? [firstVisit(draft)] : []),
  ];
}

/** Of school age, from the fifth birthday to the day before the seventeenth (the house's decision). */
export function isOfSchoolAge(bornOn: PlainDate, day: PlainDate): boolean {
  const age = ageOn(bornOn, day);
  return age >= 5 && age <= 16;
}

const ordinals = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Carer spells in the twelve months to the move, as the measure of three or more placements counts them (DOMAIN M01). */
function countOf({ episodes }: History, draft: DraftMove): PlacementWarning[] {
  const months = twelveMonthsTo(draft.start);
  const { length } = spellsIn(carerSpells(withMove(episodes, draft)), months);
  if (length < 3) return [];
  const ordinal = ordinals[length - 3];
  const which = ordinal ? `the ${ordinal} placement` : `placement number ${length}`;
  const sentence = `This would be ${which} in 12 months (since ${dayInWords(months.start)}).`;
  return [{ code: 'third-placement', sentence }];
}

/**
 * Where the child would be. A temporary absence is judged by the placement that was left (DOMAIN M03), and a return to it
 * brings nothing new.
 */
function placeOf({ history, draft, authority }: Question, kind: KindOfMove): PlacementWarning[] {
  if (kind === 'neither') return [];
  const found = whereabouts(history, draft, draft.start, authority);
  const district = authorityName(authorityOn(authority, draft.start) ?? authority) ?? 'the district';
  const { miles, location, noMilesFor } = found;
  if (noMilesFor === 'unaccompanied') return districtOf(found, district);
  const unknown = noMilesFor === 'home' || noMilesFor === 'placement' ? [unknownDistance(found, draft)] : [];
  if (miles === null)
    return location === 'OUT'
      ? [{ code: 'outside-district', sentence: `Outside ${district}.` }, ...unknown]
      : unknown;

  const isFar = miles > 20;
  const where = { IN: `inside ${district}`, OUT: `outside ${district}`, unknown: 'district not known' };
  const sentence = `${miles.toFixed(1)} miles from home, ${where[location]}.`;
  if (location === 'OUT') return [{ code: isFar ? 'outside-district-far' : 'outside-district', sentence }];
  return isFar ? [{ code: 'far-from-home', sentence }] : [];
}

/** Unaccompanied children have no family home in England, and so no distance. */
function districtOf({ location }: Whereabouts, district: string): PlacementWarning[] {
  if (location === 'IN') return [];
  return location === 'OUT'
    ? [{ code: 'outside-district', sentence: `Outside ${district}.` }]
    : [{ code: 'district-unknown', sentence: `Whether it is outside ${district} is not known.` }];
}

function unknownDistance({ noMilesFor }: Whereabouts, { place }: DraftMove): PlacementWarning {
  const placement =
    place.postcode === null
      ? 'send the postcode of the placement'
      : 'the postcode of the placement is not on the map';
  const why = noMilesFor === 'home' ? 'where home was is not recorded, or not on the map' : placement;
  return { code: 'distance-unknown', sentence: `The distance from home is unknown: ${why}.` };
}

function schoolOf(history: History, draft: DraftMove, kind: KindOfMove): PlacementWarning[] {
  const { start, schoolChanges } = draft;
  if (schoolChanges)
    return [{ code: 'school-change', sentence: 'School would change: tell the Virtual School.' }];
  if (kind === 'neither') return [];
  const far = farFromSchool(history, draft);
  if (schoolChanges === false || !isOfSchoolAge(history.bornOn, start)) return far;
  const sentence = 'Nobody has said whether the school would change: send schoolChanges, true or false.';
  return [...far, { code: 'school-not-said', sentence }];
}

// As in the list of those who live farther away than before (the house's decision).
const milesFromSchool = 10;

/** Where the child is on roll that day is known, and the placement is far from it. */
function farFromSchool({ schoolPlaces }: History, { start, place }: DraftMove): PlacementWarning[] {
  const school = schoolPlaces.find((one) => holds(one, start));
  if (!school?.place.grid || !place.grid) return [];
  const away = miles(school.place.grid, place.grid);
  if (away <= milesFromSchool) return [];
  const sentence = `${away.toFixed(1)} miles from school: tell the Virtual School, also when the school is to stay.`;
  return [{ code: 'school-far', sentence }];
}

/** Not of a change with the same carer, which begins no new visits (DOMAIN 4, the house's decision). */
const firstVisit = ({ start }: DraftMove): PlacementWarning => ({
  code: 'visit-due',
  sentence: `Visit by ${dayInWords(addDays(start, 7))}: within a week of the start of a placement (Care Planning Regulations 2010, reg. 28).`,
});
