import { defineCodes } from './code-list.ts';

/**
 * What is planned as a child's permanent home. Two code sets are in circulation and both are taken (DOMAIN 8): the seven
 * letters of Ofsted's Annex A, and ten codes that case systems tick, of which a plan may have several.
 */
export const permanencePlanCodes = defineCodes(
  {
    A: { label: 'Return to family' },
    B: { label: 'Adoption' },
    C: { label: 'SGO/CAO' },
    D: { label: 'Supported living in the community' },
    E: { label: 'Long-term residential placement' },
    F: { label: 'Long-term fostering' },
    G: { label: 'Other' },
    REMAINSUP: { label: 'Remain with family, with support' },
    RETURN1M: { label: 'Return to family within a month' },
    RETURN6M: { label: 'Return to family within six months' },
    RETURNEV: { label: 'Return to family eventually' },
    LTRELFR: { label: 'Long term with relatives or friends' },
    LTFOST18: { label: 'Long-term fostering until 18' },
    RESPLMT: { label: 'Residential placement' },
    SUPPLIV: { label: 'Supported living' },
    ADOPTION: { label: 'Adoption' },
    OTHERPLN: { label: 'Other plan' },
  },
  {
    source:
      'A to G: Ofsted Annex A, List 8, as in the LIIA schema of January 2024. The ten: Data to Insight, Standard Safeguarding ' +
      'Dataset (July 2026), which has no words for them; these are ours',
  },
);
