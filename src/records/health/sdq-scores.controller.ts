import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers, readers } from '../facts/staff.ts';
import { SdqScoreSent } from './health.dto.ts';
import { SdqScore } from './health.entities.ts';

/** Scores of the strengths and difficulties questionnaire, which the carer fills in once a year. */
@Controller('api/v1/people/:personId/sdq-scores')
export class SdqScoresController extends happeningRoutes({
  entity: SdqScore,
  day: 'scoredOn',
  Sent: SdqScoreSent,
  keepers: [...keepers, 'virtual-school'],
  readers,
  listed: 'Scores of the strengths and difficulties questionnaire',
  recorded: 'Record a score',
  example: { scoredOn: '2018-11-03', score: 14 },
}) {}
