import { defineCodes } from './code-list.ts';

/** SSDA903 field SDQ_REASON: why there is no SDQ score. */
export const sdqReasonCodes = defineCodes(
  {
    SDQ1: { label: 'Under 4 or over 16 at latest assessment' },
    SDQ2: { label: 'Carer declined' },
    SDQ3: { label: "Not possible because of severity of child's disability" },
    SDQ4: { label: 'Other' },
    SDQ5: { label: 'Child or young person declined' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 157 and 196' },
);
