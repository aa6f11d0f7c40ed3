import { defineCodes } from './code-list.ts';

/** SSDA903 fields PL_LA and LA_PERM, where there is no English authority to name. */
export const placementAuthoritySpecialCodes = defineCodes(
  {
    WAL: { label: 'Wales' },
    SCO: { label: 'Scotland' },
    NIR: { label: 'Northern Ireland' },
    NUK: { label: 'Outside the UK' },
    CON: { label: 'Confidential placement' },
    // For LA_PERM only; what it means is not verified.
    999: { label: 'Not known' },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 633; CON: LIIA Annex A data map and rule 218',
  },
);
