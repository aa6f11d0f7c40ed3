import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isFemale } from './shared/mothers.ts';

export default defineCheck({
  rule: '393',
  says: 'A girl is looked after, and whether she is a mother is blank',
  todo: 'Send 1 as MOTHER when she has a child of her own, 0 when not.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MOTHER'] },
  find: ({ Header, Episodes }) =>
    Episodes.some((episode) => !isShortBreak(episode))
      ? Header.filter((row) => isFemale(row) && row.text.MOTHER === '')
      : [],
});
