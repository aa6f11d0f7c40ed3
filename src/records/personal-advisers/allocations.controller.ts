import { Controller } from '@nestjs/common';
import { PaAllocation, ReviewingOfficerAllocation, SocialWorkerAllocation } from './allocation.entity.ts';
import { allocationRoutes } from './allocation.routes.ts';

/** Who is a person's adviser. */
@Controller('api/v1/people/:personId/pa-allocations')
export class PaAllocationsController extends allocationRoutes({
  entity: PaAllocation,
  role: 'personal-adviser',
  worker: 'a personal adviser',
}) {}

/** Who is a child's social worker. */
@Controller('api/v1/people/:personId/social-worker-allocations')
export class SocialWorkerAllocationsController extends allocationRoutes({
  entity: SocialWorkerAllocation,
  role: 'social-worker',
  worker: 'a social worker',
}) {}

/** Who reviews a child's case. */
@Controller('api/v1/people/:personId/reviewing-officer-allocations')
export class ReviewingOfficerAllocationsController extends allocationRoutes({
  entity: ReviewingOfficerAllocation,
  role: 'reviewing-officer',
  worker: 'a reviewing officer',
}) {}
