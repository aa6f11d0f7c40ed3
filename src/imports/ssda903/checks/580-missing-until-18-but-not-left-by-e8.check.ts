import { birthday } from '../../../domain/dates/age.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '580',
  says: 'A young person was missing or away until they turned 18 and left care, and the episode did not end by E8',
  todo: 'Send E8 as the REC of the episode, or put MIS_END or DEC right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find({ Missing, Episodes }) {
    const missingUntil18 = new Set(
      Missing.flatMap(({ day: { DOB, MIS_END } }) =>
        DOB !== null && MIS_END === birthday(DOB, 18) ? [MIS_END] : [],
      ),
    );
    return Episodes.filter(
      ({ text, day }) => text.REC !== 'E8' && day.DEC !== null && missingUntil18.has(day.DEC),
    );
  },
});
