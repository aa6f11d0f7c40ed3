import { defineCheck } from './check.ts';
import { inOrderOfEnd, overlapping } from './shared/overlaps.ts';

export default defineCheck({
  rule: '705',
  says: 'An order on deprivation of liberty starts before the one before has ended, or while it is still open',
  todo: 'Send the DOLO_END of the earlier order, no later than the DOLO_START of the next.',
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START', 'DOLO_END'] },
  // Of two that overlap it is the one that ends later, as the public validator has it. That one compares their starts
  // as text, and passes over a start before the other's end; the field's note is "no overlaps".
  find({ DoLo }) {
    const known = DoLo.filter(
      ({ text, day }) => day.DOLO_START !== null && (day.DOLO_END !== null || text.DOLO_END === ''),
    );
    const spanOf = ({ day }: (typeof known)[number]) => ({ start: day.DOLO_START!, end: day.DOLO_END });
    return overlapping(inOrderOfEnd(known, spanOf), spanOf);
  },
});
