import { reviewParticipationCodes } from '../../domain/codes/review-participation.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { CodeField, Day } from '../../platform/http/fields.ts';

export class ReviewSent {
  @Day('The day the review was held', '2019-01-31')
  heldOn!: PlainDate;

  @CodeField(
    reviewParticipationCodes,
    'How the child took part (REVIEW_CODE of the return); left out while it is not known',
    'PN1',
    { optional: true },
  )
  participation?: string | null;
}
