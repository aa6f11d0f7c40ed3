import { Module } from '@nestjs/common';
import { CareLeaversController } from './care-leavers.controller.ts';
import { ContactsController } from './contacts.controller.ts';
import {
  DetentionsController,
  LivingAtHomeController,
  SupportRequestsController,
} from './entitling-spans.controller.ts';
import { AccommodationController, InTouchController } from './known-statuses.controller.ts';
import { LeavingCareController } from './leaving-care.controller.ts';
import { OverridesController } from './overrides.controller.ts';
import {
  NeedsAssessmentsController,
  PathwayPlanReviewsController,
  PathwayPlansController,
} from './plans.controller.ts';

@Module({
  controllers: [
    CareLeaversController,
    LeavingCareController,
    OverridesController,
    AccommodationController,
    InTouchController,
    SupportRequestsController,
    LivingAtHomeController,
    DetentionsController,
    NeedsAssessmentsController,
    PathwayPlansController,
    PathwayPlanReviewsController,
    ContactsController,
  ],
})
export class CareLeaversModule {}
