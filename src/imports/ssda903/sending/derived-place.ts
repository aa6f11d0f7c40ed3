import type { Place } from '../../../domain/care/episode.ts';
import { isShortBreak } from '../../../domain/care/in-care.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import { distanceFromHome, location } from '../../../domain/place/locality.ts';

/** What the Department works out where a child is placed from, of one episode. */
export interface Placed {
  readonly legalStatus: string | null;
  readonly home: Place;
  readonly placement: Place;
  /** Where adopters live is confidential: of it no more is told than that (CON). */
  readonly isAtAdopters: boolean;
  /** No distance from a home is claimed of a child who came alone (rule 406). */
  readonly wasUnaccompanied: boolean;
  /** ONS code of the authority that sends the return, and the last day of its year. */
  readonly authority: string;
  readonly lastDay: PlainDate;
}

const adopters: Place = { postcode: null, grid: null, authority: 'CON' };
const notAsked = { PL_LA: null, PL_LOCATION: null, PL_DISTANCE: null };

/** PL_LA, PL_LOCATION and PL_DISTANCE in miles, 999.9 when it cannot be told (DOMAIN 5); all null of a short break. */
export function derivedPlace({
  legalStatus,
  home,
  isAtAdopters,
  wasUnaccompanied,
  authority,
  lastDay,
  ...at
}: Placed) {
  if (isShortBreak(legalStatus)) return notAsked;
  const place = isAtAdopters ? adopters : at.placement;
  const where = location(place, authority, lastDay);
  return {
    PL_LA: place.authority,
    PL_LOCATION: where === 'unknown' ? null : where,
    PL_DISTANCE: wasUnaccompanied ? null : (distanceFromHome(home, place)?.toFixed(1) ?? '999.9'),
  };
}
