import { defineCheck } from './check.ts';
import { isAfter, isReversed } from './shared/adoption.ts';

export default defineCheck({
  rule: '584',
  says: "A decision on adoption is blank or not after last year's, which was reversed",
  todo: 'Send the DATE_PLACED of the new decision, or take the row out.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'] },
  needs: ['last year'],
  find({ PlacedAdoption, lastYear }) {
    const reversed = (lastYear?.PlacedAdoption ?? []).filter(isReversed);
    return PlacedAdoption.filter(({ text, day: { DATE_PLACED } }) =>
      reversed.some(({ day: last }) =>
        DATE_PLACED === null
          ? text.DATE_PLACED === ''
          : last.DATE_PLACED !== null && !isAfter(DATE_PLACED, last.DATE_PLACED),
      ),
    );
  },
});
