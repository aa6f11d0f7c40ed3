import { defineCheck } from './check.ts';
import { periodsOfCare } from './shared/periods-of-care.ts';

export default defineCheck({
  rule: '578',
  says: 'A child went missing or away after they left care, or before it began',
  todo: 'Put MIS_START right, or the DECOM and DEC of the episodes, or take the row out.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_START'] },
  find({ Missing, Episodes }) {
    const periods = periodsOfCare(Episodes);
    if (periods.length === 0) return [];
    return Missing.filter(
      ({ day: { MIS_START } }) =>
        MIS_START !== null &&
        !periods.some(({ start, end }) => start <= MIS_START && (end === null || MIS_START <= end)),
    );
  },
});
