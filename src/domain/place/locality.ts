import type { Place } from '../care/episode.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { authorityOn } from './authority-changes.ts';
import { miles } from './miles.ts';

/**
 * PL_LOCATION on the day: whether the placement's upper-tier authority is the responsible one (DOMAIN 5, rule of the return).
 * Scotland, Wales, Northern Ireland and abroad (SCO, WAL, NIR, NUK) are OUT; a confidential placement (CON) is
 * not known. `authority` is the responsible authority's ONS code, of now or of then: before a reorganisation it was the
 * council that ours came of.
 */
export function location(place: Place, authority: string, day: PlainDate): 'IN' | 'OUT' | 'unknown' {
  if (place.authority === null || place.authority === 'CON') return 'unknown';
  const ofPlace = authorityOn(place.authority, day);
  const ours = authorityOn(authority, day);
  if (ofPlace === null || ours === null) return 'unknown';
  return ofPlace === ours ? 'IN' : 'OUT';
}

/** PL_DISTANCE in miles to one decimal place; null, where DfE writes 999.9, when either place is not on the map. */
export const distanceFromHome = (home: Place, placement: Place): number | null =>
  home.grid && placement.grid ? miles(home.grid, placement.grid) : null;
