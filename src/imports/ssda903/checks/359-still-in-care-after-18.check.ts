import { addDays } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { isChildAged } from './shared/child-ages.ts';

export default defineCheck({
  rule: '359',
  says: "The young person is over 18 and still looked after, though not accommodated in a children's home (V2 and K2)",
  todo: 'End the episode: send the 18th birthday as DEC, and REC. Else put LS, PLACE or DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DEC', 'LS', 'PLACE'] },
  find: (child, { lastDay }) =>
    isChildAged(child, 18, addDays(lastDay, -1))
      ? child.Episodes.filter(({ text }) => text.DEC === '' && !(text.LS === 'V2' && text.PLACE === 'K2'))
      : [],
});
