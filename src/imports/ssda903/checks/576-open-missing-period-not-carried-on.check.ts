import { defineCheck } from './check.ts';
import type { ReturnRow } from './return-rows.ts';

export default defineCheck({
  rule: '576',
  says: "A time missing or away that last year's return left open is not in this year's",
  todo: "Send a row with last year's MIS_START, and its MIS_END if the child is back.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['CHILD'] },
  needs: ['last year'],
  // Found is the child's first row; for want of one, and where the child is still in the return, last year's own.
  find({ Missing, Episodes, lastYear }) {
    const starts = new Set(Missing.map(({ day }) => day.MIS_START));
    const lost = (lastYear?.Missing ?? []).filter(
      ({ text, day }) => text.MIS_END === '' && day.MIS_START !== null && !starts.has(day.MIS_START),
    );
    if (lost.length === 0) return [];
    const [first] = Missing;
    const ownRows: readonly ReturnRow<'Missing'>[] = Episodes.length > 0 ? lost : [];
    return first ? [first] : ownRows;
  },
});
