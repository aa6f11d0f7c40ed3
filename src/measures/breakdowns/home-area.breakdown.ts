import { areaOfPlace, besideAreas, confidential } from './areas.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';
import { lastEpisode } from './last-episode.ts';

/**
 * Where the child lived when first placed in this period of care, as the Kirklees Early Support Strategy 2018 counts looked-after
 * children by district area. A child may live there again, so what is confidential of them is confidential here.
 */
export const homeArea = defineBreakdown({
  id: 'home-area',
  title: 'District area of the home the child came from',
  cohort: 'children-in-care',
  groups: besideAreas,
  namesGroups: true,
  groupOf(history, day, lookups) {
    const episode = lastEpisode(history, day);
    if (episode && lookups.isConfidential(history.personId, episode)) return confidential.id;
    const care = history.periodsOfCare.findLast(({ start }) => start <= day);
    return care ? areaOfPlace(care.home, day, lookups) : notKnown.id;
  },
});
