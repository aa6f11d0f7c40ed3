import { defineCodes } from './code-list.ts';

/** SSDA903 field ETHNIC. */
export const ethnicOriginCodes = defineCodes(
  {
    WBRI: { label: 'White British' },
    WIRI: { label: 'White Irish' },
    WIRT: { label: 'Traveller of Irish heritage' },
    WROM: { label: 'Gypsy/Roma' },
    WOTH: { label: 'Any other White background' },
    MWBC: { label: 'White and Black Caribbean' },
    MWBA: { label: 'White and Black African' },
    MWAS: { label: 'White and Asian' },
    MOTH: { label: 'Any other Mixed background' },
    AIND: { label: 'Indian' },
    APKN: { label: 'Pakistani' },
    ABAN: { label: 'Bangladeshi' },
    CHNE: { label: 'Chinese' },
    AOTH: { label: 'Any other Asian background' },
    BCRB: { label: 'Caribbean' },
    BAFR: { label: 'African' },
    BOTH: { label: 'Any other Black background' },
    OOTH: { label: 'Any other ethnic group' },
    REFU: { label: 'Refused' },
    NOBT: { label: 'Not yet obtained' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 103' },
);
