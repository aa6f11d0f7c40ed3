import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '559',
  says: "It was decided before this year that a child should be placed for adoption, and last year's return does not say so",
  todo: "Put DATE_PLACED right, or find out why last year's return lacked the decision.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'] },
  needs: ['last year'],
  find: ({ PlacedAdoption, lastYear }, { start }) =>
    lastYear === null || lastYear.PlacedAdoption.some(({ day }) => day.DATE_PLACED !== null)
      ? []
      : PlacedAdoption.filter(({ day }) => isAfter(start, day.DATE_PLACED)),
});
