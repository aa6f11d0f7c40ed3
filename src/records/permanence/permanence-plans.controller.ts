import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { PermanencePlan } from './permanence-plan.entity.ts';
import { PermanencePlanSent } from './permanence.dto.ts';

/** What was planned as the child's permanent home. Plans may run side by side. */
@Controller('api/v1/people/:personId/permanence-plans')
export class PermanencePlansController extends happeningRoutes({
  entity: PermanencePlan,
  day: 'recordedOn',
  Sent: PermanencePlanSent,
  keepers: [...careKeepers, 'reviewing-officer'],
  readers,
  listed: 'What was planned as their permanent home',
  recorded: 'Record a plan for a permanent home',
  example: { recordedOn: '2019-01-24', plan: 'F' },
}) {}
