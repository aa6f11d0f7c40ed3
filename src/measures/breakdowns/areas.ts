import type { Place } from '../../domain/care/episode.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { location } from '../../domain/place/locality.ts';
import { notKnown, type Group, type Lookups } from './breakdown.ts';

export const confidential: Group = { id: 'confidential', words: 'Address confidential' };
const outside: Group = { id: 'outside', words: 'Outside the district' };

/** Beside the areas of the district, which the reference names. */
export const besideAreas: readonly Group[] = [confidential, outside];

/** The area of the district a place lies in on the day; not known of one that is not known to lie in the district. */
export function areaOfPlace(place: Place, day: PlainDate, { authority, areaOf }: Lookups): string {
  if (place.authority === 'CON') return confidential.id;
  const where = location(place, authority, day);
  if (where === 'OUT') return outside.id;
  return (where === 'IN' && place.postcode !== null && areaOf(place.postcode, day)) || notKnown.id;
}
