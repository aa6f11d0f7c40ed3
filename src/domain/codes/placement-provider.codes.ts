import { defineCodes } from './code-list.ts';

/** SSDA903 field PLACE_PROVIDER; blank for T0 to T4 and Z11 to Z14 (rules 178, 213). */
export const placementProviderCodes = defineCodes(
  {
    PR0: { label: 'Parent or other person with parental responsibility' },
    PR1: { label: 'Own provision (includes a regional adoption agency this LA hosts)' },
    PR2: { label: 'Another local authority (includes a regional adoption agency another LA hosts)' },
    PR3: { label: 'Other public provision' },
    PR4: { label: 'Private provision' },
    PR5: { label: 'Voluntary / third sector' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 527 to 531 and 550' },
);
