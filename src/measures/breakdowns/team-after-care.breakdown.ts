import { at } from '../../domain/timeline/spans.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';

/** The team that the personal adviser belongs to now; which team a worker was in before is not recorded. */
export const teamAfterCare = defineBreakdown({
  id: 'team',
  title: "Personal adviser's team",
  cohort: 'care-leavers',
  groups: [],
  namesGroups: true,
  groupOf({ advisers }, day, { teamOf }) {
    const adviser = at(advisers, day);
    return (adviser && teamOf(adviser.workerId)) || notKnown.id;
  },
});
