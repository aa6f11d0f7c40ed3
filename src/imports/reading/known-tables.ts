import { annexAList8 } from '../annex-a/annex-a-list-8.table.ts';
import { annexAList9 } from '../annex-a/annex-a-list-9.table.ts';
import { careLeaverContacts } from '../local/care-leaver-contacts.table.ts';
import { contactPromises } from '../local/contact-promises.table.ts';
import { contacts } from '../local/contacts.table.ts';
import { detained } from '../local/detained.table.ts';
import { fosterHouseholds } from '../local/foster-households.table.ts';
import { disabilities } from '../local/disabilities.table.ts';
import { educationPlans } from '../local/education-plans.table.ts';
import { examResults } from '../local/exam-results.table.ts';
import { indicators } from '../local/indicators.table.ts';
import { keyStage4 } from '../local/key-stage-4.table.ts';
import { livingAtHome } from '../local/living-at-home.table.ts';
import { names } from '../local/names.table.ts';
import { observations } from '../local/observations.table.ts';
import { paAllocations } from '../local/pa-allocations.table.ts';
import { pathwaySteps } from '../local/pathway-steps.table.ts';
import { permanencePlans } from '../local/permanence-plans.table.ts';
import { personalAdvisers } from '../local/personal-advisers.table.ts';
import { posts } from '../local/posts.table.ts';
import { requests } from '../local/requests.table.ts';
import { reviewingOfficerAllocations } from '../local/reviewing-officer-allocations.table.ts';
import { schoolYears } from '../local/school-years.table.ts';
import { socialWorkerAllocations } from '../local/social-worker-allocations.table.ts';
import { supportRequests } from '../local/support-requests.table.ts';
import { views } from '../local/views.table.ts';
import { comparators } from '../reference/comparators.table.ts';
import { districtAreas } from '../reference/district-areas.table.ts';
import { districtChanges } from '../reference/district-changes.table.ts';
import { districtLookup } from '../reference/district-lookup.table.ts';
import { neighbourComparators } from '../reference/neighbour-comparators.table.ts';
import { population } from '../reference/population.table.ts';
import { postcodes } from '../reference/postcodes.table.ts';
import { providers } from '../reference/providers.table.ts';
import { statisticalNeighbours } from '../reference/statistical-neighbours.table.ts';
import { targets } from '../reference/targets.table.ts';
import type { Table } from '../ssda903/table.ts';
import { tablesOfAnyYear } from '../ssda903/years/tables-in.ts';

/** Every table that a file may turn out to be. */
export const knownTables: readonly Table[] = [
  ...tablesOfAnyYear,
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
  posts,
  fosterHouseholds,
  educationPlans,
  schoolYears,
  keyStage4,
  examResults,
  disabilities,
  views,
  requests,
  permanencePlans,
  postcodes,
  districtLookup,
  districtChanges,
  districtAreas,
  population,
  comparators,
  neighbourComparators,
  statisticalNeighbours,
  targets,
  observations,
  indicators,
  providers,
  annexAList8,
  annexAList9,
];
