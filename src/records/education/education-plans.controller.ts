import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { readers } from '../facts/staff.ts';
import { EducationPlanSent } from './education.dto.ts';
import { PersonalEducationPlan } from './education.entities.ts';
import { schoolKeepers } from './school-keepers.ts';

/** When the personal education plan was made and reviewed. */
@Controller('api/v1/people/:personId/education-plans')
export class EducationPlansController extends happeningRoutes({
  entity: PersonalEducationPlan,
  day: 'doneOn',
  Sent: EducationPlanSent,
  keepers: schoolKeepers,
  readers,
  listed: 'When the personal education plan (PEP) was made and reviewed',
  recorded: 'Record that the personal education plan was made or reviewed',
  example: { doneOn: '2019-01-24', step: 'reviewed' },
}) {}
