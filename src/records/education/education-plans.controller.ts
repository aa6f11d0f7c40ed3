import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers, readers } from '../facts/staff.ts';
import { EducationPlanSent } from './education.dto.ts';
import { PersonalEducationPlan } from './personal-education-plan.entity.ts';

/** When the personal education plan was made and reviewed. */
@Controller('api/v1/people/:personId/education-plans')
export class EducationPlansController extends happeningRoutes({
  entity: PersonalEducationPlan,
  day: 'doneOn',
  Sent: EducationPlanSent,
  keepers: ['virtual-school', ...keepers],
  readers,
  listed: 'When the personal education plan (PEP) was made and reviewed',
  recorded: 'Record that the personal education plan was made or reviewed',
  example: { doneOn: '2019-01-24', step: 'reviewed' },
}) {}
