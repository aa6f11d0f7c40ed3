import { defineCheck } from './check.ts';
import { isOutsideCare, periodsOfCare } from './shared/periods-of-care.ts';

export default defineCheck({
  rule: '577',
  says: 'A child left care, and their time missing or away is still open or ends outside their care',
  todo: 'Send a MIS_END no later than the DEC with which care ended.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_END'] },
  find({ Missing, Episodes }) {
    const periods = periodsOfCare(Episodes);
    return Missing.filter(
      ({ text, day: { MIS_START, MIS_END } }) =>
        MIS_START !== null &&
        (MIS_END !== null || text.MIS_END === '') &&
        isOutsideCare({ start: MIS_START, end: MIS_END }, periods),
    );
  },
});
