import { Controller } from '@nestjs/common';
import { birthday } from '../../domain/dates/age.ts';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers } from '../facts/staff.ts';
import { bornOnOf } from '../people/born-on.reader.ts';
import { ConvictionSent } from './offending.dto.ts';
import { Conviction } from './offending.entities.ts';
import { readers } from './readers.ts';

/** Convictions and cautions. What for is not kept here. */
@Controller('api/v1/people/:personId/convictions')
export class ConvictionsController extends happeningRoutes({
  entity: Conviction,
  day: 'decidedOn',
  Sent: ConvictionSent,
  keepers,
  readers,
  listed: 'Convictions, youth cautions and youth conditional cautions',
  recorded: 'Record a conviction or a caution',
  example: { decidedOn: '2018-11-03', outcome: 'youth-caution' },
  // The return knows of no conviction under 10 (rule 542).
  async faults(db, personId, { decidedOn }) {
    const ten = birthday(await bornOnOf(db, personId), 10);
    return [
      decidedOn < ten && {
        pointer: '#/decidedOn',
        detail: 'decidedOn must be on the 10th birthday or later',
      },
    ];
  },
}) {}
