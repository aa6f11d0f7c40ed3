import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '399',
  says: 'A child who had nothing but short breaks (V3, V4) has a review or an answer to whether she is a mother',
  todo: 'Leave MOTHER blank and take the rows of Reviews out, or put LS right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS'], Header: ['MOTHER'], Reviews: ['REVIEW', 'REVIEW_CODE'] },
  find({ Episodes, Header, Reviews }) {
    if (Episodes.length === 0 || !Episodes.every(isShortBreak)) return [];
    const answered = [
      ...Header.filter(({ text }) => text.MOTHER !== ''),
      ...Reviews.filter(({ text }) => text.REVIEW !== '' || text.REVIEW_CODE !== ''),
    ];
    return answered.length > 0 ? [...Episodes, ...answered] : [];
  },
});
