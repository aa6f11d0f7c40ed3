import { defineCodes } from './code-list.ts';

/** SSDA903 field PREV_PERM. */
export const previousPermanenceCodes = defineCodes(
  {
    P1: { label: 'Adoption' },
    P2: { label: 'Special guardianship order' },
    P3: { label: 'Residence / child arrangements (lives-with) order' },
    P4: { label: 'Not known' },
    Z1: { label: 'No previous permanence order' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 631 and 635' },
);
