import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '706',
  says: "An order on deprivation of liberty that last year's return left open is not in this year's",
  todo: "Send a row with last year's DOLO_START, and its DOLO_END if the order has ended.",
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START'] },
  needs: ['last year'],
  // There is no row of this year to find, so last year's own is found.
  find({ DoLo, lastYear }) {
    const starts = new Set(DoLo.map(({ day }) => day.DOLO_START));
    return (lastYear?.DoLo ?? []).filter(
      ({ text, day }) => text.DOLO_END === '' && day.DOLO_START !== null && !starts.has(day.DOLO_START),
    );
  },
});
