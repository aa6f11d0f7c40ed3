import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '522',
  says: 'A decision on adoption was reversed before it was made',
  todo: 'Put DATE_PLACED or DATE_PLACED_CEASED right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  find: ({ PlacedAdoption }) =>
    PlacedAdoption.filter(({ day }) => isAfter(day.DATE_PLACED, day.DATE_PLACED_CEASED)),
});
