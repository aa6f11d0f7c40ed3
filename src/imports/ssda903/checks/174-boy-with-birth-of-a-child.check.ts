import { defineCheck } from './check.ts';
import { isMale } from './shared/mothers.ts';

export default defineCheck({
  rule: '174',
  says: "A boy has a date of birth of a mother's child",
  todo: 'Leave MC_DOB blank, or put SEX right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['SEX', 'MC_DOB'] },
  find: ({ Header }) => Header.filter((row) => isMale(row) && row.text.MC_DOB !== ''),
});
