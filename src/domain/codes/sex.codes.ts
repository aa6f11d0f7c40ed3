import { defineCodes } from './code-list.ts';

/** SSDA903 field SEX. */
export const sexCodes = defineCodes(
  {
    M: { label: 'Male', firstCollection: 2025 },
    F: { label: 'Female', firstCollection: 2025 },
    U: { label: 'Unknown', firstCollection: 2025 },
    1: { label: 'Male', lastCollection: 2024 },
    2: { label: 'Female', lastCollection: 2024 },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 101; retired codes: LIIA 903 schema 2017',
  },
);
