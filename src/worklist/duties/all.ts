import type { Duty } from '../duty.ts';
import absence from './absence.duty.ts';
import comingOfAge from './coming-of-age.duty.ts';
import contactPromise from './contact-promise.duty.ts';
import dataErrors from './data-errors.duty.ts';
import dentalCheck from './dental-check.duty.ts';
import distanceRising from './distance-rising.duty.ts';
import educationPlan from './education-plan.duty.ts';
import healthAssessment from './health-assessment.duty.ts';
import lookedAfterReview from './looked-after-review.duty.ts';
import lookedAfterVisit from './looked-after-visit.duty.ts';
import needsAssessment from './needs-assessment.duty.ts';
import neetOver28Days from './neet-over-28-days.duty.ts';
import noContact from './no-contact.duty.ts';
import noPersonalAdviser from './no-personal-adviser.duty.ts';
import noSchoolPlace from './no-school-place.duty.ts';
import pathwayPlan from './pathway-plan.duty.ts';
import pathwayPlanReview from './pathway-plan-review.duty.ts';
import placementAtRisk from './placement-at-risk.duty.ts';
import recordedTask from './recorded-task.duty.ts';
import requestWaiting from './request-waiting.duty.ts';
import turned25 from './turned-25.duty.ts';
import returnInterview from './return-interview.duty.ts';
import schoolChange from './school-change.duty.ts';
import subjectAccess from './subject-access.duty.ts';
import sealEarlierRecord from './seal-earlier-record.duty.ts';
import unsuitableAccommodation from './unsuitable-accommodation.duty.ts';
import visitNewAddress from './visit-new-address.duty.ts';

/** Every duty there is. */
export const duties: readonly Duty[] = [
  absence,
  comingOfAge,
  contactPromise,
  dataErrors,
  dentalCheck,
  distanceRising,
  educationPlan,
  healthAssessment,
  lookedAfterReview,
  lookedAfterVisit,
  needsAssessment,
  neetOver28Days,
  noContact,
  noPersonalAdviser,
  noSchoolPlace,
  pathwayPlan,
  pathwayPlanReview,
  placementAtRisk,
  recordedTask,
  requestWaiting,
  turned25,
  returnInterview,
  sealEarlierRecord,
  schoolChange,
  subjectAccess,
  unsuitableAccommodation,
  visitNewAddress,
];
