import { at } from '../../domain/timeline/spans.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';

/** The team that the child's social worker belongs to now; which team a worker was in before is not recorded. */
export const teamInCare = defineBreakdown({
  id: 'team',
  title: "Social worker's team",
  cohort: 'children-in-care',
  groups: [],
  namesGroups: true,
  groupOf({ socialWorkers }, day, { teamOf }) {
    // The return knows a worker by a reference that leads to no team.
    const allocated = socialWorkers.filter(({ source }) => source === 'allocation');
    const worker = at(allocated, day)?.worker ?? null;
    return (worker !== null && teamOf(worker)) || notKnown.id;
  },
});
