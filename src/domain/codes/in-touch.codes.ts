import { defineCodes, type Code } from './code-list.ts';

interface InTouch extends Code {
  /** Whether the person stays in the denominator of the care-leaver measures (DOMAIN 2, M17). */
  readonly inDenominator: boolean;
}

/** SSDA903 field IN_TOUCH. */
export const inTouchCodes = defineCodes<InTouch>(
  {
    YES: { label: 'In touch', inDenominator: true },
    NO: { label: 'Not in touch', inDenominator: true },
    REFU: { label: 'Young person refuses contact', inDenominator: true },
    NREQ: { label: 'No longer requires services', inDenominator: true },
    RHOM: { label: 'Back with parents/PR holder for a continuous 6 months or more', inDenominator: false },
    DIED: { label: 'Died after leaving care', inDenominator: false },
  },
  { source: 'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 131 and 344' },
);
