import { defineCheck } from './check.ts';
import { isMother } from './shared/mothers.ts';

export default defineCheck({
  rule: '611',
  says: 'The child is a mother, and the date of birth of her child is blank',
  todo: 'Send MC_DOB, the date of birth of her first child.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MOTHER', 'MC_DOB'] },
  find: ({ Header }) => Header.filter((row) => isMother(row) && row.text.MC_DOB === ''),
});
