import { addMonths } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '377',
  says: "The child was moved for the foster carer's holiday (T3) more than twice in twelve months",
  todo: 'Check PLACE of these episodes: T3 may stand twice in any twelve months; other stays elsewhere are T0 to T2, T4 or a placement of their own.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE'] },
  // A change of legal status only (L) begins no new stay.
  find({ Episodes }) {
    const stays = Episodes.filter(
      ({ text, day }) => text.PLACE === 'T3' && text.RNE !== 'L' && day.DECOM !== null,
    );
    const found = new Set<(typeof stays)[number]>();
    stays.forEach(({ day }, index) => {
      const third = stays[index + 2];
      if (third && third.day.DECOM! < addMonths(day.DECOM!, 12))
        for (const stay of stays.slice(index, index + 3)) found.add(stay);
    });
    return found;
  },
});
