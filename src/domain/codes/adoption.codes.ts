import { defineCodes } from './code-list.ts';

/** SSDA903 field FOSTER_CARE. */
export const adoptedByFosterCarerCodes = defineCodes(
  {
    0: { label: 'Not adopted by current foster carer' },
    1: { label: 'Adopted by current foster carer' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 114' },
);

/** SSDA903 field NB_ADOPTR. */
export const numberOfAdoptersCodes = defineCodes(
  {
    1: { label: 'Single adopter' },
    2: { label: 'Couple' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 175' },
);

/** SSDA903 field SEX_ADOPTR. */
export const sexOfAdoptersCodes = defineCodes(
  {
    M1: { label: 'Single male' },
    F1: { label: 'Single female' },
    MM: { label: 'Male couple' },
    FF: { label: 'Female couple' },
    MF: { label: 'Male/female couple' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 176' },
);

/** SSDA903 field LS_ADOPTR. */
export const legalStatusOfAdoptersCodes = defineCodes(
  {
    L0: { label: 'Single' },
    L11: { label: 'Different-sex married couple' },
    L12: { label: 'Same-sex married couple' },
    L2: { label: 'Civil partnership couple' },
    L3: { label: 'Different-sex unmarried couple' },
    L4: { label: 'Same-sex couple, unmarried and no civil partnership' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 177' },
);

/** SSDA903 field REASON_PLACED_CEASED. */
export const reasonPlacedCeasedCodes = defineCodes(
  {
    RD1: { label: "Child's needs changed after the decision" },
    RD2: { label: 'Court did not make a placement order' },
    RD3: { label: 'No adopters found' },
    RD4: { label: 'Any other reason' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 120' },
);
