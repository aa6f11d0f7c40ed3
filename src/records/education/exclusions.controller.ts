import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { readers } from '../facts/staff.ts';
import { ExclusionSent } from './education.dto.ts';
import { SchoolExclusion } from './education.entities.ts';
import { schoolKeepers } from './school-keepers.ts';

/** Suspensions and permanent exclusions. What for is not kept. One that was overturned is taken back. */
@Controller('api/v1/people/:personId/exclusions')
export class ExclusionsController extends happeningRoutes({
  entity: SchoolExclusion,
  day: 'beganOn',
  Sent: ExclusionSent,
  keepers: schoolKeepers,
  readers,
  listed: 'Suspensions, with their days, and permanent exclusions',
  recorded: 'Record that they were suspended or permanently excluded',
  example: { beganOn: '2019-01-14', kind: 'suspension', days: 1.5 },
  async faults(_db, _personId, { kind, days }) {
    return [
      kind === 'suspension' &&
        (days == null || !Number.isInteger(days * 2)) && {
          pointer: '#/days',
          detail: 'days must be said of a suspension, in whole and half days: 1.5',
        },
      kind === 'permanent-exclusion' &&
        days != null && { pointer: '#/days', detail: 'days must be left out of a permanent exclusion' },
    ];
  },
}) {}
