import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';
import { lastPlacement } from './last-episode.ts';

export const provider = defineBreakdown({
  id: 'provider',
  title: 'Placement provider',
  cohort: 'children-in-care',
  groups: [...placementProviderCodes].map(([id, { label }]) => ({ id, words: label })),
  groupOf(history, day) {
    const code = lastPlacement(history, day)?.provider ?? '';
    return placementProviderCodes.has(code) ? code : notKnown.id;
  },
});
