import { defineCheck } from './check.ts';
import { isReversed } from './shared/adoption.ts';

export default defineCheck({
  rule: '561',
  says: 'A decision that a child should be placed for adoption is sent again, although it was reversed last year',
  todo: 'Take the row out, or send the DATE_PLACED of the new decision.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'] },
  needs: ['last year'],
  find({ PlacedAdoption, lastYear }) {
    const reversed = new Set(lastYear?.PlacedAdoption.filter(isReversed).map(({ text }) => text.DATE_PLACED));
    return PlacedAdoption.filter(({ text }) => text.DATE_PLACED !== '' && reversed.has(text.DATE_PLACED));
  },
});
