import { defineCheck } from './check.ts';
import type { ReturnRow } from './return-rows.ts';

export default defineCheck({
  rule: '630',
  says: 'A child started to be looked after in the year, and previous permanence is not answered in full',
  todo: 'Send a row of PrevPerm: PREV_PERM with LA_PERM and DATE_PERM, or Z1 if there was no such order.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE'] },
  find: ({ Episodes, PrevPerm }, { start }) =>
    PrevPerm.length > 0 && PrevPerm.every(isAnswered)
      ? []
      : Episodes.filter(({ text, day }) => text.RNE === 'S' && day.DECOM !== null && day.DECOM >= start),
});

const isAnswered = ({ text: { PREV_PERM, LA_PERM, DATE_PERM } }: ReturnRow<'PrevPerm'>): boolean =>
  PREV_PERM === 'Z1' || (PREV_PERM !== '' && LA_PERM !== '' && DATE_PERM !== '');
