import { defineBreakdown, notKnown } from './breakdown.ts';
import { lastEpisode } from './last-episode.ts';

// SSDA903 field LS in DfE's groups (Children looked after in England, by legal status); freeing orders, of which none was made
// since 2005, stand with the placement orders that replaced them.
const groups = [
  { id: 'interim-care-order', words: 'Interim care order', codes: ['C1'] },
  { id: 'full-care-order', words: 'Full care order', codes: ['C2'] },
  { id: 'placement-order', words: 'Placement or freeing order', codes: ['E1', 'D1'] },
  { id: 'section-20', words: 'Accommodated under section 20', codes: ['V2'] },
  { id: 'child-protection', words: 'Detained for child protection', codes: ['L1', 'L2', 'L3'] },
  { id: 'youth-justice', words: 'Youth justice legal status', codes: ['J1', 'J2', 'J3'] },
];
const groupOfCode = new Map(groups.flatMap(({ id, codes }) => codes.map((code) => [code, id])));

export const legalStatus = defineBreakdown({
  id: 'legal-status',
  title: 'Legal status',
  cohort: 'children-in-care',
  groups: groups.map(({ id, words }) => ({ id, words })),
  groupOf: (history, day) => groupOfCode.get(lastEpisode(history, day)?.legalStatus ?? '') ?? notKnown.id,
});
