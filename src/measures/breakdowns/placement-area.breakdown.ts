import { placementGroup } from '../../domain/care/placement-groups.ts';
import { areaOfPlace, besideAreas, confidential } from './areas.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';
import { lastPlacement } from './last-episode.ts';

/** Where adopters live is told to nobody (DOMAIN 5), nor is an address that was made confidential. */
export const placementArea = defineBreakdown({
  id: 'placement-area',
  title: 'District area of the placement',
  cohort: 'children-in-care',
  groups: besideAreas,
  namesGroups: true,
  groupOf(history, day, lookups) {
    const placement = lastPlacement(history, day);
    if (!placement) return notKnown.id;
    if (placementGroup(placement.placement) === 'placed for adoption') return confidential.id;
    if (lookups.isConfidential(history.personId, placement)) return confidential.id;
    return areaOfPlace(placement.place, day, lookups);
  },
});
