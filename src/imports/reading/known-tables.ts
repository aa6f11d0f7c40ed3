import { careLeaverContacts } from '../local/care-leaver-contacts.table.ts';
import { contactPromises } from '../local/contact-promises.table.ts';
import { contacts } from '../local/contacts.table.ts';
import { detained } from '../local/detained.table.ts';
import { livingAtHome } from '../local/living-at-home.table.ts';
import { names } from '../local/names.table.ts';
import { paAllocations } from '../local/pa-allocations.table.ts';
import { pathwaySteps } from '../local/pathway-steps.table.ts';
import { personalAdvisers } from '../local/personal-advisers.table.ts';
import { reviewingOfficerAllocations } from '../local/reviewing-officer-allocations.table.ts';
import { socialWorkerAllocations } from '../local/social-worker-allocations.table.ts';
import { supportRequests } from '../local/support-requests.table.ts';
import { comparators } from '../reference/comparators.table.ts';
import { districtAreas } from '../reference/district-areas.table.ts';
import { districtChanges } from '../reference/district-changes.table.ts';
import { districtLookup } from '../reference/district-lookup.table.ts';
import { neighbourComparators } from '../reference/neighbour-comparators.table.ts';
import { population } from '../reference/population.table.ts';
import { postcodes } from '../reference/postcodes.table.ts';
import { statisticalNeighbours } from '../reference/statistical-neighbours.table.ts';
import { targets } from '../reference/targets.table.ts';
import type { Table } from '../ssda903/table.ts';
import { ad1 } from '../ssda903/tables/ad1.table.ts';
import { dolo } from '../ssda903/tables/dolo.table.ts';
import { episodes } from '../ssda903/tables/episodes.table.ts';
import { header } from '../ssda903/tables/header.table.ts';
import { missing } from '../ssda903/tables/missing.table.ts';
import { oc2 } from '../ssda903/tables/oc2.table.ts';
import { oc3 } from '../ssda903/tables/oc3.table.ts';
import { placedAdoption } from '../ssda903/tables/placed-adoption.table.ts';
import { prevPerm } from '../ssda903/tables/prev-perm.table.ts';
import { reviews } from '../ssda903/tables/reviews.table.ts';
import { swEpisodes } from '../ssda903/tables/sw-episodes.table.ts';
import { uasc } from '../ssda903/tables/uasc.table.ts';

/** Every table that a file may turn out to be. */
export const knownTables: readonly Table[] = [
  header,
  episodes,
  reviews,
  uasc,
  oc2,
  oc3,
  ad1,
  placedAdoption,
  prevPerm,
  missing,
  swEpisodes,
  dolo,
  names,
  personalAdvisers,
  paAllocations,
  socialWorkerAllocations,
  reviewingOfficerAllocations,
  careLeaverContacts,
  contactPromises,
  contacts,
  pathwaySteps,
  supportRequests,
  livingAtHome,
  detained,
  postcodes,
  districtLookup,
  districtChanges,
  districtAreas,
  population,
  comparators,
  neighbourComparators,
  statisticalNeighbours,
  targets,
];
