import type { EntityManager } from 'typeorm';
import type { Asker } from '../../platform/access/access.ts';
import { confidentialSpansOf } from '../people/confidential-address.reader.ts';
import { mayReadAddress } from '../placements/placement-views.ts';
import type { SchoolPlace } from './education.entities.ts';

/** A school place as it is answered: which school it is, and where, is null unless `isSchoolShown`. */
export type SchoolPlaceView = SchoolPlace & { isSchoolShown: boolean };

/**
 * School places with what the asker may know of the school: it leads to where the child lives, and is told as an address is.
 * The Virtual School knows the schools, for it finds and keeps the places.
 */
export async function schoolPlacesSeenBy(
  db: EntityManager,
  { acting }: Asker,
  personId: string,
  places: readonly SchoolPlace[],
): Promise<SchoolPlaceView[]> {
  const confidential = await confidentialSpansOf(db, personId);
  return places.map((place) => {
    const isSchoolShown = acting.includes('virtual-school') || mayReadAddress(acting, confidential, place);
    return isSchoolShown
      ? { ...place, isSchoolShown }
      : { ...place, urn: null, postcode: null, isSchoolShown };
  });
}

export const schoolPlaceExample = {
  id: '4f7c1d52-8e3b-4a6f-9b0d-1c2d3e4f5a6b',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  kind: 'mainstream',
  start: '2018-09-03',
  end: null,
  urn: '123456',
  postcode: 'HD1 1AA',
  isSchoolShown: true,
  recordedAt: '2018-09-05T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};
