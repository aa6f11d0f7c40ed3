import { defineCheck } from './check.ts';
import { inOrderOfEnd, overlapping } from './shared/overlaps.ts';

export default defineCheck({
  rule: '574',
  says: 'A child went missing or away again before they were back, or while the time before is still open',
  todo: 'Send the MIS_END of the earlier row, or put the rows together into one.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_START', 'MIS_END'] },
  // Of two that overlap it is the one that ends later, an open one by its start, as the public validator has it.
  find({ Missing }) {
    // Where start or end cannot be read, nothing is known to overlap; they are found by rules 1004 and 1005.
    const known = Missing.filter(
      ({ text, day }) => day.MIS_START !== null && (day.MIS_END !== null || text.MIS_END === ''),
    );
    const spanOf = ({ day }: (typeof known)[number]) => ({ start: day.MIS_START!, end: day.MIS_END });
    return overlapping(inOrderOfEnd(known, spanOf), spanOf);
  },
});
