import { whereabouts } from '../../domain/care/whereabouts.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';
import { lastPlacement } from './last-episode.ts';

/** PL_LOCATION (DOMAIN 5). Of adopters nothing is told, so a child placed for adoption is not known. */
export const district = defineBreakdown({
  id: 'district',
  title: 'Inside or outside the district',
  cohort: 'children-in-care',
  groups: [
    { id: 'IN', words: 'Inside the district' },
    { id: 'OUT', words: 'Outside the district' },
  ],
  groupOf(history, day, { authority }) {
    const placement = lastPlacement(history, day);
    return placement ? whereabouts(history, placement, day, authority).location : notKnown.id;
  },
});
