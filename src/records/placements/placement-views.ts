import type { EntityManager } from 'typeorm';
import { whereabouts } from '../../domain/care/whereabouts.ts';
import { placementGroup } from '../../domain/care/placement-groups.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Span } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { mayRead, type Role } from '../../platform/access/policy.ts';
import { placesOf } from '../history/places.reader.ts';
import { confidentialSpansOf } from '../people/confidential-address.reader.ts';
import type { Placement } from './placement.entity.ts';

/** Who is shown placements, and when. */
export interface Viewing {
  readonly acting: readonly Role[];
  /** The responsible authority, by its ONS code. */
  readonly authority: string;
  /** What is still open is looked at on this day. */
  readonly day: PlainDate;
}

/** A placement as it is answered. What leads to its address is null unless `isAddressShown`. */
export type PlacementView = Awaited<ReturnType<typeof placementViews>>[number];

/** The placements of the person of this history, with what the asker may know of where they are. */
export async function placementViews(
  db: EntityManager,
  history: History,
  placements: readonly Placement[],
  viewing: Viewing,
) {
  const postcodes = placements.map(({ postcode }) => postcode).filter((postcode) => postcode !== null);
  const placeOf = await placesOf(db, new Set(postcodes));
  const confidential = await confidentialSpansOf(db, history.personId);
  return placements.map((placement) => {
    const { postcode, urn, dispute, code, ...said } = placement;
    const isAddressShown = mayReadAddress(viewing.acting, confidential, placement);
    const lastDay = placement.end === null ? viewing.day : addDays(placement.end, -1);
    const place = placeOf(postcode);
    const { miles, location } = whereabouts(
      history,
      { start: placement.start, placement: code, place },
      lastDay < viewing.day ? lastDay : viewing.day,
      viewing.authority,
    );
    const isKept = placementGroup(code) !== 'placed for adoption';
    return {
      ...said,
      code,
      words: placementCodes.get(code)?.label ?? null,
      isDisputed: dispute !== null,
      isAddressShown,
      postcode: isAddressShown && isKept ? postcode : null,
      urn: isAddressShown ? urn : null,
      milesFromHome: isAddressShown ? miles : null,
      location: isAddressShown ? location : null,
    };
  });
}

/** An address that was to be kept secret on any day of the placement is told only to those who may know such addresses. */
export const mayReadAddress = (
  acting: readonly Role[],
  confidential: readonly Span[],
  placement: Span,
): boolean =>
  mayRead(acting, 'address') &&
  (mayRead(acting, 'confidential address') || !isConfidential(confidential, placement));

export const isConfidential = (confidential: readonly Span[], placement: Span): boolean =>
  confidential.some((span) => overlaps(span, placement));
