import { defineCodes } from './code-list.ts';

/** SSDA903 field CIN. */
export const categoryOfNeedCodes = defineCodes(
  {
    N1: { label: 'Abuse or neglect' },
    N2: { label: "Child's disability" },
    N3: { label: 'Parental illness or disability' },
    N4: { label: 'Family in acute stress' },
    N5: { label: 'Family dysfunction' },
    N6: { label: 'Socially unacceptable behaviour' },
    N7: { label: 'Low income' },
    N8: { label: 'Absent parenting' },
    // Valid in the children in need census only.
    N9: { label: 'Cases other than children in need', neverValid: true },
    N0: { label: 'Not stated', neverValid: true },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 145; N9, N0: LIIA Annex A data map',
  },
);
