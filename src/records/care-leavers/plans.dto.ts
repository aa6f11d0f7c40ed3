import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day } from '../../platform/http/fields.ts';

export class NeedsAssessmentSent {
  @Day('The day the assessment was completed', '2019-01-14')
  completedOn!: PlainDate;
}

export class PathwayPlanSent {
  @Day('The day the plan was made', '2019-01-21')
  madeOn!: PlainDate;
}

export class PathwayPlanReviewSent {
  @Day('The day the review was held', '2019-02-04')
  heldOn!: PlainDate;
}
