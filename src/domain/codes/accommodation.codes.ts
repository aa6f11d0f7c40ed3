import { defineCodes, type Code } from './code-list.ts';

interface Accommodation extends Code {
  /** By the code's own ending: 1 suitable, 2 unsuitable. */
  readonly suitable?: true;
  /** Gone abroad, deported or residence not known: out of the suitability measure whatever the ending. */
  readonly excludedFromSuitability?: true;
}

/** SSDA903 field ACCOM: the type of accommodation, then 1 or 2 for its suitability. */
export const accommodationCodes = defineCodes<Accommodation>(
  {
    B1: { label: 'With parents or relatives', suitable: true },
    B2: { label: 'With parents or relatives' },
    C1: { label: 'Community home or other residential care', suitable: true },
    C2: { label: 'Community home or other residential care' },
    D1: { label: 'Semi-independent, transitional or self-contained with support', suitable: true },
    D2: { label: 'Semi-independent, transitional or self-contained with support' },
    E1: { label: 'Supported lodgings', suitable: true },
    E2: { label: 'Supported lodgings' },
    G1: { label: 'Gone abroad', suitable: true, excludedFromSuitability: true },
    G2: { label: 'Gone abroad', excludedFromSuitability: true },
    H1: { label: 'Deported', suitable: true, excludedFromSuitability: true },
    H2: { label: 'Deported', excludedFromSuitability: true },
    K1: { label: 'Ordinary lodgings, no formal support', suitable: true },
    K2: { label: 'Ordinary lodgings, no formal support' },
    R1: { label: 'Residence not known', suitable: true, excludedFromSuitability: true },
    R2: { label: 'Residence not known', excludedFromSuitability: true },
    // No fixed abode and custody are unsuitable by code (DOMAIN 2, M17): the return takes S2 and X2 only.
    S1: { label: 'No fixed abode / homeless', neverValid: true },
    S2: { label: 'No fixed abode / homeless' },
    T1: { label: 'Foyer or similar', suitable: true },
    T2: { label: 'Foyer or similar' },
    U1: { label: 'Independent living (own tenancy, college/university)', suitable: true },
    U2: { label: 'Independent living (own tenancy, college/university)' },
    V1: { label: 'Emergency accommodation', suitable: true },
    V2: { label: 'Emergency accommodation' },
    W1: { label: 'Bed and breakfast', suitable: true },
    W2: { label: 'Bed and breakfast' },
    X1: { label: 'In custody', neverValid: true },
    X2: { label: 'In custody' },
    Y1: { label: 'Other', suitable: true },
    Y2: { label: 'Other' },
    Z1: { label: 'With former foster carer', suitable: true },
    Z2: { label: 'With former foster carer' },
    0: { label: 'No information' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 133' },
);
