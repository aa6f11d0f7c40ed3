import { defineCodes, type Code } from './code-list.ts';

interface LegalStatus extends Code {
  /** Looked after in a series of short breaks: left out of nearly every measure and of leaving-care entitlement. */
  readonly shortBreak?: true;
  /** In care in the strict sense: a care, placement or freeing order. */
  readonly inCareOrder?: true;
}

/** SSDA903 field LS. */
export const legalStatusCodes = defineCodes<LegalStatus>(
  {
    C1: { label: 'Interim care order', inCareOrder: true },
    C2: { label: 'Full care order', inCareOrder: true },
    D1: { label: 'Freeing order granted', inCareOrder: true },
    E1: { label: 'Placement order granted', inCareOrder: true },
    V2: { label: 'Single period of accommodation under section 20' },
    V3: { label: 'Short breaks: each break recorded as its own episode', shortBreak: true },
    V4: { label: 'Short breaks: the agreement recorded, not each break', shortBreak: true },
    J1: { label: 'Remanded to LA accommodation or youth detention accommodation' },
    J2: { label: 'Placed in LA accommodation under PACE 1984' },
    J3: { label: 'Youth rehabilitation order with residence / intensive fostering requirement' },
    L1: { label: 'Police protection, in LA accommodation' },
    L2: { label: 'Emergency protection order' },
    L3: { label: 'Child assessment order, in LA accommodation' },
    V1: { label: 'Short breaks (older code)', shortBreak: true, retired: true },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 144; V1: Standard Safeguarding Dataset, Annex A SQL',
  },
);
