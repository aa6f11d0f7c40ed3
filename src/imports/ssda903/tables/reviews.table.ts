import { reviewParticipationCodes } from '../../../domain/codes/review-participation.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const reviews = defineTable({
  id: 'Reviews',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    REVIEW: ukDate().required().rule('166'),
    REVIEW_CODE: code(reviewParticipationCodes).expected().rule('167'),
  },
  key: ['CHILD', 'REVIEW'],
});
