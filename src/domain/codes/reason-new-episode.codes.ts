import { defineCodes } from './code-list.ts';

/** SSDA903 field RNE. */
export const reasonNewEpisodeCodes = defineCodes(
  {
    S: { label: 'Started to be looked after (also every V3 break / V4 agreement)' },
    L: { label: 'Legal status change only' },
    P: { label: 'Placement and carer change, same legal status' },
    T: {
      label: 'Placement change, same carer (house move, provider/URN change, foster carer becomes adopter)',
    },
    B: { label: 'Legal status, placement and carer all change on one day' },
    U: { label: 'Legal status and placement change on one day, same carer' },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 434 to 436; Standard Safeguarding Dataset (July 2026), from DfE item guidance',
  },
);
