import { defineCodes } from './code-list.ts';

/** SSDA903 field REVIEW_CODE. */
export const reviewParticipationCodes = defineCodes(
  {
    PN0: { label: 'Under 4 at the review' },
    PN1: { label: 'Attends, speaks for self' },
    PN2: { label: 'Attends, advocate/IRO speaks' },
    PN3: { label: 'Attends, conveys views non-verbally' },
    PN4: { label: 'Attends but does not contribute in any form' },
    PN5: { label: 'Does not attend, briefs an advocate/IRO' },
    PN6: { label: 'Does not attend, conveys views by another medium' },
    PN7: { label: 'Does not attend, views not conveyed' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 167, 440 and 441' },
);
