import { defineCodes } from './code-list.ts';

/** SSDA903 field UPN, when there is no unique pupil number. */
export const upnUnknownCodes = defineCodes(
  {
    UN1: { label: 'Not of school age, no UPN yet' },
    UN2: { label: 'Never attended a maintained school in England' },
    UN3: { label: 'Educated outside England' },
    UN4: { label: 'Newly looked after, UPN not yet known (error if looked after over a week at 31 March)' },
    UN5: { label: 'Sources disagree, so no reliable match' },
  },
  { source: 'Data to Insight, Standard Safeguarding Dataset (July 2026), from DfE item guidance' },
);
