import { placementGroup, placementGroups } from '../../domain/care/placement-groups.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';
import { lastPlacement } from './last-episode.ts';

const inWords = (group: string): string => group.charAt(0).toUpperCase() + group.slice(1);

export const placementType = defineBreakdown({
  id: 'placement-type',
  title: 'Placement type',
  cohort: 'children-in-care',
  groups: placementGroups.map((group) => ({ id: group, words: inWords(group) })),
  groupOf: (history, day) => placementGroup(lastPlacement(history, day)?.placement ?? '') ?? notKnown.id,
});
