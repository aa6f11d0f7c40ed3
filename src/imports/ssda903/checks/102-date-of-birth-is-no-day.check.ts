import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '102',
  says: 'The date of birth is blank or no real day',
  todo: 'Send DOB as dd/mm/yyyy.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['DOB'] },
  find: ({ Header }) => Header.filter(({ day }) => day.DOB === null),
});
