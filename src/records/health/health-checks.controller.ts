import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers, readers } from '../facts/staff.ts';
import { HealthCheckSent, resultsOf } from './health.dto.ts';
import { HealthCheck } from './health.entities.ts';

/** Health assessments, dental checks, development checks and immunisations, on the day. */
@Controller('api/v1/people/:personId/health-checks')
export class HealthChecksController extends happeningRoutes({
  entity: HealthCheck,
  day: 'heldOn',
  Sent: HealthCheckSent,
  keepers,
  readers,
  listed:
    'Health assessments and dental checks, and whether development checks and immunisations were found up to date',
  recorded: 'Record that their health was seen to, or that they declined',
  example: { heldOn: '2018-11-03', kind: 'dental-check', result: 'done' },
  async faults(_db, _personId, { kind, result }) {
    const may: readonly string[] = resultsOf[kind];
    return [
      !may.includes(result) && {
        pointer: '#/result',
        detail: `result of ${kind} must be one of ${may.join(', ')}`,
      },
    ];
  },
}) {}
