import { holds, yearTo31MarchAt } from '../dates/period.ts';
import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { distanceFromHome, location } from '../place/locality.ts';
import { at, overlaps } from '../timeline/spans.ts';
import type { Place } from './episode.ts';
import { isShortBreak } from './in-care.ts';
import { placementGroup } from './placement-groups.ts';

/** How far from home a placement is, and whether in the district. */
export interface Whereabouts {
  /** To one decimal place; null where there is no distance, or none is known. */
  readonly miles: number | null;
  readonly location: 'IN' | 'OUT' | 'unknown';
  /** Why there are no miles: a kind of stay that has no distance, or the place that is not on the map. */
  readonly noMilesFor: 'adopters' | 'short break' | 'unaccompanied' | 'home' | 'placement' | null;
}

interface Placed {
  readonly start: PlainDate;
  /** PLACE */
  readonly placement: string;
  readonly place: Place;
}

/**
 * Where a placement is, as far as DOMAIN 5 lets it be told on the day: nothing of adopters (confidential) and of short
 * breaks (rules 398 and 420), and no distance of unaccompanied children (rule 406). `authority` is the responsible
 * authority's ONS code.
 */
export function whereabouts(
  history: History,
  { start, placement, place }: Placed,
  day: PlainDate,
  authority: string,
): Whereabouts {
  const nowhere = { miles: null, location: 'unknown' } as const;
  if (placementGroup(placement) === 'placed for adoption') return { ...nowhere, noMilesFor: 'adopters' };
  const episode = at(history.episodes, start);
  if (episode && isShortBreak(episode.legalStatus)) return { ...nowhere, noMilesFor: 'short break' };

  const where = location(place, authority, day);
  if (wasUnaccompanied(history, day)) return { miles: null, location: where, noMilesFor: 'unaccompanied' };
  if (!place.grid) return { miles: null, location: where, noMilesFor: 'placement' };
  const home = history.periodsOfCare.find((care) => holds(care, start))?.home;
  const miles = home ? distanceFromHome(home, place) : null;
  return { miles, location: where, noMilesFor: miles === null ? 'home' : null };
}

/** Distance is blank for whoever was unaccompanied in this collection of the return or in the two before it (rule 406). */
export function wasUnaccompanied({ unaccompanied }: History, day: PlainDate): boolean {
  const collections = { start: addMonths(yearTo31MarchAt(day).start, -24), end: addDays(day, 1) };
  return unaccompanied.some((span) => overlaps(span, collections));
}
