import { defineCodes } from './code-list.ts';

/** SSDA903 field PLACE. */
export const placementCodes = defineCodes(
  {
    A3: { label: 'Placed for adoption, parental consent, with current foster carer' },
    A4: { label: 'Placed for adoption, parental consent, not with current foster carer' },
    A5: { label: 'Placed for adoption, placement order, with current foster carer' },
    A6: { label: 'Placed for adoption, placement order, not with current foster carer' },
    K1: { label: "Secure children's home" },
    K2: { label: "Children's home subject to Children's Homes Regulations" },
    K3: { label: 'Supported accommodation registered with Ofsted (age 16+)', firstCollection: 2024 },
    P1: { label: 'Placed with own parent or other person with parental responsibility' },
    P3: { label: 'Residential employment' },
    R1: { label: 'Residential care home' },
    R2: { label: 'NHS/health trust or other medical/nursing establishment' },
    R3: { label: 'Family centre or mother-and-baby unit' },
    R5: { label: 'Young offender institution' },
    S1: { label: "Residential school (not dual-registered as a children's home)" },
    T0: { label: 'Temporary move, any type' },
    T1: { label: 'Temporary period in hospital' },
    T2: { label: 'Temporary absence on holiday' },
    T3: { label: 'Temporary accommodation while foster carer is on holiday' },
    T4: { label: 'Temporary accommodation, up to 7 days, other reason' },
    U1: { label: 'Foster placement with relative/friend: long term' },
    U2: { label: 'Foster placement with relative/friend who is also an approved adopter (FFA/concurrent)' },
    U3: { label: 'Foster placement with relative/friend: not long term, not FFA' },
    U4: { label: 'Foster placement with other carer: long term' },
    U5: { label: 'Foster placement with other carer who is also an approved adopter (FFA/concurrent)' },
    U6: { label: 'Foster placement with other carer: not long term, not FFA' },
    // What tells Z11 to Z14 apart is not known, so their labels do not say (DOMAIN 9).
    Z11: { label: 'Other placement (sub-type 1)', firstCollection: 2026 },
    Z12: { label: 'Other placement (sub-type 2)', firstCollection: 2026 },
    Z13: { label: 'Other placement (sub-type 3)', firstCollection: 2026 },
    Z14: { label: 'Other placement (sub-type 4)', firstCollection: 2026 },
    Z1: { label: 'Other placement', lastCollection: 2025 },
    // Unlawful from 28 October 2023 (rule 217t), in the collection that still lists them.
    H5: {
      label: "Semi-independent living not subject to children's homes regulations",
      lastCollection: 2024,
    },
    P2: { label: 'Independent living (flat, lodgings, B&B, friends)', lastCollection: 2024 },
    A1: { label: 'Adoptive placement, older code (not with former foster carer)', retired: true },
    A2: { label: 'Adoptive placement, older code (with former foster carer)', retired: true },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), placement rules 217, 335, 503D' },
);
