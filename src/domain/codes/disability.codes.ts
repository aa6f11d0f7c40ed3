import { defineCodes } from './code-list.ts';

/** Disability, as the children in need census has it: several may hold of one child, NONE beside no other. */
export const disabilityCodes = defineCodes(
  {
    NONE: { label: 'None' },
    MOB: { label: 'Mobility' },
    HAND: { label: 'Hand function' },
    PC: { label: 'Personal care' },
    INC: { label: 'Incontinence' },
    COMM: { label: 'Communication' },
    LD: { label: 'Learning' },
    HEAR: { label: 'Hearing' },
    VIS: { label: 'Vision' },
    BEH: { label: 'Behaviour' },
    CON: { label: 'Consciousness' },
    AUT: { label: 'Autism or Asperger syndrome' },
    DDA: { label: 'Another disability' },
  },
  {
    source:
      'DfE children in need census, as the codes stand in Data to Insight, dfe-csc-api-data-flows (2025); the words are shortened here',
  },
);
