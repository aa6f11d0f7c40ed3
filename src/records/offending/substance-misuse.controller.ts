import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers } from '../facts/staff.ts';
import { SubstanceMisuseSent } from './offending.dto.ts';
import { SubstanceMisuse } from './offending.entities.ts';
import { readers } from './readers.ts';

/** That a problem with drugs, alcohol or other substances was found, and what became of help. */
@Controller('api/v1/people/:personId/substance-misuse')
export class SubstanceMisuseController extends happeningRoutes({
  entity: SubstanceMisuse,
  day: 'identifiedOn',
  Sent: SubstanceMisuseSent,
  keepers,
  readers,
  listed: 'Problems with substances that were found, and help with them',
  recorded: 'Record that a problem with substances was found',
  example: { identifiedOn: '2018-11-03', help: 'received' },
}) {}
