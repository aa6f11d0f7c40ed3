import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';

/** Who has started since is asked about previous permanence (DOMAIN 1, PrevPerm). */
const askedFrom: PlainDate = '2016-04-01';

export default defineCheck({
  rule: '634',
  says: 'Previous permanence is answered for a child who has not started to be looked after since 1 April 2016',
  todo: 'Take the row of PrevPerm out, or put DECOM right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PrevPerm: ['LA_PERM', 'PREV_PERM', 'DATE_PERM'], Episodes: ['DECOM'] },
  // The public validator takes the year's first day for 1 April 2016, and so finds every child who stayed on.
  find({ PrevPerm, Episodes }) {
    const days = Episodes.flatMap(({ day }) => (day.DECOM === null ? [] : [day.DECOM]));
    if (days.length === 0 || days.some((day) => day >= askedFrom)) return [];
    const answered = PrevPerm.filter(
      ({ text }) => text.PREV_PERM !== '' || text.LA_PERM !== '' || text.DATE_PERM !== '',
    );
    return answered.length > 0 ? [...Episodes, ...answered] : [];
  },
});
