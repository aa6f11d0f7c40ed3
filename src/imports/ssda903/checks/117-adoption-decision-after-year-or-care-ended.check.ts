import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '117',
  says: 'A decision on adoption, or its reversal, is dated after the end of the year or after the child left care',
  todo: 'Put DATE_PLACED or DATE_PLACED_CEASED right, or DEC and REC of the last episode.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED_CEASED', 'DATE_PLACED'], Episodes: ['DEC', 'REC', 'DECOM'] },
  // The last episode that did not go over into another; it is found with the decision in either case.
  find({ PlacedAdoption, Episodes }, { lastDay }) {
    const last = Episodes.findLast(({ text, day }) => text.REC !== 'X1' && day.DECOM !== null);
    const late = PlacedAdoption.filter(({ day: { DATE_PLACED, DATE_PLACED_CEASED } }) =>
      [DATE_PLACED, DATE_PLACED_CEASED].some(
        (day) => isAfter(day, lastDay) || isAfter(day, last?.day.DEC ?? null),
      ),
    );
    return late.length > 0 && last ? [...late, last] : late;
  },
});
