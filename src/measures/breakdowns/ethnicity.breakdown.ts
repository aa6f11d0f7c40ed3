import { defineBreakdown, notKnown } from './breakdown.ts';

// SSDA903 field ETHNIC, in the order of the list (rule 103). UNVERIFIED: that DfE's tables count Chinese as Asian, where the
// list has it. Refused is known to be refused, so it is told apart from what was never recorded.
const groups = [
  { id: 'white', words: 'White', codes: ['WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH'] },
  { id: 'mixed', words: 'Mixed or multiple ethnic groups', codes: ['MWBC', 'MWBA', 'MWAS', 'MOTH'] },
  { id: 'asian', words: 'Asian or Asian British', codes: ['AIND', 'APKN', 'ABAN', 'CHNE', 'AOTH'] },
  { id: 'black', words: 'Black, African, Caribbean or Black British', codes: ['BCRB', 'BAFR', 'BOTH'] },
  { id: 'other', words: 'Other ethnic group', codes: ['OOTH'] },
  { id: 'not-given', words: 'Refused or not yet obtained', codes: ['REFU', 'NOBT'] },
];
const groupOfCode = new Map(groups.flatMap(({ id, codes }) => codes.map((code) => [code, id])));

export const ethnicity = defineBreakdown({
  id: 'ethnicity',
  title: 'Ethnicity',
  groups: groups.map(({ id, words }) => ({ id, words })),
  groupOf: ({ ethnicity: code }) => groupOfCode.get(code ?? '') ?? notKnown.id,
});
