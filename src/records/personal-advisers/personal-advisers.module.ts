import { Module } from '@nestjs/common';
import { AdvisersController } from './advisers.controller.ts';
import {
  PaAllocationsController,
  ReviewingOfficerAllocationsController,
  SocialWorkerAllocationsController,
} from './allocations.controller.ts';
import { WorkersOfPersonController } from './workers-of-person.controller.ts';

@Module({
  controllers: [
    AdvisersController,
    PaAllocationsController,
    SocialWorkerAllocationsController,
    ReviewingOfficerAllocationsController,
    WorkersOfPersonController,
  ],
})
export class PersonalAdvisersModule {}
