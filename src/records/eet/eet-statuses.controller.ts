import { Controller } from '@nestjs/common';
import { activityCodes } from '../../domain/codes/activity.codes.ts';
import { statusRoutes } from '../facts/known-status.routes.ts';
import { EetStatus } from './eet-status.entity.ts';

/** Education, employment or training: what a young person does, and when we last knew. */
@Controller('api/v1/people/:personId/eet-statuses')
export class EetStatusesController extends statusRoutes({
  entity: EetStatus,
  schema: 'EetStatusSent',
  codes: activityCodes,
  code: 'What the young person does (ACTIV of the return)',
  example: 'F4',
  listed: 'What a young person has done: education, employment, training or none',
  recorded: 'Record what they do from a day on; what they did until then ends that day',
}) {}
