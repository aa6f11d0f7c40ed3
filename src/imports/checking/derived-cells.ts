import type { Place } from '../../domain/care/episode.ts';
import { placementGroup } from '../../domain/care/placement-groups.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { normalisePostcode } from '../../domain/place/postcode.ts';
import { derivedPlace } from '../ssda903/sending/derived-place.ts';

type Cells = Record<string, string>;

/** What the Department works out of a child's rows (DOMAIN 5), where the file does not bring it along. */
export interface Derivation {
  readonly placeOf: (postcode: string | null) => Place;
  /** ONS code of the authority that sends the return. */
  readonly authority: string;
  /** The last day of the return's year. */
  readonly lastDay: PlainDate;
  /** In this return or the last: of an unaccompanied child no distance from a home is claimed (rule 406). */
  readonly wasUnaccompanied: boolean;
}

/** Fills in PL_LA, PL_LOCATION and PL_DISTANCE of a row of Episodes; not of a short break, of which none is asked. */
export function derivePlace(cells: Cells, { placeOf, ...known }: Derivation): void {
  const told = derivedPlace({
    legalStatus: (cells['LS'] ?? '').toUpperCase(),
    home: placeOf(postcodeIn(cells['HOME_POST'])),
    placement: placeOf(postcodeIn(cells['PL_POST'])),
    isAtAdopters: placementGroup((cells['PLACE'] ?? '').toUpperCase()) === 'placed for adoption',
    ...known,
  });
  for (const [column, cell] of Object.entries(told)) cells[column] ||= cell ?? '';
}

// A large return writes the same postcodes again and again.
const postcodesRead = new Map<string, string | null>();

/** The postcode in a cell; null when it is blank or none. */
export function postcodeIn(cell = ''): string | null {
  let postcode = postcodesRead.get(cell);
  if (postcode === undefined) {
    postcode = normalisePostcode(cell);
    if (postcodesRead.size > 100_000) postcodesRead.clear();
    postcodesRead.set(cell, postcode);
  }
  return postcode;
}
