import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '184',
  says: 'It was decided that a child should be placed for adoption before they were born',
  todo: 'Put DATE_PLACED right, or DOB in Header.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED', 'DOB'] },
  find: ({ PlacedAdoption, Header }) =>
    PlacedAdoption.filter(({ day: { DATE_PLACED } }) =>
      Header.some(({ day }) => isAfter(day.DOB, DATE_PLACED)),
    ),
});
