import { AccommodationController } from '../../../records/care-leavers/known-statuses.controller.ts';
import {
  NeedsAssessmentsController,
  PathwayPlanReviewsController,
  PathwayPlansController,
} from '../../../records/care-leavers/plans.controller.ts';
import {
  NeedsAssessmentSent,
  PathwayPlanReviewSent,
  PathwayPlanSent,
} from '../../../records/care-leavers/plans.dto.ts';
import { EetStatusesController } from '../../../records/eet/eet-statuses.controller.ts';
import { aDay } from './fields.ts';
import { happening, status } from './kinds.ts';
import type { Recording } from './recording.ts';

const leaving = { group: 'leaving', whom: 'leaving care' } as const;

export const leavingCare = {
  'eet-statuses': status(
    EetStatusesController,
    { ...leaving, title: 'Record education, employment or training', done: 'What they do is recorded' },
    { label: 'What do they do?', noun: 'What they do' },
  ),
  accommodation: status(
    AccommodationController,
    { ...leaving, title: 'Record accommodation', done: 'Accommodation recorded' },
    { label: 'What do they live in?', noun: 'What they live in' },
    (code, label) =>
      /[12]$/.test(code) ? `${label}: ${code.endsWith('1') ? 'suitable' : 'not suitable'}` : label,
  ),
  'needs-assessments': {
    ...happening(
      NeedsAssessmentsController,
      NeedsAssessmentSent,
      { ...leaving, title: 'Record a needs assessment', done: 'Needs assessment recorded' },
      [aDay('completedOn', 'When was it completed?', 'Enter the day')],
    ),
    initial: (today) => ({ completedOn: today }),
  },
  'pathway-plans': {
    ...happening(
      PathwayPlansController,
      PathwayPlanSent,
      { ...leaving, title: 'Record a pathway plan', done: 'Pathway plan recorded' },
      [aDay('madeOn', 'When was it made?', 'Enter the day')],
    ),
    initial: (today) => ({ madeOn: today }),
  },
  'pathway-plan-reviews': {
    ...happening(
      PathwayPlanReviewsController,
      PathwayPlanReviewSent,
      {
        ...leaving,
        title: 'Record a review of the pathway plan',
        done: 'Review of the pathway plan recorded',
      },
      [aDay('heldOn', 'When was it held?', 'Enter the day')],
    ),
    initial: (today) => ({ heldOn: today }),
  },
} satisfies Record<string, Recording>;
