import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';
import { isMother } from './shared/mothers.ts';

export default defineCheck({
  rule: '620',
  says: 'A mother was under 11 when her child was born',
  todo: 'Check DOB, MOTHER and MC_DOB.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['DOB', 'MOTHER', 'MC_DOB'] },
  // The public validator takes her age when the year began. Without the birth of her child she was no older than at its end.
  find: ({ Header }, { lastDay }) =>
    Header.filter((row) => isMother(row) && isUnder(row.day.DOB, 11, row.day.MC_DOB ?? lastDay)),
});
