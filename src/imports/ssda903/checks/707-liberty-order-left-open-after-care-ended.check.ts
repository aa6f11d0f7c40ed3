import { defineCheck } from './check.ts';
import { isOutsideCare, periodsOfCare } from './shared/periods-of-care.ts';

export default defineCheck({
  rule: '707',
  says: 'A child left care, and an order on deprivation of liberty is still open or ends outside their care',
  todo: 'Send a DOLO_END no later than the DEC with which care ended.',
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_END'] },
  find({ DoLo, Episodes }) {
    const periods = periodsOfCare(Episodes);
    return DoLo.filter(
      ({ text, day: { DOLO_START, DOLO_END } }) =>
        DOLO_START !== null &&
        (DOLO_END !== null || text.DOLO_END === '') &&
        isOutsideCare({ start: DOLO_START, end: DOLO_END }, periods),
    );
  },
});
