import { defineCheck } from './check.ts';
import { isFemale } from './shared/mothers.ts';
import { isNo } from './shared/outcomes.ts';

export default defineCheck({
  rule: '612',
  says: 'A girl has a date of birth of a child of her own, and is not said to be a mother',
  todo: 'Send 1 as MOTHER, or leave MC_DOB blank.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['SEX', 'MOTHER', 'MC_DOB'] },
  find: ({ Header }) =>
    Header.filter(
      (row) => isFemale(row) && row.text.MC_DOB !== '' && (row.text.MOTHER === '' || isNo(row.text.MOTHER)),
    ),
});
