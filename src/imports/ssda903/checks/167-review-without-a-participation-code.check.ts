import { reviewParticipationCodes } from '../../../domain/codes/review-participation.codes.ts';
import { isValidIn } from '../../../domain/codes/code-list.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '167',
  says: 'How the child took part in a review is blank or not a code of the list',
  todo: 'Send PN0 to PN7 as REVIEW_CODE.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Reviews: ['REVIEW_CODE'] },
  // The public validator also finds a good code without a day; that is the day's fault (rule 166).
  find: ({ Reviews }, { collectionYear }) =>
    Reviews.filter(({ text: { REVIEW, REVIEW_CODE } }) =>
      REVIEW_CODE === '' ? REVIEW !== '' : !isValidIn(reviewParticipationCodes, REVIEW_CODE, collectionYear),
    ),
});
