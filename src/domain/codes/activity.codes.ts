import { defineCodes, type Code } from './code-list.ts';

interface Activity extends Code {
  /** In education, employment or training. */
  readonly eet?: true;
  /** Known not to be; neither is true of 'no information'. */
  readonly neet?: true;
}

/** SSDA903 field ACTIV. */
export const activityCodes = defineCodes<Activity>(
  {
    F1: { label: 'Higher education, full time', eet: true },
    P1: { label: 'Higher education, part time', eet: true },
    F2: { label: 'Other education, full time', eet: true },
    P2: { label: 'Other education, part time', eet: true },
    F4: { label: 'Apprenticeship, full time', eet: true, firstCollection: 2022 },
    P4: { label: 'Apprenticeship, part time', eet: true, firstCollection: 2022 },
    F5: { label: 'Training or employment (not apprenticeship), full time', eet: true, firstCollection: 2022 },
    P5: { label: 'Training or employment (not apprenticeship), part time', eet: true, firstCollection: 2022 },
    G4: { label: 'NEET: illness or disability', neet: true },
    G5: { label: 'NEET: other circumstances', neet: true },
    G6: { label: 'NEET: pregnancy or parenting', neet: true },
    0: { label: 'No information' },
    F3: { label: 'Training or employment, full time', eet: true, lastCollection: 2021 },
    P3: { label: 'Training or employment, part time', eet: true, lastCollection: 2021 },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 132; F3, P3: Standard Safeguarding Dataset (July 2026), from DfE item guidance',
  },
);
