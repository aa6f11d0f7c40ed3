import { defineCodes } from './code-list.ts';

/** SSDA903 field SW_REASON. */
export const socialWorkerChangeReasonCodes = defineCodes(
  {
    MANAGE: { label: 'Managing caseloads' },
    FCONTA: { label: 'First contact or re-referral' },
    LEFTRL: { label: 'Previous worker left the role' },
    ORGRST: { label: 'Restructure' },
    TSPROC: { label: 'Transfer under the standard process' },
    ABSENC: { label: 'Absence cover or return from absence' },
    CHCHAN: { label: 'Child asked for a change' },
    PCCHAN: { label: 'Parent/carer asked for a change' },
    SWDIED: { label: 'Previous worker died' },
    OTHERS: { label: 'Other' },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rule SW13STG1' },
);
