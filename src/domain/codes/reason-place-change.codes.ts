import { defineCodes } from './code-list.ts';

/** SSDA903 field REASON_PLACE_CHANGE. */
export const reasonPlaceChangeCodes = defineCodes(
  {
    CARPL: { label: 'Planned change / implementation of care plan' },
    CLOSE: { label: 'Carer resigned or provision closed voluntarily' },
    ALLEG: { label: 'Allegation under section 47' },
    STAND: { label: 'Standards-of-care concern (not s47)' },
    APPRR: { label: 'Approval or registration removed' },
    CREQB: { label: "Carer asks for it to end because of the child's behaviour" },
    CREQO: { label: 'Carer asks for it to end, other reason' },
    CHILD: { label: 'Child asks for it to end' },
    LAREQ: { label: 'Responsible or area authority ends it' },
    PLACE: { label: 'Status of the placement changes only; same carer' },
    CUSTOD: { label: 'Admitted to custody', firstCollection: 2019 },
    OTHER: { label: 'Other (exceptional)' },
    LIIAF: {
      label: 'Local placeholder inserted by the London pipeline, never valid in the return',
      neverValid: true,
    },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule 1009; LIIAF: LIIA pipeline documentation',
  },
);
