import { defineCodes } from './code-list.ts';

/** SSDA903 field MISSING. */
export const missingTypeCodes = defineCodes(
  {
    M: { label: 'Missing: not where expected, whereabouts unknown' },
    A: { label: 'Away without authorisation: whereabouts known, not where expected' },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 1006; Standard Safeguarding Dataset (July 2026), from DfE item guidance',
  },
);
