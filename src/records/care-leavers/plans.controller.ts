import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { keepers, readers } from '../facts/staff.ts';
import { NeedsAssessmentSent, PathwayPlanReviewSent, PathwayPlanSent } from './plans.dto.ts';
import { NeedsAssessment, PathwayPlan, PathwayPlanReview } from './plans.entity.ts';

@Controller('api/v1/people/:personId/needs-assessments')
export class NeedsAssessmentsController extends happeningRoutes({
  entity: NeedsAssessment,
  day: 'completedOn',
  Sent: NeedsAssessmentSent,
  keepers,
  readers,
  listed: 'Assessments of what a young person needs on the way out of care',
  recorded: 'Record that their needs were assessed',
  example: { completedOn: '2019-01-14' },
}) {}

@Controller('api/v1/people/:personId/pathway-plans')
export class PathwayPlansController extends happeningRoutes({
  entity: PathwayPlan,
  day: 'madeOn',
  Sent: PathwayPlanSent,
  keepers,
  readers,
  listed: 'The pathway plans made with a young person',
  recorded: 'Record that a pathway plan was made',
  example: { madeOn: '2019-01-21' },
}) {}

const plans = new PersonFacts(PathwayPlan, 'madeOn');

@Controller('api/v1/people/:personId/pathway-plan-reviews')
export class PathwayPlanReviewsController extends happeningRoutes({
  entity: PathwayPlanReview,
  day: 'heldOn',
  Sent: PathwayPlanReviewSent,
  keepers,
  readers,
  listed: 'The reviews of a young person’s pathway plan',
  recorded: 'Record that their pathway plan was reviewed',
  example: { heldOn: '2019-02-04' },
  async faults(db, personId, { heldOn }) {
    const [first] = (await plans.of(db, personId)).items;
    const detail = first
      ? `heldOn must be ${first.madeOn}, when the first plan was made, or later`
      : 'Record the pathway plan first: there was none to review';
    return [(!first || heldOn < first.madeOn) && { pointer: '#/heldOn', detail }];
  },
}) {}
