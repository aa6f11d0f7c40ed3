import { ApprovalPolicy } from './records/approvals/approval-policy.entity.ts';
import { Accommodation } from './records/care-leavers/accommodation.entity.ts';
import { Contact } from './records/care-leavers/contact.entity.ts';
import { Detention, LivingAtHome, SupportRequest } from './records/care-leavers/entitling-spans.entity.ts';
import { InTouch } from './records/care-leavers/in-touch.entity.ts';
import { LeavingCareOverride } from './records/care-leavers/leaving-care-override.entity.ts';
import { NeedsAssessment, PathwayPlan, PathwayPlanReview } from './records/care-leavers/plans.entity.ts';
import { Task } from './records/tasks/task.entity.ts';
import { RecordedView } from './records/voice/recorded-view.entity.ts';
import { Request } from './records/voice/request.entity.ts';
import { HealthCheck, SdqScore } from './records/health/health.entities.ts';
import { MissingEpisode } from './records/missing/missing-episode.entity.ts';
import {
  ExamResult,
  KeyStage4,
  PersonalEducationPlan,
  SchoolAttendance,
  SchoolExclusion,
  SchoolPlace,
} from './records/education/education.entities.ts';
import { AdoptionDecision } from './records/permanence/adoption-decision.entity.ts';
import { Adoption } from './records/permanence/adoption.entity.ts';
import { PermanencePlan } from './records/permanence/permanence-plan.entity.ts';
import { Conviction, SubstanceMisuse } from './records/offending/offending.entities.ts';
import { Review } from './records/reviews/review.entity.ts';
import { CategoryOfNeed } from './records/children-in-care/category-of-need.entity.ts';
import { LegalStatus } from './records/children-in-care/legal-status.entity.ts';
import { PeriodOfCare } from './records/children-in-care/period-of-care.entity.ts';
import { Person } from './records/people/person.entity.ts';
import { Placement } from './records/placements/placement.entity.ts';
import { EetStatus } from './records/eet/eet-status.entity.ts';
import { ConfidentialAddress } from './records/people/confidential-address.entity.ts';
import { FosterApproval, FosterHousehold } from './records/carers/foster-household.entity.ts';
import { Post } from './records/workforce/post.entity.ts';
import { WorkerRole } from './records/workforce/worker-role.entity.ts';
import {
  PaAllocation,
  ReviewingOfficerAllocation,
  SocialWorkerAllocation,
} from './records/personal-advisers/allocation.entity.ts';
import { Worker } from './records/workforce/worker.entity.ts';

/** Every entity: the tables that are written a row at a time. */
export const entities = [
  Person,
  PeriodOfCare,
  LegalStatus,
  CategoryOfNeed,
  Placement,
  Task,
  Accommodation,
  Contact,
  Detention,
  LivingAtHome,
  SupportRequest,
  InTouch,
  LeavingCareOverride,
  NeedsAssessment,
  PathwayPlan,
  PathwayPlanReview,
  RecordedView,
  Request,
  HealthCheck,
  SdqScore,
  MissingEpisode,
  PersonalEducationPlan,
  SchoolPlace,
  SchoolAttendance,
  SchoolExclusion,
  KeyStage4,
  ExamResult,
  PermanencePlan,
  AdoptionDecision,
  Adoption,
  Conviction,
  SubstanceMisuse,
  Review,
  EetStatus,
  ConfidentialAddress,
  Worker,
  WorkerRole,
  PaAllocation,
  SocialWorkerAllocation,
  ReviewingOfficerAllocation,
  ApprovalPolicy,
  FosterHousehold,
  FosterApproval,
  Post,
];
